package io.monodyne.flush;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingEntity;
import io.monodyne.context.PersistenceContext;
import io.monodyne.context.Status;
import io.monodyne.context.UnitOfWork;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.LifecycleEvent;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.VersionModel;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Moves what changed in a persistence context into the unit of work of the transaction: detects, validates, assigns versions
 * and runs callbacks. What is written is judged in its final state, after the callbacks of its event: also that of an instance whose
 * {@code PrePersist} ran long ago, when it was persisted. Sends nothing. Session-lived.
 *
 * <p>Callbacks may change other entities, which enlists them, so it looks again until nothing new comes up.
 */
public final class Flush {

    private static final int MOST_TURNS = 100;

    private final PersistenceContext context;
    private final EntityCheck check;
    private final ReferenceFlush references;
    private final CollectionFlush collections;

    /**
     * @param operations what is done to entities that a flush comes across
     * @param check judges what is to be written
     */
    public Flush(PersistenceContext context, GraphOperations operations, EntityCheck check) {
        this.context = context;
        this.check = check;
        this.references = new ReferenceFlush(context, operations);
        this.collections = new CollectionFlush(context, operations, references);
    }

    /** Whether a managed entity has changes that a flush would find in itself; elements of its associations aside. */
    public static boolean changed(ManagedEntity managed) {
        Snapshot before = managed.snapshot();
        return before == null || ChangeDetector.detect(managed, before, false) != before;
    }

    /** After it the unit of work holds all changes of the context, and snapshots show what was flushed. */
    public void flush(UnitOfWork unit) {
        for (int turn = 0; turn == 0 || context.hasEnlisted(); turn++) {
            Collection<ManagedEntity> candidates = context.candidates();
            candidates.forEach(this::cascade);
            for (ManagedEntity managed : candidates) {
                if (turn > MOST_TURNS) {
                    throw FlushProblems.endlessCallbacks(managed.model().name());
                }
                if (context.find(managed.key()) == managed) { // a callback may have let it go
                    flush(managed, unit);
                }
            }
        }
    }

    /** Before anything is found to refer to an unsaved instance, all that cascades has to have been persisted. */
    private void cascade(ManagedEntity managed) {
        boolean stays = managed.status() == Status.NEW || managed.status() == Status.MANAGED;
        if (stays && context.find(managed.key()) == managed) {
            references.cascade(managed);
            collections.cascade(managed);
        }
    }

    /** Removes the orphans of an entity that is removed: what it did not refer to any more, and its flush would have found. */
    public void removeOrphans(ManagedEntity removed, UnitOfWork unit) {
        references.removeOrphans(removed);
        collections.removeOrphans(removed, unit);
    }

    private void flush(ManagedEntity managed, UnitOfWork unit) {
        switch (managed.status()) {
            case NEW -> insert(managed, unit);
            case MANAGED -> update(managed, unit);
            case REMOVED -> remove(managed, unit);
            case REFERENCE -> managed.forgetMarks();
        }
    }

    private void insert(ManagedEntity managed, UnitOfWork unit) {
        PendingEntity pending = unit.find(managed.key());
        if (pending != null && pending.target() != null) {
            throw FlushProblems.flushedAlready(managed.model().name());
        }
        managed.model().itemKey(managed.key()); // throws where it is too long
        Snapshot base = pending == null ? null : pending.base();
        references.check(managed);
        Snapshot captured = captured(managed);
        requireSameId(managed, captured);
        Snapshot inserted = Derivation.insertable(captured, managed.instance());
        Snapshot joined = Derivation.withJoined(inserted, managed.instance());
        Snapshot stored = Derivation.withNextVersion(joined, base, managed.instance(), unit);
        check.check(LifecycleEvent.PRE_PERSIST, managed.instance());
        Derivation.requireComplete(stored, null);
        Derivation.requireIndexed(stored);
        unit.put(managed, base, stored);
        managed.settle(stored);
        collections.flush(managed, unit);
        managed.model().callbacks().fire(LifecycleEvent.POST_PERSIST, managed.instance());
    }

    private static Snapshot captured(ManagedEntity managed) {
        Snapshot captured = Dehydrator.capture(managed.model(), managed.instance());
        for (AttributeModel attribute : managed.model().hidden()) {
            captured = captured.with(attribute.ordinal(), managed.kept(attribute));
        }
        return captured;
    }

    private void requireSameId(ManagedEntity managed, Snapshot captured) {
        if (!managed.key().equals(managed.model().keyOf(managed.instance()))) {
            throw FlushProblems.idChanged(captured.model().name());
        }
    }

