package io.monodyne.readable;

import io.monodyne.codec.Codec;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ModelPath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A path of the application, and where it leads to in an item. Factory-lived or shorter, immutable.
 *
 * @param name as the application calls it
 * @param attributes the attribute of the entity, and those of embeddables directly inside each other, as far as the path goes through them
 * @param stored where the value is
 * @param codec how the value is stored
 * @param javaType of the value, as declared
 * @param end the attribute that the path ends at, also one inside an element of a collection; null where it ends at such an element
 */
public record StoredPath(
        String name,
        List<AttributeModel> attributes,
        AttributePath stored,
        Codec<Object> codec,
        Class<?> javaType,
        @Nullable AttributeModel end) {

    public StoredPath {
        attributes = List.copyOf(attributes);
    }

    /** The attribute of the entity. */
    public AttributeModel root() {
        return attributes.get(0);
    }

    /** The attribute that the path ends at; null where it goes into an element of a collection. */
    public @Nullable AttributeModel leaf() {
        return stored.steps().size() == attributes.size() ? attributes.get(attributes.size() - 1) : null;
    }

    /** Whether an attribute on the way has the flag. */
    public boolean is(AttributeFlag flag) {
        return attributes.stream().anyMatch(attribute -> attribute.is(flag));
    }

    /** Whether it is the source of a computed text, or has that inside. */
    public boolean covers(ModelPath source) {
        return AttributePath.of(source.storedSteps()).within(stored);
    }

    /**
     * A value as it is stored; null where it is stored as nothing, as null and an empty set are.
     *
     * @throws IllegalArgumentException where it is of another type, or can't be stored
     */
    public @Nullable AttributeValue encode(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        Object fitting = FittingValue.of(value, javaType);
        if (fitting == null) {
            throw ReadableProblems.wrongType(name, javaType, value.getClass());
        }
        Object mutated = end == null ? fitting : end.mutated(fitting);
        try {
            return mutated == null ? null : codec.encode(mutated);
        } catch (IllegalArgumentException | ClassCastException | ArithmeticException e) {
            throw ReadableProblems.notStorable(name, e);
        }
    }

    /** As {@link #encode}; refused where it is stored as nothing. */
    public AttributeValue encodePresent(Object value) {
        AttributeValue stored = encode(value);
        if (stored == null) {
            throw ReadableProblems.storedAsNothing(name);
        }
        return stored;
    }

    @Override
    public String toString() {
        return name;
    }
}
