package io.monodyne.flush;

import io.monodyne.context.AttributeLoadState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PersistenceContext;
import io.monodyne.context.Status;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationFacts;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.metamodel.Snapshot;
import jakarta.persistence.CascadeType;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what an entity refers to before its state is taken (Jakarta Persistence 3.2, section 3.3.4): what is new is persisted where the
 * reference cascades, else the flush fails; what is no longer referred to may be an orphan. Session-lived.
 */
final class ReferenceFlush {

    private final PersistenceContext context;
    private final GraphOperations operations;

    ReferenceFlush(PersistenceContext context, GraphOperations operations) {
        this.context = context;
        this.operations = operations;
    }

    void check(ManagedEntity managed) {
        for (AssociationPath path : managed.model().associations()) {
            AssociationAttribute attribute = path.attribute();
            if (attribute instanceof ReferenceAttribute reference && changeable(managed, path)) {
                checkReference(managed, path, reference);
            } else if (attribute instanceof InverseReference && changeable(managed, path)) {
                checkInverse(managed, path);
            }
        }
        if (managed.model().hasElementReferences()) {
            ElementObjects.forEach(managed, (facts, name, value) -> require(managed, name, facts, value));
        }
    }

    /** Whether it may have changed since the entity was read or flushed. */
    private static boolean changeable(ManagedEntity managed, AssociationPath path) {
        return !AttributeLoadState.deferred(managed.instance(), path)
                && (managed.snapshot() == null
                        || managed.maybeChanged(path.root().ordinal()));
    }

    private void checkReference(ManagedEntity managed, AssociationPath path, ReferenceAttribute reference) {
        EntityKey before = before(managed, path);
        EntityKey now = referred(managed, path, before);
        if (reference.identifies() && now != null) {
            requireSameId(managed, path, now);
        }
        removeOrphan(path, before, now);
    }

    /** The identity that an association refers to now; where that is another one than before, it has to be stored. */
    private @Nullable EntityKey referred(ManagedEntity managed, AssociationPath path, @Nullable EntityKey before) {
        Object value = path.get(managed.instance());
        if (value == null) {
            return null;
        }
        EntityModel target = path.attribute().target();
        EntityKey now = keyOf(target, value);
        if (before == null || !before.equals(now)) {
            require(managed, path.name(), path.attribute().association(), value);
        }
        return keyOf(target, value);
    }

    private void removeOrphan(AssociationPath path, @Nullable EntityKey before, @Nullable EntityKey now) {
        if (before != null
                && !before.equals(now)
                && path.attribute().association().orphanRemoval()) {
            operations.removeOrphan(path.attribute().target(), before);
        }
    }

    /** An id that is taken from a reference can't be another one than that of the reference. */
    private static void requireSameId(ManagedEntity managed, AssociationPath path, EntityKey now) {
        Object[] components = new Object[path.key().size()];
        for (int i = 0; i < components.length; i++) {
            Object value = path.key().get(i).read(managed.instance());
            Object keyValue =
                    value == null ? null : path.key().get(i).leaf().codec().keyValue(value);
            if (keyValue == null) {
                throw FlushProblems.idChanged(managed.model().name());
            }
            components[i] = keyValue;
        }
        if (!path.attribute().target().keyOf(components).equals(now)) {
            throw FlushProblems.idChanged(managed.model().name());
        }
    }

    private void checkInverse(ManagedEntity managed, AssociationPath path) {
        EntityKey before = managed.otherSide(path);
        EntityKey now = referred(managed, path, before);
        removeOrphan(path, before, now);
        managed.otherSide(path, now);
    }

    private @Nullable EntityKey keyOf(EntityModel target, Object value) {
        ManagedEntity managed = context.find(value);
        return managed == null ? target.keyOf(value) : managed.key();
    }

    /** Persists what an entity refers to anew by associations that cascade it. */
    void cascade(ManagedEntity managed) {
        for (AssociationPath path : managed.model().associations()) {
            AssociationFacts facts = path.attribute().association();
            if (!(path.attribute() instanceof EntityCollection)
                    && facts.cascades(CascadeType.PERSIST)
                    && changeable(managed, path)) {
                Object value = path.get(managed.instance());
                EntityKey before = before(managed, path);
                if (value != null
                        && (before == null
                                || !before.equals(keyOf(path.attribute().target(), value)))) {
                    cascade(facts, value);
                }
            }
        }
        if (managed.model().hasElementReferences()) {
            ElementObjects.forEach(managed, (facts, name, value) -> cascade(facts, value));
        }
    }

    /** Persists one instance if its association cascades that, and it is new or removed. */
    void cascade(AssociationFacts facts, @Nullable Object value) {
        ManagedEntity managed = value == null ? null : context.find(value);
        boolean there = managed != null && managed.status() != Status.REMOVED;
        if (value != null
                && !there
                && facts.cascades(CascadeType.PERSIST)
                && (managed != null || !detached(facts, value))) {
            operations.persist(value);
        }
    }

    /** What an association referred to when the entity was read or flushed. */
    private static @Nullable EntityKey before(ManagedEntity managed, AssociationPath path) {
        if (path.attribute() instanceof InverseReference) {
            return managed.otherSide(path);
        }
        Snapshot snapshot = managed.snapshot();
        return snapshot == null ? null : path.target(snapshot);
    }

    /** Removes what an entity that is removed had ceased to refer to. */
    void removeOrphans(ManagedEntity removed) {
        for (AssociationPath path : removed.model().associations()) {
            if (!(path.attribute() instanceof EntityCollection)
                    && path.attribute().association().orphanRemoval()) {
                Object value = path.get(removed.instance());
                removeOrphan(
                        path,
                        before(removed, path),
                        value == null ? null : keyOf(path.attribute().target(), value));
            }
        }
    }

    /**
     * What is referred to anew has to be stored, or be persisted with this.
     *
     * @param value what the attribute refers to; null for nothing
     */
    void require(ManagedEntity owner, String attribute, AssociationFacts facts, @Nullable Object value) {
        requireOwn(facts, value);
        cascade(facts, value);
        ManagedEntity managed = value == null ? null : context.find(value);
        if (value == null || managed != null && managed.status() != Status.REMOVED) {
            return;
        }
        String target = facts.target().model().name();
        if (managed != null) {
            throw FlushProblems.refersToRemoved(owner.model().name(), attribute, target);
        }
        if (!operations.stored(facts.target().model(), value)) {
            throw FlushProblems.refersToUnsaved(owner.model().name(), attribute, target);
        }
    }

    /** What has no identity yet is of the tenant once it is persisted. */
    private void requireOwn(AssociationFacts facts, @Nullable Object value) {
        EntityModel target = facts.target().model();
        EntityKey key = value == null ? null : keyOf(target, value);
        if (key != null) {
            context.tenancy().requireOwn(target, key);
        }
    }

    /** Whether an instance that is not managed was read or stored once, so that it is not new. */
    private boolean detached(AssociationFacts facts, Object value) {
        return facts.target().model().keyOf(value) != null && EntityState.of(value) != null;
    }
}
