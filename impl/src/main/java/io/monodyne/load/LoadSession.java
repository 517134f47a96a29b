package io.monodyne.load;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingEntity;
import io.monodyne.context.PersistenceContext;
import io.monodyne.context.Status;
import io.monodyne.context.Tenancy;
import io.monodyne.context.UnitOfWork;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the loads of one session have in common. Session-lived.
 *
 * @param standardMode how what is lazy is read when it is first used
 * @param failed told where that fails, outside any operation of the entity manager
 */
record LoadSession(
        PersistenceContext context,
        Supplier<UnitOfWork> unit,
        LoadServices services,
        Supplier<ReadMode> standardMode,
        Runnable failed) {

    /** Runs what an application sets off by using an instance. */
    void use(Runnable loading) {
        try {
            loading.run();
        } catch (RuntimeException | Error e) {
            failed.run();
            throw e;
        }
    }

    /** Whose entities are read. */
    Tenancy tenancy() {
        return context.tenancy();
    }

    /** What to read for the other side of one owner, of the tenant's entities alone. */
    List<PartitionRead> reads(EntityKey owner, AssociationPath path, boolean consistent) {
        EntityModel target = path.attribute().target();
        return services.queries().reads(owner, path, tenancy().keyValue(target), consistent);
    }

    /** Whether an entity is managed still, and neither new nor removed. */
    boolean attached(ManagedEntity entity) {
        return entity.status() == Status.MANAGED && context.find(entity.key()) == entity;
    }

    /** What the transaction has flushed of an identity, else what is stored. */
    @Nullable
    Snapshot current(EntityModel entity, EntityKey key, ReadMode mode) {
        tenancy().requireOwn(entity, key);
        if (unit.get().find(key) != null) {
            return overlaid(entity, key, null);
        }
        Snapshot read = services.reader().read(entity, key, mode);
        if (read != null) {
            tenancy().requireOwn(read);
        }
        return read;
    }

    /** Whether the transaction has flushed the removal of an identity. */
    boolean removed(EntityKey key) {
        PendingEntity pending = unit.get().find(key);
        return pending != null && pending.target() == null;
    }

    /** What the transaction has flushed of an identity, if it is of the type; else what was read. */
    @Nullable
    Snapshot overlaid(EntityModel entity, EntityKey key, @Nullable Snapshot read) {
        PendingEntity pending = unit.get().find(key);
        if (pending == null) {
            return read;
        }
        Snapshot target = pending.target();
        return target != null && target.model().isA(entity) ? target : null;
    }
}
