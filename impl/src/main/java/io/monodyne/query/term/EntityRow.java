package io.monodyne.query.term;

import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * An entity in a row: compared by its identity. Immutable.
 *
 * @param state null where only its identity is known, or the type of it is not
 * @param position its key in the map, or its index in the list, that it was found in; else null. Not compared
 */
public record EntityRow(
        EntityKey key, @Nullable Snapshot state, @Nullable Object position) {

    public EntityRow(EntityKey key, @Nullable Snapshot state) {
        this(key, state, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntityRow row && key.equals(row.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
