package io.monodyne.session;

import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.flush.GraphOperations;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.VersionModel;
import org.jspecify.annotations.Nullable;

/** What a flush has the session do. Session-lived. */
record SessionGraph(Session session) implements GraphOperations {

    @Override
    public void persist(Object entity) {
        new PersistOperation(session).persist(session.modelOf(entity), entity);
    }

    @Override
    public void removeOrphan(EntityModel entity, EntityKey key) {
        ManagedEntity orphan = find(entity, key);
        if (orphan != null) {
            new RemoveOperation(session).remove(orphan.model(), orphan.instance());
        }
    }

    @Override
    public @Nullable ManagedEntity find(EntityModel entity, EntityKey key) {
        ManagedEntity managed = session.context().find(key);
        return managed != null
                ? managed
                : session.loader().find(entity, key, session.options().readMode());
    }

    /** An instance that was read once, or has a version, was stored; of another one only the table knows. */
    @Override
    public boolean stored(EntityModel entity, Object instance) {
        EntityKey key = entity.keyOf(instance);
        if (key == null) {
            return false;
        }
        if (EntityState.of(instance) != null) {
            return true;
        }
        VersionModel version = session.modelOf(instance).version();
        if (version != null && version.numeric()) {
            return !version.unsaved(version.attribute().accessor().get(instance));
        }
        return session.loader().exists(entity, key);
    }

    @Override
    public CollectionState track(ManagedEntity owner, AssociationPath path) {
        return session.loader().track(owner, path);
    }
}
