package io.monodyne.load;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.Status;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Unread references that are read together, when the first of them is used. Session-lived. */
final class UnreadGroup {

    private final LoadSession session;
    private final Set<EntityKey> unread = new LinkedHashSet<>();

    UnreadGroup(LoadSession session) {
        this.session = session;
    }

    void add(EntityKey key) {
        unread.add(key);
    }

    /** Reads them; an {@code EntityNotFoundException} where the one that is used is not there. */
    void load(EntityKey used) {
        session.use(() -> {
            Map<EntityKey, EntityModel> wanted = new LinkedHashMap<>();
            add(wanted, used);
            unread.forEach(key -> add(wanted, key));
            unread.clear();
            read(wanted, session.standardMode().get());
            ManagedEntity managed = session.context().find(used);
            if (managed == null || managed.status() == Status.REFERENCE) {
                throw LoadProblems.notFound(used.root().name());
            }
        });
    }

    private void add(Map<EntityKey, EntityModel> wanted, EntityKey key) {
        ManagedEntity managed = session.context().find(key);
        if (managed != null && managed.status() == Status.REFERENCE) {
            wanted.put(key, managed.model());
        }
    }

    private void read(Map<EntityKey, EntityModel> wanted, ReadMode mode) {
        LoadOperation load = new LoadOperation(session, mode);
        Map<EntityKey, EntityModel> unknown = new LinkedHashMap<>(wanted);
        unknown.keySet().removeIf(key -> session.unit().get().find(key) != null);
        Map<EntityKey, Snapshot> found =
                unknown.isEmpty() ? Map.of() : session.services().reader().readAll(unknown, mode);
        wanted.forEach((key, entity) -> {
            Snapshot snapshot = session.overlaid(entity, key, found.get(key));
            take(load, key, entity, snapshot);
        });
        load.complete();
        new Assembly(load).run();
    }

    private static void take(LoadOperation load, EntityKey key, EntityModel entity, @Nullable Snapshot snapshot) {
        if (snapshot != null && snapshot.model() == entity) {
            load.visit(load.add(key, snapshot), Fetch.mapped());
        }
    }
}