    private void update(ManagedEntity managed, UnitOfWork unit) {
        Snapshot before = managed.snapshot();
        if (before == null) {
            throw new IllegalStateException("a managed entity without a snapshot");
        }
        references.check(managed);
        boolean owned = collections.flush(managed, unit);
        Snapshot changed = ChangeDetector.detect(managed, before, false);
        if (changed == before && !owned) {
            managed.forgetMarks();
            return;
        }
        EntityModel model = managed.model();
        if (model.callbacks().has(LifecycleEvent.PRE_UPDATE)) {
            model.callbacks().fire(LifecycleEvent.PRE_UPDATE, managed.instance());
            if (managed.status() == Status.REMOVED) { // by the callback
                remove(managed, unit);
                return;
            }
            references.check(managed);
            collections.flush(managed, unit);
            changed = ChangeDetector.detect(managed, before, true);
        }
        Snapshot whole = OtherChanges.under(changed, before, managed, unit);
        Snapshot joined = Derivation.withJoined(whole, managed.instance());
        check.check(LifecycleEvent.PRE_UPDATE, managed.instance());
        Derivation.requireComplete(joined, before);
        Derivation.requireIndexed(joined);
        apply(managed, before, joined, unit);
        if (whole != changed) {
            OtherChanges.settle(managed, changed);
        }
        model.callbacks().fire(LifecycleEvent.POST_UPDATE, managed.instance());
    }

    /** Also called without a change, where only the version shall go on. */
    private void apply(ManagedEntity managed, Snapshot before, Snapshot changed, UnitOfWork unit) {
        PendingEntity pending = unit.find(managed.key());
        Snapshot base = pending == null ? before : pending.base();
        Snapshot target = versionAssigned(pending)
                ? changed
                : Derivation.withNextVersion(changed, base, managed.instance(), unit);
        EntityKey key = managed.model().keyOf(managed.instance());
        if (key == null) {
            throw FlushProblems.idChanged(managed.model().name());
        }
        context.tenancy().requireOwn(managed.model(), key); // said before it is said that the id changed
        if (!key.equals(managed.key())) {
            move(managed, key, base, target, unit);
        } else {
            unit.put(managed, base, target);
        }
        managed.settle(target);
    }

    private void move(ManagedEntity managed, EntityKey key, @Nullable Snapshot base, Snapshot target, UnitOfWork unit) {
        if (!managed.model().keys().table().rekey()) {
            throw FlushProblems.idChanged(managed.model().name());
        }
        collections.requireEmpty(managed);
        removeNow(key, unit);
        PendingEntity there = unit.find(key);
        if (there != null && there.target() != null) {
            throw FlushProblems.flushedAlready(managed.model().name());
        }
        managed.model().itemKey(key); // throws where it is too long
        EntityKey old = managed.key();
        context.rekey(managed, key);
        unit.move(managed, old, base, target);
    }

    private static boolean versionAssigned(@Nullable PendingEntity pending) {
        if (pending == null) {
            return false;
        }
        Snapshot base = pending.base();
        Snapshot target = pending.target();
        VersionModel version = pending.model().version();
        return base == null
                || version == null
                || target != null
                        && !target.same(
                                version.attribute(),
                                base.value(version.attribute().ordinal()));
    }

    /** Flushes the removal of an identity, if there is one: another instance is going to have it. */
    public void removeNow(EntityKey key, UnitOfWork unit) {
        ManagedEntity other = context.find(key);
        if (other != null && other.status() == Status.REMOVED) {
            remove(other, unit);
        }
    }

    private void remove(ManagedEntity managed, UnitOfWork unit) {
        Snapshot stored = managed.snapshot();
        if (stored != null) {
            OtherChanges.requireCurrent(managed, stored, unit);
            check.check(LifecycleEvent.PRE_REMOVE, managed.instance());
            collections.removed(managed, unit);
            unit.put(managed, stored, null);
            if (unit.find(managed.key()) == null) {
                unit.takeBackVersions(managed.instance()); // it was new, and is so again
            }
        }
        context.forget(managed);
        managed.model().callbacks().fire(LifecycleEvent.POST_REMOVE, managed.instance());
    }

    /** Lets the versions of entities go on that were locked for it and are not changed (OPTIMISTIC_FORCE_INCREMENT). */
    public void forceIncrements(UnitOfWork unit) {
        for (UnitOfWork.VersionLock lock : unit.locks()) {
            ManagedEntity present = context.find(lock.key());
            ManagedEntity managed = present == null ? lock.managed() : present;
            Snapshot snapshot = managed.snapshot();
            if (lock.increment() && unit.find(lock.key()) == null && snapshot != null) {
                apply(managed, snapshot, snapshot, unit);
            }
        }
    }
}
