package io.monodyne.query.run;

import io.monodyne.load.FoundState;
import io.monodyne.load.ReadMode;
import io.monodyne.load.StateReader;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Projection;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what rows lead to: by identity, and by association. What was read is remembered for a while, so that an execution asks once for what
 * many rows refer to. Of one thread.
 */
final class KnownStates {

    private static final int MOST_ENTITIES = 5_000;
    private static final int MOST_COLLECTIONS = 500;

    private final StateReader reader;
    private final ReadMode mode;
    private final RunStatistics statistics;
    private final Map<EntityKey, Snapshot> known = new Remembered<>(MOST_ENTITIES);
    private final Map<Part, Snapshot> parts = new Remembered<>(MOST_ENTITIES);
    private final Map<Wanted, Boolean> missing = new Remembered<>(MOST_ENTITIES);
    private final Map<Side, List<FoundState>> sides = new Remembered<>(MOST_COLLECTIONS);

    private record Wanted(EntityKey key, EntityModel entity) {}

    /** Of a state. */
    private record Part(EntityKey key, Projection only) {}

    private record Side(EntityKey owner, AssociationPath path, EntityModel entity) {}

    KnownStates(StateReader reader, ReadMode mode, RunStatistics statistics) {
        this.reader = reader;
        this.mode = mode;
        this.statistics = statistics;
    }

    /**
     * The states of identities.
     *
     * @param wanted the type asked for of each; those that are not there, or of another type, are left out
     */
    Map<EntityKey, Snapshot> read(Map<EntityKey, EntityModel> wanted) {
        return read(wanted, null);
    }

    /**
     * As above, where a part of each state is looked at.
     *
     * @param only null for all
     */
    Map<EntityKey, Snapshot> read(Map<EntityKey, EntityModel> wanted, @Nullable Projection only) {
        Map<EntityKey, Snapshot> found = new LinkedHashMap<>();
        Map<EntityKey, EntityModel> unknown = new LinkedHashMap<>();
        wanted.forEach((key, entity) -> {
            Snapshot state = known(key, only);
            if (state == null && !missing.containsKey(new Wanted(key, entity))) {
                unknown.put(key, entity);
            } else if (state != null && state.model().isA(entity)) {
                found.put(key, state);
            }
        });
        if (!unknown.isEmpty()) {
            Map<EntityKey, Snapshot> read = reader.read(unknown, mode, only);
            statistics.keys(unknown.size(), read.size());
            unknown.forEach((key, entity) -> {
                if (!read.containsKey(key)) {
                    missing.put(new Wanted(key, entity), true);
                }
            });
            read.forEach((key, state) -> remember(key, state, only));
            found.putAll(read);
        }
        return found;
    }

    private @Nullable Snapshot known(EntityKey key, @Nullable Projection only) {
        Snapshot whole = known.get(key);
        return whole == null && only != null ? parts.get(new Part(key, only)) : whole;
    }

    private void remember(EntityKey key, Snapshot state, @Nullable Projection only) {
        if (only == null) {
            known.put(key, state);
        } else {
            parts.put(new Part(key, only), state);
        }
    }

    /** What is on the other side of an association, for each owner. */
    Map<EntityKey, List<FoundState>> elements(Collection<EntityKey> owners, AssociationPath path, EntityModel entity) {
        Map<EntityKey, List<FoundState>> found = new LinkedHashMap<>();
        Set<EntityKey> unknown = new LinkedHashSet<>();
        for (EntityKey owner : owners) {
            List<FoundState> elements = sides.get(new Side(owner, path, entity));
            if (elements == null) {
                unknown.add(owner);
            } else {
                found.put(owner, elements);
            }
        }
        if (!unknown.isEmpty()) {
            Map<EntityKey, List<FoundState>> read = reader.elements(unknown, path, entity, mode);
            statistics.partitions(
                    unknown.size(), read.values().stream().mapToInt(List::size).sum());
            read.forEach((owner, elements) -> {
                sides.put(new Side(owner, path, entity), new ArrayList<>(elements));
                found.put(owner, elements);
            });
        }
        return found;
    }
}
