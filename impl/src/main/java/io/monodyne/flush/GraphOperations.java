package io.monodyne.flush;

import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import org.jspecify.annotations.Nullable;

/** What a flush has done to entities that it comes across on the way. Session-lived; implemented by {@code session}. */
public interface GraphOperations {

    /** Persists what a managed entity refers to with cascade; with all that it refers to in turn. */
    void persist(Object entity);

    /** Removes what is no longer referred to by its one owner. */
    void removeOrphan(EntityModel entity, EntityKey key);

    /** The managed entity of an identity, read where it is not managed; null where it is gone. */
    @Nullable
    ManagedEntity find(EntityModel entity, EntityKey key);

    /** Whether an instance that is not managed is known to be stored, or is found to be. */
    boolean stored(EntityModel entity, Object instance);

    /** Begins to track a collection that the application has put into an attribute. */
    CollectionState track(ManagedEntity owner, AssociationPath path);
}
