package io.monodyne.load;

import io.monodyne.context.CollectionState;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.Status;
import io.monodyne.context.StoredElement;
import io.monodyne.metamodel.CollectionShape;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.MapKey;
import io.monodyne.metamodel.PositionColumn;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Turns what was found of a collection into its elements, in their order, or its entries. Stateless. */
final class CollectionContent {

    private CollectionContent() {}

    private record Found(StoredRow row, ManagedEntity entity) {}

    /**
     * Fills a collection. What refers to an entity that is gone is left out, and so is what has no key in a map that stores its keys: it
     * is in another map of the same owner. A link that leads nowhere is still known to be stored, as it goes with its owner.
     */
    static void fill(CollectionState collection, List<StoredRow> rows, LoadSession session, Referrer referrer) {
        List<Found> found = new ArrayList<>();
        List<StoredElement> stored = new ArrayList<>();
        boolean links = collection.attribute().storage() instanceof CollectionStorage.Links;
        for (StoredRow row : rows) {
            ManagedEntity managed = session.context().find(row.key());
            boolean there = managed != null && there(collection, managed, row);
            if (managed != null && there) {
                found.add(new Found(row, managed));
            }
            if (there || links) {
                stored.add(new StoredElement(row.key(), row.position()));
            }
        }
        CollectionShape shape = collection.attribute().shape();
        sort(found, shape);
        List<Object> objects = new ArrayList<>(found.size());
        for (Found element : found) {
            Object instance = element.entity().instance();
            objects.add(shape.mapKey() == null ? instance : entry(collection, shape, element, referrer));
        }
        List<Object> removals = collection.elements().queuedRemovals();
        collection.fill(stored, objects);
        collection.unseen(unseen(collection, stored, found, removals));
    }

    /** What is stored and not shown, though nobody has removed it. */
    private static Set<EntityKey> unseen(
            CollectionState collection, List<StoredElement> stored, List<Found> found, List<Object> removals) {
        int size = ElementsOf.size(collection.elements());
        if (removals.isEmpty() && size == stored.size() && size == found.size()) {
            return Set.of();
        }
        Set<Object> shown = Collections.newSetFromMap(new IdentityHashMap<>());
        shown.addAll(ElementsOf.value(collection.elements()));
        Set<EntityKey> unseen = new HashSet<>();
        stored.forEach(element -> unseen.add(element.key()));
        for (Found element : found) {
            Object instance = element.entity().instance();
            if (shown.contains(instance) || removals.contains(instance)) {
                unseen.remove(element.row().key());
            }
        }
        return unseen;
    }

    private static boolean there(CollectionState collection, ManagedEntity managed, StoredRow row) {
        CollectionShape shape = collection.attribute().shape();
        boolean placed = row.position() != null
                || shape.position() == null
                || !shape.form().map();
        return placed
                && managed.status() != Status.REMOVED
                && managed.status() != Status.REFERENCE
                && managed.model().isA(collection.attribute().target());
    }

    private static void sort(List<Found> found, CollectionShape shape) {
        Comparator<Object> order = shape.order();
        PositionColumn position = shape.position();
        if (shape.form() == CollectionShape.Form.ORDERED_LIST && position != null) {
            found.sort(Comparator.comparing(
                    element -> (Integer) decoded(position, element.row().position()),
                    Comparator.nullsLast(Comparator.naturalOrder())));
        } else if (order != null) {
            found.sort((a, b) -> order.compare(a.entity().instance(), b.entity().instance()));
        }
    }

    private static @Nullable Object decoded(PositionColumn column, @Nullable AttributeValue stored) {
        return stored == null ? null : column.codec().decode(stored);
    }

    private static Map.Entry<Object, Object> entry(
            CollectionState collection, CollectionShape shape, Found element, Referrer referrer) {
        Object instance = element.entity().instance();
        MapKey mapKey = Objects.requireNonNull(shape.mapKey());
        PositionColumn position = shape.position();
        Object key = null;
        if (mapKey instanceof MapKey.OfElement ofElement) {
            key = ofElement.path().read(instance);
        } else if (position != null) {
            key = decoded(position, element.row().position());
        }
        if (key instanceof EntityKey identity && mapKey instanceof MapKey.OfEntity ofEntity) {
            String name =
                    collection.owner().model().name() + "." + collection.path().name();
            key = referrer.instance(ofEntity.target().model(), identity, name);
        }
        return new AbstractMap.SimpleImmutableEntry<>(key, instance);
    }
}
