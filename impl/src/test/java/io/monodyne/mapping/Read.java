package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.MappingException;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads entity classes, for tests that say what maps to what. */
final class Read {

    private Read() {}

    static Model model(Class<?>... classes) {
        return new ModelReader(List.of(classes), MappingSettings.standard()).read();
    }

    static EntityModel entity(Class<?> type, Class<?>... others) {
        List<Class<?>> classes = new ArrayList<>(List.of(type));
        classes.addAll(List.of(others));
        return new ModelReader(classes, MappingSettings.standard()).read().entity(type);
    }

    static List<String> names(EntityModel entity) {
        return entity.attributes().stream().map(AttributeModel::name).toList();
    }

    static List<String> storedNames(EntityModel entity) {
        return entity.attributes().stream().map(AttributeModel::storedName).toList();
    }

    /** The attribute at a dotted path. */
    static AttributeModel attribute(EntityModel entity, String path) {
        String[] steps = path.split("\\.");
        AttributeModel found = Objects.requireNonNull(entity.attribute(steps[0]));
        for (int i = 1; i < steps.length; i++) {
            found = Objects.requireNonNull(
                    ((EmbeddedAttribute) found).embeddable().attribute(steps[i]));
        }
        return found;
    }

    /** The codes of everything that can't be mapped, in the order reported. */
    static List<String> codes(Class<?>... classes) {
        return problems(classes).stream()
                .map(problem -> problem.substring(0, problem.indexOf(':')))
                .toList();
    }

    static List<String> problems(Class<?>... classes) {
        return assertThrows(MappingException.class, () -> model(classes)).problems();
    }

    /** The one problem. */
    static String problem(Class<?>... classes) {
        List<String> problems = problems(classes);
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0);
    }
}
