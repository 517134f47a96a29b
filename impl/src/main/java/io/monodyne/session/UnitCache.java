package io.monodyne.session;

import io.monodyne.cache.SnapshotCache;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import jakarta.persistence.Cache;
import org.jspecify.annotations.Nullable;

/** Jakarta's view of the second-level cache (Jakarta Persistence 3.2, section 7.10). Thread-safe. */
final class UnitCache implements Cache {

    private final SessionServices services;
    private final SnapshotCache snapshots;
    private final Runnable requireOpen;

    UnitCache(SessionServices services, Runnable requireOpen) {
        this.services = services;
        this.snapshots = services.cache();
        this.requireOpen = requireOpen;
    }

    private EntityModel entity(Class<?> type) {
        requireOpen.run();
        return services.model().entity(type);
    }

    @Override
    public boolean contains(Class<?> type, Object id) {
        EntityModel entity = entity(type);
        @Nullable Snapshot snapshot = snapshots.find(entity.keyOfId(id));
        return snapshot != null && snapshot.model().isA(entity);
    }

    @Override
    public void evict(Class<?> type, Object id) {
        snapshots.evict(entity(type).keyOfId(id));
    }

    @Override
    public void evict(Class<?> type) {
        snapshots.evict(entity(type));
    }

    @Override
    public void evictAll() {
        requireOpen.run();
        snapshots.evictAll();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        requireOpen.run();
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw SessionProblems.notUnwrappable(type);
    }
}
