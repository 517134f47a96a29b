package io.monodyne.mapping.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.MappingException;
import io.monodyne.mapping.MappingSettings;
import io.monodyne.mapping.ModelReader;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.Snapshot;
import java.util.List;
import java.util.Objects;

/** Reads entity classes and computes the keys of instances, for tests that say what key something has. */
final class Keys {

    private Keys() {}

    static Model model(Class<?>... classes) {
        return new ModelReader(List.of(classes), MappingSettings.standard()).read();
    }

    /** The keys of the item of an instance, {@code partition·sort}. */
    static String of(Model model, Object instance) {
        EntityModel entity = model.entity(instance.getClass());
        EntityKey key = Objects.requireNonNull(entity.keyOf(instance));
        return entity.itemKey(key).partition() + "·" + entity.itemKey(key).sort();
    }

    /** The keys of an instance in an index, {@code partition·sort}; null where it is not in it. */
    static String of(Model model, Object instance, String index) {
        IndexModel.IndexKey key =
                index(model.entity(instance.getClass()), index).compute(snapshot(model, instance));
        return key == null ? null : key.partition() + "·" + key.sort();
    }

    static IndexModel index(EntityModel entity, String name) {
        return entity.keys().indexes().stream()
                .filter(index -> index.index().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> indexes(EntityModel entity) {
        return entity.keys().indexes().stream().map(IndexModel::index).toList();
    }

    static Snapshot snapshot(Model model, Object instance) {
        EntityModel entity = model.entity(instance.getClass());
        Object[] values = new Object[entity.attributes().size()];
        for (AttributeModel attribute : entity.attributes()) {
            values[attribute.ordinal()] =
                    Snapshot.storedForm(attribute, attribute.accessor().get(instance));
        }
        return new Snapshot(entity, values);
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

    /** The code of the one problem. */
    static String code(Class<?>... classes) {
        String problem = problem(classes);
        return problem.substring(0, problem.indexOf(':'));
    }
}
