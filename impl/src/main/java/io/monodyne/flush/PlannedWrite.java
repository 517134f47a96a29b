package io.monodyne.flush;

import io.monodyne.dynamo.ItemWrite;
import io.monodyne.metamodel.EntityModel;

/**
 * One write of a plan, and whom it is for.
 *
 * @param instance of the entity, for exceptions to name
 */
record PlannedWrite(ItemWrite write, EntityModel entity, Object instance, WriteRole role) {

    /** The same in another role. */
    PlannedWrite as(WriteRole other) {
        return new PlannedWrite(write, entity, instance, other);
    }

    String entityName() {
        return entity.name();
    }

    @Override
    public String toString() {
        return write.toString();
    }
}
