package io.monodyne.query.term;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ReferenceAttribute;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads attributes of elements that are embeddables, kept as objects or as what is stored of them. Stateless. */
final class ElementSteps {

    private ElementSteps() {}

    /** The Java value at the end of the steps, a reference as an {@link EntityRow}. */
    static @Nullable Object value(Row row, int slot, List<AttributeModel> steps) {
        ElementValue element = (ElementValue) row.get(slot);
        if (element == null) {
            return null;
        }
        AttributeModel leaf = steps.get(steps.size() - 1);
        if (!(element.value() instanceof AttributeValue document)) {
            Object value = new ModelPath(steps).read(element.value());
            return leaf instanceof ReferenceAttribute reference ? entityOf(reference, value) : value;
        }
        if (leaf instanceof ReferenceAttribute reference) {
            return named(reference, stored(document, steps.subList(0, steps.size() - 1)));
        }
        AttributeValue stored = stored(document, steps);
        return stored == null
                ? null
                : leaf.codec().decode(stored, row.evaluation().links());
    }

    /** The value in the form in which it is compared. */
    static @Nullable Object form(Row row, int slot, List<AttributeModel> steps) {
        AttributeModel leaf = steps.get(steps.size() - 1);
        ElementValue element = (ElementValue) row.get(slot);
        if (element != null && leaf.codec().keyType() == null && element.value() instanceof AttributeValue document) {
            return leaf instanceof ReferenceAttribute ? value(row, slot, steps) : stored(document, steps);
        }
        Object value = value(row, slot, steps);
        return value instanceof EntityRow ? value : Form.of(value, leaf.codec());
    }

    private static @Nullable AttributeValue stored(AttributeValue document, List<AttributeModel> steps) {
        AttributeValue value = document;
        for (int i = 0; i < steps.size() && value != null; i++) {
            value = value.m().get(steps.get(i).storedName());
        }
        return value == null || Boolean.TRUE.equals(value.nul()) ? null : value;
    }

    private static @Nullable EntityRow entityOf(ReferenceAttribute reference, @Nullable Object entity) {
        EntityKey key = entity == null ? null : reference.target().keyOf(entity);
        return key == null ? null : new EntityRow(key, null);
    }

    private static @Nullable EntityRow named(ReferenceAttribute reference, @Nullable AttributeValue holder) {
        if (holder == null) {
            return null;
        }
        @Nullable Object[] values = new @Nullable Object[reference.key().size()];
        for (int i = 0; i < values.length; i++) {
            ModelPath column = reference.key().get(i);
            AttributeValue stored = stored(holder, column.steps());
            values[i] = stored == null ? null : column.leaf().codec().decode(stored);
        }
        EntityKey key = reference.target().keyOfValues(values);
        return key == null ? null : new EntityRow(key, null);
    }
}
