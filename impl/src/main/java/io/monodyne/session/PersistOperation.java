package io.monodyne.session;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.Status;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.LifecycleEvent;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.metamodel.VersionModel;
import jakarta.persistence.CascadeType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes instances managed, with what they refer to (Jakarta Persistence 3.2, section 3.3.2): first what they own a key of, as their own id
 * may come from there, then the rest. Lives as long as one call.
 */
final class PersistOperation {

    private static final int FEW = 4;

    private final Session session;
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>(FEW));

    PersistOperation(Session session) {
        this.session = session;
    }

    void persist(EntityModel entity, Object instance) {
        if (!entity.unassociated() && !visited.add(instance)) {
            return;
        }
        ManagedEntity managed = session.context().find(instance);
        if (managed == null) {
            persistNew(entity, instance);
        } else if (managed.status() == Status.REMOVED) {
            session.context().restore(managed);
        }
        if (!entity.unassociated() && (managed == null || managed.status() != Status.REFERENCE)) {
            cascade(GraphWalk.cascaded(entity, instance, CascadeType.PERSIST));
        }
    }

    private void cascade(List<Object> instances) {
        for (Object instance : instances) {
            persist(session.modelOf(instance), instance);
        }
    }

    private void persistNew(EntityModel entity, Object instance) {
        EntityState state = EntityState.of(instance);
        if (state != null) {
            throw state.detached() && state.loader() == null
                    ? SessionProblems.detachedInstance(entity)
                    : SessionProblems.managedElsewhere(entity);
        }
        entity.callbacks().fire(LifecycleEvent.PRE_PERSIST, instance);
        for (AssociationPath path : entity.associations()) {
            if (path.attribute() instanceof ReferenceAttribute
                    && path.attribute().association().cascades(CascadeType.PERSIST)) {
                cascade(GraphWalk.values(path, instance));
            }
        }
        takeIdFromReferences(entity, instance);
        session.tenancy().fill(entity, instance);
        session.services().idGenerators().assign(entity, instance);
        session.enter(entity, instance);
    }

    /** An id that is mapped by a reference, or a part of it, is the id of what is referred to ({@code @MapsId}). */
    private static void takeIdFromReferences(EntityModel entity, Object instance) {
        IdModel id = entity.id();
        @Nullable Object[] values = null;
        for (AssociationPath path : entity.associations()) {
            if (path.attribute() instanceof ReferenceAttribute reference
                    && reference.identifies()
                    && !reference.key().get(0).leaf().is(AttributeFlag.FOREIGN_KEY)) {
                Object target = path.get(instance);
                if (target != null) {
                    values = values == null ? id.valuesOfEntity(instance) : values;
                    take(values, id, reference, target);
                }
            }
        }
        if (values != null) {
            Object taken = id.newId(values);
            if (taken != null) {
                id.write(instance, taken);
            }
        }
    }

    private static void take(@Nullable Object[] values, IdModel id, ReferenceAttribute reference, Object target) {
        List<String> names = id.components().stream().map(ModelPath::name).toList();
        @Nullable Object[] referred = reference.target().id().valuesOfEntity(target);
        for (int i = 0; i < referred.length; i++) {
            values[names.indexOf(reference.key().get(i).name())] = referred[i];
        }
    }

    /** Whether a version says that an instance was stored once. */
    static boolean wasStored(EntityModel entity, Object instance) {
        VersionModel version = entity.version();
        return version != null
                && !version.unsaved(version.attribute().accessor().get(instance))
                && version.numeric();
    }
}
