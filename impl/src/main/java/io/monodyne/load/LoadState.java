package io.monodyne.load;

import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
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
        EntityState state = owner.instance() instanceof Enhanced enhanced ? enhanced.monodyne$state() : null;
        return state == null
                || !state.deferred(path.attribute().ordinal())
                || !path.embedded().isEmpty();
    }
}
