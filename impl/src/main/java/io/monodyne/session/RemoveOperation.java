package io.monodyne.session;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.Status;
import io.monodyne.metamodel.AssociationFacts;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.LifecycleEvent;
import io.monodyne.metamodel.VersionModel;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Removes entities, with what they refer to (Jakarta Persistence 3.2, section 3.3.3). What cascades is read first, and so are links and
 * keys that others keep for the entity, which go with it. Lives as long as one call.
 */
final class RemoveOperation {

    private final Session session;
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    RemoveOperation(Session session) {
        this.session = session;
    }

    void remove(EntityModel entity, Object instance) {
        if (!visited.add(instance)) {
            return;
        }
        ManagedEntity managed = session.context().find(instance);
        if (managed == null) {
            requireNew(entity, instance, visited.size() == 1);
            cascade(GraphWalk.cascaded(entity, instance, CascadeType.REMOVE));
            return;
        }
        if (managed.status() == Status.REMOVED) {
            return;
        }
        if (managed.status() == Status.REFERENCE
                && !session.loader().load(managed, session.options().readMode())) {
            throw SessionProblems.gone(entity);
        }
        entity.callbacks().fire(LifecycleEvent.PRE_REMOVE, instance);
        List<Object> others = readOthers(managed);
        session.context().remove(managed);
        cascade(others);
        session.removeOrphans(managed);
    }

    /** Reads what goes with an entity; answers what it cascades to. */
    private List<Object> readOthers(ManagedEntity managed) {
        List<Object> others = new ArrayList<>();
        for (AssociationPath path : managed.model().associations()) {
            AssociationFacts facts = path.attribute().association();
            boolean cascades = facts.cascades(CascadeType.REMOVE) || facts.orphanRemoval();
            if (cascades || keptByOthers(path)) {
                session.loader().loadAssociation(managed, path);
            } else {
                session.loader().loadLinks(managed, path);
            }
            if (cascades) {
                others.addAll(GraphWalk.values(path, managed.instance()));
            }
        }
        others.addAll(GraphWalk.cascadedOfElements(managed.model(), managed.instance(), CascadeType.REMOVE));
        return others;
    }

    /** What is asked for by name and might be stored is refused; what an operation only came across has to be known to be. */
    private void requireNew(EntityModel entity, Object instance, boolean asked) {
        VersionModel version = entity.version();
        boolean isNew = session.tenancy().keyOf(entity, instance) == null
                || version != null
                        && version.unsaved(version.attribute().accessor().get(instance));
        if (!isNew && (asked || new SessionGraph(session).stored(entity, instance))) {
            throw SessionProblems.detached(entity);
        }
    }

    /** Whether items of others would go on naming an entity that is gone. */
    private static boolean keptByOthers(AssociationPath path) {
        return path.attribute() instanceof EntityCollection collection
                && collection.storage() instanceof CollectionStorage.Columns columns
                && columns.owned();
    }

    private void cascade(List<Object> instances) {
        for (Object instance : instances) {
            ManagedEntity managed = session.context().find(instance);
            EntityModel entity = managed == null ? session.modelOf(instance) : managed.model();
            remove(entity, instance);
        }
    }
}
