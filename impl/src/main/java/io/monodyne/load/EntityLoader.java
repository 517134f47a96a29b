package io.monodyne.load;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingEntity;
import io.monodyne.context.PersistenceContext;
import io.monodyne.context.Status;
import io.monodyne.context.UnitOfWork;
import io.monodyne.enhance.EnhancedType;
import io.monodyne.enhance.Enhancer;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.hydrate.Hydrator;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.LifecycleEvent;
import io.monodyne.metamodel.Snapshot;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds, refers to and refreshes entities by identity. Session-lived. */
public final class EntityLoader {

    private final PersistenceContext context;
    private final Supplier<UnitOfWork> unit;
    private final Enhancer enhancer;
    private final SnapshotReader reader;
    private final Supplier<ReadMode> standardMode;
    private final Runnable failed;

    /**
     * @param standardMode how a lazy reference is read when it is first used
     * @param failed told where that fails, outside any operation of the entity manager
     */
    public EntityLoader(
            PersistenceContext context,
            Supplier<UnitOfWork> unit,
            Enhancer enhancer,
            SnapshotReader reader,
            Supplier<ReadMode> standardMode,
            Runnable failed) {
        this.context = context;
        this.unit = unit;
        this.enhancer = enhancer;
        this.reader = reader;
        this.standardMode = standardMode;
        this.failed = failed;
    }

    /** The managed entity of an identity, read where it is not managed yet; null where there is none of that type. */
    public @Nullable ManagedEntity find(EntityModel entity, EntityKey key, ReadMode mode) {
        ManagedEntity managed = context.find(key);
        if (managed == null) {
            Snapshot snapshot = current(entity, key, mode);
            return snapshot == null ? null : attach(snapshot, key);
        }
        if (managed.status() == Status.REFERENCE && !load(managed, mode)) {
            if (managed.model() == entity) {
                return null;
            }
            context.detach(managed); // a reference of another type hides nothing
            return find(entity, key, mode);
        }
        boolean answer = managed.status() != Status.REMOVED && managed.model().isA(entity);
        return answer ? managed : null;
    }

    /**
     * An instance of an id whose item need not be read before it is used. It is read at once where the type of the item can't
     * be told without, or its class can't carry a lazy reference.
     */
    public Object reference(EntityModel entity, Object id) {
        EntityKey key = entity.keyOfId(id);
        ManagedEntity managed = context.find(key);
        EnhancedType type = enhancer.typeOf(entity);
        boolean lazy = entity.concreteTypes().size() == 1 && entity.typeMark().value() != null && type.lazy();
        if (managed == null && lazy && unit.get().find(key) == null) {
            Enhanced instance = (Enhanced) type.newInstance();
            entity.id().write(instance, id);
            context.refer(entity, instance, key, reference -> loadForUse(key));
            return instance;
        }
        if (managed != null
                && managed.status() == Status.REFERENCE
                && managed.model().isA(entity)) {
            return managed.instance();
        }
        managed = find(entity, key, standardMode.get());
        if (managed == null) {
            throw LoadProblems.notFound(entity.name());
        }
        return managed.instance();
    }

    private void loadForUse(EntityKey key) {
        try {
            loadNow(key);
        } catch (RuntimeException e) {
            failed.run();
            throw e;
        }
    }

    private void loadNow(EntityKey key) {
        ManagedEntity managed = context.find(key);
        if (managed == null || !load(managed, standardMode.get())) {
            throw LoadProblems.notFound(key.root().name());
        }
    }

    /** Reads the item of a lazy reference; whether there is one. */
    public boolean load(ManagedEntity reference, ReadMode mode) {
        Snapshot snapshot = current(reference.model(), reference.key(), mode);
        if (snapshot == null || snapshot.model() != reference.model()) {
            return false;
        }
        fill(reference, snapshot);
        return true;
    }

    /** Reads an entity again and drops what was changed of it; throws where it is gone. */
    public void refresh(ManagedEntity managed, ReadMode mode) {
        Snapshot snapshot = current(managed.model(), managed.key(), mode.fresh());
        if (snapshot == null || snapshot.model() != managed.model()) {
            throw LoadProblems.notFound(managed.model().name()); // an instance can't become one of another type
        }
        fill(managed, snapshot);
    }

    private void fill(ManagedEntity managed, Snapshot snapshot) {
        if (managed.instance() instanceof Enhanced enhanced) {
            EntityState state = enhanced.monodyne$state();
            if (state != null) {
                state.loader(null);
            }
        }
        Hydrator.fill(managed.instance(), snapshot);
        managed.settle(snapshot);
        loaded(managed, snapshot);
    }

    /** What the transaction has flushed of the identity, else what is stored. */
    private @Nullable Snapshot current(EntityModel entity, EntityKey key, ReadMode mode) {
        PendingEntity pending = unit.get().find(key);
        if (pending == null) {
            return reader.read(entity, key, mode);
        }
        Snapshot target = pending.target();
        return target != null && target.model().isA(entity) ? target : null;
    }

    private ManagedEntity attach(Snapshot snapshot, EntityKey key) {
        Object instance = enhancer.typeOf(snapshot.model()).newInstance();
        Hydrator.fill(instance, snapshot);
        ManagedEntity managed = context.load(snapshot.model(), instance, key, snapshot);
        loaded(managed, snapshot);
        return managed;
    }

    /**
     * Runs the callbacks. One may be a private method that assigns fields unnoticed, so the state is compared once, here.
     */
    private static void loaded(ManagedEntity managed, Snapshot snapshot) {
        EntityModel model = managed.model();
        if (!model.callbacks().has(LifecycleEvent.POST_LOAD)) {
            return;
        }
        model.callbacks().fire(LifecycleEvent.POST_LOAD, managed.instance());
        for (AttributeModel attribute : model.attributes()) {
            Object now = Dehydrator.captured(model, attribute, managed.instance());
            if (!snapshot.same(attribute, now)) {
                managed.touchAll();
                return;
            }
        }
    }
}
