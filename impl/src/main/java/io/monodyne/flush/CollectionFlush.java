package io.monodyne.flush;

import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PersistenceContext;
import io.monodyne.context.StoredElement;
import io.monodyne.context.UnitOfWork;
import io.monodyne.context.collection.TrackedElements;
import io.monodyne.metamodel.AssociationFacts;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what changed in the collections of an entity and has it stored where they are stored: as links, or in the items of the elements.
 * Session-lived.
 *
 * <p>A collection that was not read tells what was added and removed; of one that was, what there is now is compared with what was stored.
 * One that the application has put in its place is read first, if it was not, and tracked from now on.
 */
final class CollectionFlush {

    private final PersistenceContext context;
    private final GraphOperations operations;
    private final ReferenceFlush references;
    private final ElementWrites writes;

    CollectionFlush(PersistenceContext context, GraphOperations operations, ReferenceFlush references) {
        this.context = context;
        this.operations = operations;
        this.references = references;
        this.writes = new ElementWrites(context, operations);
    }

    /** Persists what was added to collections that cascade it; reads nothing. */
    void cascade(ManagedEntity owner) {
        for (AssociationPath path : owner.model().associations()) {
            AssociationFacts facts = path.attribute().association();
            if (path.attribute() instanceof EntityCollection && facts.cascades(CascadeType.PERSIST)) {
                Object value = path.get(owner.instance());
                boolean unchanged = value instanceof TrackedElements tracked && !tracked.changed();
                if (!unchanged) {
                    CollectionState state = owner.collection(path);
                    for (Object object : CollectionElements.there(value)) {
                        Object element = CollectionElements.entity(object);
                        if (element != null && !leaves(state, element)) {
                            references.cascade(facts, element);
                        }
                    }
                }
            }
        }
    }

    /** Whether an element that was there before is removed: it leaves the collection, and is not brought back by it. */
    private boolean leaves(@Nullable CollectionState state, @Nullable Object element) {
        if (state == null || element == null) {
            return false;
        }
        EntityKey removed = context.removed(element);
        return removed != null && state.leaves(element, removed);
    }

    /** Removes what an entity that is removed had taken out of its collections. */
    void removeOrphans(ManagedEntity removed, UnitOfWork unit) {
        for (AssociationPath path : removed.model().associations()) {
            CollectionState state = removed.collection(path);
            List<StoredElement> stored = state == null ? null : state.stored();
            if (state != null
                    && stored != null
                    && state.attribute().association().orphanRemoval()) {
                Set<EntityKey> now = new HashSet<>();
                CollectionElements.there(path.get(removed.instance()))
                        .forEach(object -> now.add(CollectionElements.of(state, object, context, -1)
                                .key()));
                stored.stream()
                        .filter(element -> !now.contains(element.key()))
                        .forEach(element -> writes.removeOrphan(state, element.key(), unit));
            }
        }
    }

    /** Whether a collection changed that its owner owns, so that its version goes on. */
    boolean flush(ManagedEntity owner, UnitOfWork unit) {
        boolean owned = false;
        for (AssociationPath path : owner.model().associations()) {
            if (path.attribute() instanceof EntityCollection collection && flush(owner, path, unit)) {
                owned |= collection.owned();
            }
        }
        return owned;
    }

    private boolean flush(ManagedEntity owner, AssociationPath path, UnitOfWork unit) {
        Object value = path.get(owner.instance());
        CollectionState state = owner.collection(path);
        if (state == null) {
            if (value == null) {
                return false;
            }
            state = operations.track(owner, path);
            state.fill(List.of(), List.of());
        }
        if (value != state.elements()) {
            takeIn(state, value);
        } else if (!state.elements().changed()) {
            return false;
        }
        return flush(state, unit);
    }

    /** The application's own collection stands for the tracked one from now on. */
    private static void takeIn(CollectionState state, @Nullable Object value) {
        state.elements().load();
        state.replace(CollectionElements.objects(value));
        if (value != null && !state.install()) {
            state.owner().watch(); // its setter keeps a copy
        }
    }

