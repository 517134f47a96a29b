package io.monodyne.session;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PersistenceContext;
import io.monodyne.context.Status;
import io.monodyne.context.Tenancy;
import io.monodyne.context.UnitOfWork;
import io.monodyne.flush.Flush;
import io.monodyne.load.EntityLoader;
import io.monodyne.load.Fetch;
import io.monodyne.load.ReadMode;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.Reported;
import io.monodyne.operation.Usage;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The working parts of one entity manager and the operations that need several of them. Session-lived. The faces above check
 * arguments and states; what arrives here is of the unit and may be done.
 */
final class Session {

    private final SessionServices services;
    private final PersistenceContext context;
    private final EntityLoader loader;
    private final Flush flush;
    private final SessionOptions options;
    private UnitOfWork unit;
    private Runnable failed = () -> {};
    private boolean flushing;

    Session(SessionServices services, SessionOptions options) {
        this.services = services;
        this.options = options;
        this.unit = new UnitOfWork(options.tenancy());
        this.context = new PersistenceContext(
                options.tenancy(),
                entity -> services.loading().enhancer().typeOf(entity).precise());
        this.loader = new EntityLoader(context, () -> unit, services.loading(), options::readMode, () -> failed.run());
        this.flush = new Flush(context, new SessionGraph(this), services.check());
    }

    /** Says what to tell when something fails outside the operations of the entity manager. */
    void onFailure(Runnable told) {
        failed = told;
    }

    SessionServices services() {
        return services;
    }

    PersistenceContext context() {
        return context;
    }

    EntityLoader loader() {
        return loader;
    }

    SessionOptions options() {
        return options;
    }

    UnitOfWork unit() {
        return unit;
    }

    /** The entity of an instance; an {@code IllegalArgumentException} where it is none of the unit. */
    EntityModel modelOf(@Nullable Object instance) {
        if (instance == null) {
            throw SessionProblems.nullEntity();
        }
        EntityModel entity = services.model().entity(instance.getClass());
        tenancy().requireSet(entity);
        return entity;
    }

    /** Whose entities are read and written. */
    Tenancy tenancy() {
        return options.tenancy();
    }

    /** A reference to what has the same id as an instance. */
    Object reference(Object instance) {
        EntityModel entity = modelOf(instance);
        EntityKey key = tenancy().keyOf(entity, instance);
        if (key == null) {
            key = entity.keyOfId(entity.id().read(instance)); // says what is wrong with it
        }
        return loader.reference(entity, key);
    }

    /** The entry of a managed instance that was not removed; an {@code IllegalArgumentException} where there is none. */
    ManagedEntity managed(@Nullable Object instance, String operation) {
        EntityModel entity = modelOf(instance);
        ManagedEntity managed = instance == null ? null : context.find(instance);
        if (managed == null || managed.status() == Status.REMOVED) {
            throw SessionProblems.notManaged(entity, operation);
        }
        return managed;
    }

    void persist(EntityModel entity, Object instance) {
        new PersistOperation(this).persist(entity, instance);
    }

    /** Takes in an instance that has its id. */
    void enter(EntityModel entity, Object instance) {
        EntityKey key = entity.keyOf(instance);
        if (key == null) {
            throw SessionProblems.idMissing(entity);
        }
        flush.removeNow(key, unit);
        if (PersistOperation.wasStored(entity, instance) && unit.find(key) == null) {
            throw SessionProblems.persistDetached(entity);
        }
        context.persist(entity, instance, key);
    }

    void remove(EntityModel entity, Object instance) {
        new RemoveOperation(this).remove(entity, instance);
    }

    /** Removes what an entity that is removed no longer referred to. */
    void removeOrphans(ManagedEntity removed) {
        flush.removeOrphans(removed, unit);
    }

