package io.monodyne.flush;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingEntity;
import io.monodyne.context.PersistenceContext;
import io.monodyne.context.Status;
import io.monodyne.context.UnitOfWork;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.LifecycleEvent;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.VersionModel;
import org.jspecify.annotations.Nullable;

/**
 * Moves what changed in a persistence context into the unit of work of the transaction: detects, validates, assigns versions
 * and runs callbacks. Sends nothing. Session-lived.
 *
 * <p>Callbacks may change other entities, which enlists them, so it looks again until nothing new comes up.
 */
public final class Flush {

    private static final int MOST_TURNS = 100;

    private final PersistenceContext context;

    public Flush(PersistenceContext context) {
        this.context = context;
    }

    /** After it the unit of work holds all changes of the context, and snapshots show what was flushed. */
    public void flush(UnitOfWork unit) {
        for (int turn = 0; turn == 0 || context.hasEnlisted(); turn++) {
            for (ManagedEntity managed : context.candidates()) {
                if (turn > MOST_TURNS) {
                    throw FlushProblems.endlessCallbacks(managed.model().name());
                }
                if (context.find(managed.key()) == managed) { // a callback may have let it go
                    flush(managed, unit);
                }
            }
        }
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
        Snapshot captured = Dehydrator.capture(managed.model(), managed.instance());
        requireSameId(managed, captured);
        Snapshot inserted = Derivation.insertable(captured, managed.instance());
        Snapshot joined = Derivation.withJoined(inserted, managed.instance());
        Derivation.requireComplete(joined, null);
        Snapshot stored = Derivation.withNextVersion(joined, base, managed.instance(), unit);
        unit.put(managed, base, stored);
        managed.settle(stored);
        managed.model().callbacks().fire(LifecycleEvent.POST_PERSIST, managed.instance());
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
        Snapshot changed = ChangeDetector.detect(managed, before, false);
        if (changed == before) {
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
            changed = ChangeDetector.detect(managed, before, true);
        }
        Snapshot joined = Derivation.withJoined(changed, managed.instance());
        Derivation.requireComplete(joined, before);
        apply(managed, before, joined, unit);
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
            unit.put(managed, stored, null);
            if (unit.find(managed.key()) == null) {
                unit.takeBackVersions(managed.instance()); // it was new, and is so again
            }
        }
        context.detach(managed);
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
