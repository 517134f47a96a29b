package io.monodyne.mapping;

import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.EntityNames;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.TypeMark;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What tells the items of a type from others: the root says the name and type of the attribute, each entity its value,
 * which is its name unless {@code @DiscriminatorValue} says otherwise. Boot-lived.
 */
final class TypeMarkReader {

    private final Declarations declarations;
    private final MappingProblems problems;
    private final Map<String, String> taken = new HashMap<>();

    TypeMarkReader(Declarations declarations, MappingProblems problems) {
        this.declarations = declarations;
        this.problems = problems;
    }

    TypeMark read(EntityNames names, Class<?> root) {
        DiscriminatorColumn column = declarations.own(root, DiscriminatorColumn.class);
        String attribute = column == null ? TypeMark.STANDARD_ATTRIBUTE : column.name();
        if (Modifier.isAbstract(names.type().getModifiers())) {
            return new TypeMark(attribute, null);
        }
        AttributeValue value = value(names, column == null ? DiscriminatorType.STRING : column.discriminatorType());
        if (value != null) {
            String other = taken.putIfAbsent(root.getName() + " " + value, names.entity());
            if (other != null) {
                problems.sameDiscriminator(other, names.entity());
            }
        }
        return new TypeMark(attribute, value);
    }

    private @Nullable AttributeValue value(EntityNames names, DiscriminatorType type) {
        DiscriminatorValue declared = declarations.own(names.type(), DiscriminatorValue.class);
        String text = declared == null ? names.entity() : declared.value().strip();
        boolean fits = switch (type) {
            case STRING -> !text.isEmpty();
            case CHAR -> text.codePointCount(0, text.length()) == 1;
            case INTEGER -> text.matches("-?[0-9]{1,9}");
        };
        if (!fits) {
            problems.discriminatorValue(names.entity(), type.name());
            return null;
        }
        return type == DiscriminatorType.INTEGER
                ? AttributeValue.fromN(Integer.toString(Integer.parseInt(text)))
                : AttributeValue.fromS(text);
    }
}
