package io.monodyne.metamodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Identities out of stored columns. Stateless. */
public final class ForeignKeys {

    private ForeignKeys() {}

    /** The identity that columns name; null where one of them is absent. */
    public static @Nullable EntityKey keyOf(Snapshot snapshot, List<ModelPath> columns, EntityModel target) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = columns.get(i).keyValue(snapshot);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return target.keyOf(values);
    }
}