    private boolean flush(CollectionState state, UnitOfWork unit) {
        List<StoredElement> stored = state.stored();
        return stored == null || !state.elements().loaded()
                ? flushQueue(state, unit)
                : flushDifference(state, stored, unit);
    }

    private boolean flushQueue(CollectionState state, UnitOfWork unit) {
        List<Object> additions = state.elements().queuedAdditions();
        List<Object> removals = state.elements().queuedRemovals();
        Map<EntityKey, CollectionElement> added = elements(state, additions);
        Map<EntityKey, CollectionElement> removed = new LinkedHashMap<>();
        for (Object removal : removals) {
            CollectionElement element = CollectionElements.of(state, removal, context, -1);
            if (!added.containsKey(element.key())) {
                removed.put(element.key(), element);
            }
        }
        added.values().forEach(element -> writes.add(state, element, false, unit));
        removed.keySet().forEach(key -> writes.remove(state, key, unit));
        state.settle(null);
        return !added.isEmpty() || !removed.isEmpty();
    }

    private boolean flushDifference(CollectionState state, List<StoredElement> stored, UnitOfWork unit) {
        Map<EntityKey, StoredElement> before = new LinkedHashMap<>();
        stored.forEach(element -> before.put(element.key(), element));
        Map<EntityKey, CollectionElement> now = elements(state, state.elements().elements());
        boolean changed = false;
        List<StoredElement> settled = new ArrayList<>();
        for (StoredElement element : stored) {
            if (state.unseen(element.key())) {
                settled.add(element);
            } else if (!now.containsKey(element.key())) {
                writes.remove(state, element.key(), unit);
                changed = true;
            }
        }
        settled.removeIf(element -> now.containsKey(element.key()));
        for (CollectionElement element : now.values()) {
            StoredElement row = new StoredElement(element.key(), element.position());
            settled.add(row);
            if (!row.equals(before.get(element.key()))) {
                writes.add(state, element, !before.containsKey(element.key()), unit);
                changed = true;
            }
        }
        state.settle(settled);
        return changed;
    }

    /** What stands in the collection, by identity; what is new is persisted, or refused. */
    private Map<EntityKey, CollectionElement> elements(CollectionState state, List<Object> objects) {
        Map<EntityKey, CollectionElement> elements = new LinkedHashMap<>();
        ManagedEntity owner = state.owner();
        int index = 0;
        for (Object object : objects) {
            Object element = CollectionElements.entity(object);
            if (leaves(state, element)) {
                continue;
            }
            references.require(owner, state.path().name(), state.attribute().association(), element);
            CollectionElements.requireKeySaved(state, object, references);
            CollectionElement found = CollectionElements.of(state, object, context, index++);
            if (elements.put(found.key(), found) != null) {
                throw FlushProblems.elementTwice(
                        owner.model().name(), state.path().name());
            }
        }
        return elements;
    }

    /** Links and keys of others name the id of an entity, so it can't have another id while its collections have elements. */
    void requireEmpty(ManagedEntity owner) {
        for (AssociationPath path : owner.model().associations()) {
            CollectionState state = owner.collection(path);
            if (state != null) {
                state.elements().load();
                List<StoredElement> stored = state.stored();
                if (stored != null && !stored.isEmpty()) {
                    throw FlushProblems.movedWithElements(owner.model().name(), path.name());
                }
            }
        }
    }

    /** What an entity that is removed leaves behind of its collections goes with it. */
    void removed(ManagedEntity owner, UnitOfWork unit) {
        for (AssociationPath path : owner.model().associations()) {
            CollectionState state = owner.collection(path);
            List<StoredElement> stored = state == null ? null : state.stored();
            if (state != null && stored != null) {
                stored.forEach(element -> writes.leave(state, element.key(), unit));
            }
        }
        unit.unlink(owner.key());
    }
}
