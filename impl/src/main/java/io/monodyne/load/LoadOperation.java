package io.monodyne.load;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.Status;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One load: entities, and whatever has to be there with them. Lives as long as the load.
 *
 * <p>First everything is read, level by level: what the entities of one level refer to is asked for together, references by
 * BatchGetItem, collections by parallel Queries. A partition that was read is not asked for again, so that an aggregate is one Query.
 * Only then instances are made (see {@link Assembly}): every reference among them leads to an instance by that time, whatever the circles.
 */
final class LoadOperation {

    private final LoadSession session;
    private final ReadMode mode;
    private final Map<EntityKey, Loaded> loaded = new LinkedHashMap<>();
    private final Map<EntityKey, ManagedEntity> refilling = new LinkedHashMap<>();
    private final Deque<Visit> visits = new ArrayDeque<>();
    private final Partitions partitions;

    private record Visit(Loaded entity, Fetch fetch) {}

    LoadOperation(LoadSession session, ReadMode mode) {
        this.session = session;
        this.mode = mode;
        this.partitions = new Partitions(session.services());
    }

    LoadSession session() {
        return session;
    }

    ReadMode mode() {
        return mode;
    }

    Partitions partitions() {
        return partitions;
    }

    /** The entities of this load, in the order they were found. */
    Collection<Loaded> loaded() {
        return loaded.values();
    }

    @Nullable
    Loaded find(EntityKey key) {
        return loaded.get(key);
    }

    /** Takes in what was read of an identity; an instance that is managed already stays as it is. */
    Loaded add(EntityKey key, Snapshot snapshot) {
        Loaded known = loaded.get(key);
        if (known != null) {
            return known;
        }
        if (!snapshot.complete()) {
            throw new IllegalStateException("a state of which a part was read can't become an entity");
        }
        session.tenancy().requireOwn(snapshot);
        ManagedEntity again = refilling.remove(key);
        if (again != null && again.model() == snapshot.model()) {
            return refill(again, snapshot);
        }
        ManagedEntity managed = session.context().find(key);
        boolean fresh = managed == null || managed.status() == Status.REFERENCE;
        Snapshot managedState = fresh || managed == null ? null : managed.snapshot();
        Loaded entity = new Loaded(key, managedState == null ? snapshot : managedState, fresh);
        if (managed != null) {
            entity.managed(managed);
        }
        loaded.put(key, entity);
        return entity;
    }

    /** Takes in an instance that is to be filled anew. */
    Loaded refill(ManagedEntity managed, Snapshot snapshot) {
        session.tenancy().requireOwn(snapshot);
        Loaded entity = new Loaded(managed.key(), snapshot, true);
        entity.managed(managed);
        loaded.put(managed.key(), entity);
        return entity;
    }

    /** Instances that are to be filled anew by what is found, or else read for it. */
    void refillAll(Collection<ManagedEntity> managed) {
        managed.forEach(entity -> refilling.put(entity.key(), entity));
    }

    /** What an index says of an element: that it is one, but not its state where that is asked for anew, as an index lags behind. */
    StoredRow lagging(StoredRow row) {
        return refilling.containsKey(row.key()) ? new StoredRow(row.key(), row.position(), null) : row;
    }

    /** Those of them of which nothing was found. */
    Collection<ManagedEntity> notRefilled() {
        return refilling.values();
    }

    /** The managed entity of an identity that need not be read; null where there is none. */
    @Nullable
    ManagedEntity there(EntityKey key) {
        ManagedEntity managed = session.context().find(key);
        boolean unread = managed == null || managed.status() == Status.REFERENCE || refilling.containsKey(key);
        return unread ? null : managed;
    }

    /** What a plan asks for with an entity is to be read, too. */
    void visit(Loaded entity, Fetch fetch) {
        if (entity.visit(fetch)) {
            visits.add(new Visit(entity, fetch));
        }
    }

    /** Reads everything that has to be there. */
    void complete() {
        boolean readRest = !refilling.isEmpty();
        while (!visits.isEmpty() || readRest) {
            Level level = new Level(this);
            if (visits.isEmpty()) {
                readRest = false; // what is still not there after that is gone
                refilling.forEach((key, managed) -> level.need(managed.model(), key, Fetch.mapped()));
            }
            for (Visit visit = visits.poll(); visit != null; visit = visits.poll()) {
                expand(visit.entity(), visit.fetch(), level);
            }
            level.read();
        }
    }

    private void expand(Loaded entity, Fetch fetch, Level level) {
        EntityModel model = entity.model();
        for (AssociationPath path : model.associations()) {
            if (path.attribute() instanceof ReferenceAttribute) {
                expandReference(entity, path, fetch, level);
            } else if (fetch.eager(model, path) || entity.fresh() && cannotWait(model, path)) {
                expandOtherSide(entity, path, fetch, level);
            }
        }
        if (entity.fresh()) {
            ElementReferences.of(entity.snapshot()).forEach((key, wanted) -> {
                if (wanted.eager() || !session.services().canRefer(wanted.target())) {
                    reference(wanted.target(), key, Fetch.mapped(), level);
                }
            });
        }
    }

    private boolean cannotWait(EntityModel model, AssociationPath path) {
        return path.attribute() instanceof InverseReference
                && !session.services().canDefer(model, path);
    }

    private void expandReference(Loaded entity, AssociationPath path, Fetch fetch, Level level) {
        EntityModel model = entity.model();
        EntityKey key = path.target(entity.snapshot());
        if (key == null) {
            return;
        }
        EntityModel target = path.attribute().target();
        boolean eager = fetch.eager(model, path);
        boolean waits =
                session.services().canRefer(target) || session.services().canDefer(model, path);
        if (eager || entity.fresh() && !waits) {
            reference(target, key, fetch.below(model, path), level);
        }
    }

    /** What a key refers to has to be there. */
    private void reference(EntityModel target, EntityKey key, Fetch below, Level level) {
        Loaded known = loaded.get(key);
        ManagedEntity managed = there(key);
        if (known != null) {
            visit(known, below);
        } else if (managed == null) {
            level.need(target, key, below);
        } else if (below.more()) {
            visitManaged(managed, below);
        }
    }

    /** Only a graph can ask for more of what was loaded before. */
    private void visitManaged(ManagedEntity managed, Fetch below) {
        Snapshot snapshot = managed.snapshot();
        if (snapshot != null && managed.status() != Status.REMOVED) {
            visit(add(managed.key(), snapshot), below);
        }
    }

    private void expandOtherSide(Loaded entity, AssociationPath path, Fetch fetch, Level level) {
        Fetch below = fetch.below(entity.model(), path);
        List<ManagedEntity> there = entity.fresh() ? null : elementsThere(entity.managed(), path);
        if (there == null) {
            level.otherSide(entity, path, below, fetch.keys(entity.model(), path));
        } else if (below.more()) {
            there.forEach(element -> visitManaged(element, below));
        }
    }

    /** The managed elements of an association that was loaded before; null where it was not. */
    private @Nullable List<ManagedEntity> elementsThere(ManagedEntity owner, AssociationPath path) {
        if (!LoadState.loaded(owner, path)) {
            return null;
        }
        Object value = path.get(owner.instance());
        List<ManagedEntity> managed = new ArrayList<>();
        Collection<?> elements = path.attribute() instanceof EntityCollection
                ? ElementsOf.value(value)
                : value == null ? List.of() : List.of(value);
        for (Object element : elements) {
            ManagedEntity found = session.context().find(element);
            if (found != null) {
                managed.add(found);
            }
        }
        return managed;
    }
}
