package io.monodyne.flush;

import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.readable.ReadCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A write of one item that is planned by its key, not from the state of an instance. Immutable. */
public sealed interface DirectWrite {

    EntityModel model();

    EntityKey key();

    /** What the application demands; null for nothing. */
    @Nullable
    ReadCondition condition();

    /** For exceptions to name. */
    Object instance();

    /**
     * Changes an item.
     *
     * @param read what was read of it before; null where nothing was
     * @param actions not empty
     */
    record Update(
            EntityModel model,
            EntityKey key,
            Object instance,
            @Nullable Snapshot read,
            List<UpdateAction> actions,
            @Nullable ReadCondition condition)
            implements DirectWrite {

        public Update {
            actions = List.copyOf(actions);
        }

        /** The same for a concrete type of the entity. */
        Update of(EntityModel concrete) {
            return new Update(concrete, key, instance, read, actions, condition);
        }
    }

    /** Deletes an item. */
    record Delete(
            EntityModel model,
            EntityKey key,
            Object instance,
            @Nullable ReadCondition condition) implements DirectWrite {}

    /** Demands that an item is there. */
    record Check(
            EntityModel model,
            EntityKey key,
            Object instance,
            @Nullable ReadCondition condition) implements DirectWrite {}
}