    /** Reads an entity again, and what it cascades the operation to. */
    void refresh(ManagedEntity managed, ReadMode mode, Fetch fetch) {
        Map<EntityKey, ManagedEntity> reached = new LinkedHashMap<>();
        reach(managed, reached);
        reached.remove(managed.key());
        loader.refresh(managed, reached.values(), mode, fetch);
    }

    private void reach(ManagedEntity managed, Map<EntityKey, ManagedEntity> reached) {
        if (managed.status() == Status.MANAGED && reached.putIfAbsent(managed.key(), managed) == null) {
            for (Object other : GraphWalk.cascaded(managed.model(), managed.instance(), CascadeType.REFRESH)) {
                ManagedEntity referred = context.find(other);
                if (referred != null) {
                    reach(referred, reached);
                }
            }
        }
    }

    /** Lets an entity go, and what it cascades the operation to. */
    void detach(ManagedEntity managed) {
        List<Object> others = GraphWalk.cascaded(managed.model(), managed.instance(), CascadeType.DETACH);
        context.detach(managed);
        for (Object other : others) {
            ManagedEntity referred = context.find(other);
            if (referred != null) {
                detach(referred);
            }
        }
    }

    /** Locks a managed entity: checked, or its version advanced, when the transaction commits. */
    void lock(ManagedEntity managed, LockModeType mode) {
        if (mode == LockModeType.NONE) {
            return;
        }
        requireLockable(managed.model(), mode);
        if (managed.status() == Status.REFERENCE && !loader.load(managed, options.readMode())) {
            throw SessionProblems.gone(managed.model());
        }
        boolean increment = mode == LockModeType.WRITE || mode == LockModeType.OPTIMISTIC_FORCE_INCREMENT;
        if (increment || managed.lockMode() == LockModeType.NONE) {
            managed.lockMode(mode);
        }
        var snapshot = managed.snapshot();
        if (snapshot != null) {
            unit.lock(managed, snapshot, increment);
        }
    }

    static void requireLockable(EntityModel entity, LockModeType mode) {
        switch (mode) {
            case PESSIMISTIC_READ, PESSIMISTIC_WRITE, PESSIMISTIC_FORCE_INCREMENT ->
                throw SessionProblems.pessimistic(entity);
            case NONE -> {}
            default -> {
                if (entity.version() == null) {
                    throw SessionProblems.unversioned(entity);
                }
            }
        }
    }

    void flush() {
        boolean within = flushing; // a callback may flush
        flushing = true;
        try {
            flush.flush(unit);
        } finally {
            flushing = within;
        }
    }

    /** Whether callbacks of a flush may be running. */
    boolean flushing() {
        return flushing;
    }

    /**
     * Flushes and writes; on any exception nothing of the unit of work is known to be written.
     *
     * @param beforeSending throws where, after the flush, nothing is to be sent
     */
    void commit(Runnable beforeSending) {
        commit(beforeSending, Set.of());
    }

    /** As {@link #commit(Runnable)}, with what DynamoDB is to report. */
    Usage commit(Runnable beforeSending, Set<Reported> reported) {
        flush();
        flush.forceIncrements(unit);
        beforeSending.run();
        Usage usage = services.commit().commit(unit, reported);
        settle();
        return usage;
    }

    /** What was flushed is stored. */
    void settle() {
        boolean keep = options.readMode().store() != CacheStoreMode.BYPASS;
        unit.changes()
                .forEach(change ->
                        services.cache().committed(change.model(), change.key(), keep ? change.target() : null));
        unit = unit.next(true);
        context.forgetLocks();
    }

    /** Drops what was flushed and lets all entities go. */
    void rollback() {
        unit.takeBackVersions();
        forget();
    }

    /** The outcome is not known: nothing that is managed can be trusted. */
    void forget() {
        unit.changes().forEach(change -> services.cache().committed(change.model(), change.key(), null));
        unit.locks().forEach(lock -> services.cache().committed(lock.model(), lock.key(), null));
        unit = unit.next(false);
        context.clear();
    }
}
