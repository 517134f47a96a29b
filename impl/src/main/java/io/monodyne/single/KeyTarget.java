package io.monodyne.single;

import io.monodyne.dynamo.Item;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.operation.EntityId;
import org.jspecify.annotations.Nullable;

/** An identity of which nothing is known but its id. */
record KeyTarget<E>(SingleContext single, Class<E> type, EntityModel entity, EntityKey key) implements UpdateTarget<E> {

    static <E> KeyTarget<E> of(SingleContext single, Class<E> type, Object id) {
        EntityModel entity = single.entity(type);
        return new KeyTarget<>(single, type, entity, single.keyOfId(entity, id));
    }

    @Override
    public EntityId<?> instance() {
        return SingleContext.id(entity, key);
    }

    @Override
    public @Nullable Snapshot read() {
        return null;
    }

    @Override
    public void requireReady() {
        single.requireNotHeld(entity, key);
    }

    @Override
    public void settle(@Nullable Item stored) {
        // nobody holds it
    }
}
