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
    private @Nullable Map<Integer, List<StoredRow>> rows; // most entities of a load are the elements of others
    private @Nullable Object visited;
    private @Nullable Set<Object> alsoVisited;
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
        return rows == null ? null : rows.get(path.index());
    }

    void rows(AssociationPath path, List<StoredRow> found) {
        if (rows == null) {
            rows = new HashMap<>();
        }
        rows.put(path.index(), found);
    }

    /** Whether it is the first time that it is looked at with that plan. */
    boolean visit(Fetch fetch) {
        Object plan = fetch.identity();
        if (visited == null || visited == plan) {
            boolean first = visited == null;
            visited = plan;
            return first;
        }
        if (alsoVisited == null) {
            alsoVisited = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        return alsoVisited.add(plan);
    }
}
