package io.monodyne.load;

import io.monodyne.context.ManagedEntity;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity in a load: what is stored of it, and what was found of its associations. Lives as long as the load. */
final class Loaded {

    private final EntityKey key;
    private final Snapshot snapshot;
    private final boolean fresh;
    private final Map<Integer, List<StoredRow>> rows = new HashMap<>();
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>(2));
    private @Nullable ManagedEntity managed;

    /** @param fresh whether its instance has to be filled; not where it is managed already */
    Loaded(EntityKey key, Snapshot snapshot, boolean fresh) {
        this.key = key;
        this.snapshot = snapshot;
        this.fresh = fresh;
    }

    EntityKey key() {
        return key;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    EntityModel model() {
        return snapshot.model();
    }

    boolean fresh() {
        return fresh;
    }

    ManagedEntity managed() {
        ManagedEntity entity = managed;
        if (entity == null) {
            throw new IllegalStateException("an entity without an instance yet");
        }
        return entity;
    }

    @Nullable
    ManagedEntity managedOrNull() {
        return managed;
    }

    void managed(ManagedEntity entity) {
        managed = entity;
    }

    /** What was found of an association; null where it was not read. */
    @Nullable
    List<StoredRow> rows(AssociationPath path) {
        return rows.get(path.index());
    }

    void rows(AssociationPath path, List<StoredRow> found) {
        rows.put(path.index(), found);
    }

    /** Whether it is the first time that it is looked at with that plan. */
    boolean visit(Fetch fetch) {
        return visited.add(fetch.identity());
    }
}
