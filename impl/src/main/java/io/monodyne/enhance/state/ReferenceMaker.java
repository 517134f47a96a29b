package io.monodyne.enhance.state;

import io.monodyne.metamodel.EntityModel;
import org.jspecify.annotations.Nullable;

/** Makes instances that stand for entities which nobody has read. Factory-lived, thread-safe. */
public interface ReferenceMaker {

    /** The entity of exactly that class whose instances can be unread; null where there is none. */
    @Nullable
    EntityModel lazyEntity(Class<?> type);

    /** An instance of such an entity, without a state. */
    Enhanced newReference(EntityModel entity);
}
