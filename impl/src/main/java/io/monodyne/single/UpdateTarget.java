package io.monodyne.single;

import io.monodyne.dynamo.Item;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import org.jspecify.annotations.Nullable;

/** What an update is of: an identity, or an entity that was read and is kept in step. */
interface UpdateTarget<E> {

    Class<E> type();

    EntityModel entity();

    EntityKey key();

    /** For exceptions to name. */
    Object instance();

    /** What was read of it; null for nothing. */
    @Nullable
    Snapshot read();

    /** Throws where it can't be written by an operation now. */
    void requireReady();

    /** @param stored what is stored by now; null where that was not answered */
    void settle(@Nullable Item stored);
}
