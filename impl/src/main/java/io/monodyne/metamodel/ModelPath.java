package io.monodyne.metamodel;

import io.monodyne.codec.Codec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A way to a basic attribute: directly in the entity, or through embeddables. What the slots of templates and the columns of
 * unique constraints are bound to. Factory-lived, immutable.
 *
 * @param steps the attribute of the entity first, the basic attribute last
 */
public record ModelPath(List<AttributeModel> steps) {

    public ModelPath {
        steps = List.copyOf(steps);
    }

    /** The attribute of the entity it starts from. */
    public AttributeModel root() {
        return steps.get(0);
    }

    /** The basic attribute it leads to. */
    public AttributeModel leaf() {
        return steps.get(steps.size() - 1);
    }

    /** Names in Java, joined by dots. */
    public String name() {
        return joined(false);
    }

    /** Names in the item, joined by dots. */
    public String storedName() {
        return joined(true);
    }

    /** The names in the item, outermost first. */
    public List<String> storedSteps() {
        return steps.stream().map(AttributeModel::storedName).toList();
    }

    /** The value as it is given to a key encoding; null for absent. */
    public @Nullable Object keyValue(Snapshot snapshot) {
        Object value = snapshot.value(root().ordinal());
        if (value == null) {
            return null;
        }
        Codec<Object> codec = leaf().codec();
        if (value instanceof AttributeValue) {
            AttributeValue stored = stored(snapshot);
            return stored == null ? null : codec.keyValue(codec.decode(stored));
        }
        return codec.keyValue(value);
    }

    /** The value that a key value of the path stands for. */
    public Object valueOf(Object keyValue) {
        return leaf().codec().fromKeyValue(keyValue);
    }

    /** The attribute value at the end of the path; null for absent. */
    public @Nullable AttributeValue stored(Snapshot snapshot) {
        AttributeValue value = snapshot.attributeValue(root());
        for (int i = 1; i < steps.size() && value != null; i++) {
            value = value.m().get(steps.get(i).storedName());
        }
        return value;
    }

    /** The Java value read from an object that the first step belongs to; null where a step is null. */
    public @Nullable Object read(Object owner) {
        Object value = owner;
        for (AttributeModel step : steps) {
            if (value == null) {
                return null;
            }
            value = step.mutated(step.accessor().get(value));
        }
        return value;
    }

    /** What stands in keys for a Java value of the attribute it leads to; null where nothing does. */
    public @Nullable Object keyValueOf(Object value) {
        return leaf().codec().keyValue(value);
    }

    private String joined(boolean stored) {
        if (steps.size() == 1) {
            return stored ? root().storedName() : root().name();
        }
        StringBuilder text = new StringBuilder();
        for (AttributeModel step : steps) {
            text.append(text.isEmpty() ? "" : ".").append(stored ? step.storedName() : step.name());
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return name();
    }
}
