package io.monodyne.load;

import io.monodyne.context.AttributeLoadState;
import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityCollection;

/** Whether associations of managed entities were loaded. Stateless. */
final class LoadState {

    private LoadState() {}

    static boolean loaded(ManagedEntity owner, AssociationPath path) {
        if (path.attribute() instanceof EntityCollection) {
            CollectionState collection = owner.collection(path);
            return collection == null
                    || !collection.installed()
                    || collection.elements().loaded();
        }
        return !AttributeLoadState.deferred(owner.instance(), path);
    }
}
