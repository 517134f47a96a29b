package io.monodyne.context.collection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes tracked collections. Each is an instance of the type of {@code java.util} that its kind names, and is written by
 * serialisation as a plain one of them if it is loaded, else as one that fails when it is used. Stateless.
 */
public final class TrackedCollections {

    private TrackedCollections() {}

    /**
     * One whose elements were not read yet.
     *
     * @param comparator of the elements of a sorted set or the keys of a sorted map; null for their natural order
     */
    public static TrackedElements unread(
            CollectionKind kind, ElementSource source, @Nullable Comparator<Object> comparator) {
        return switch (kind) {
            case COLLECTION -> new TrackedBag(new ElementTracker<>(kind, source, ArrayList::new));
            case LIST, ORDERED_LIST -> new TrackedList(new ElementTracker<>(kind, source, ArrayList::new));
            case SET -> new TrackedSet<>(new ElementTracker<>(kind, source, LinkedHashSet::new));
            case SORTED_SET ->
                new TrackedSortedSet(new ElementTracker<>(kind, source, () -> new TreeSet<>(comparator)), comparator);
            case MAP -> new TrackedMap<>(new MapTracker<>(kind, source, LinkedHashMap::new));
            case SORTED_MAP ->
                new TrackedSortedMap(new MapTracker<>(kind, source, () -> new TreeMap<>(comparator)), comparator);
        };
    }

    /**
     * One that is loaded and unchanged, for example to stand for the plain collection of an instance that was persisted.
     *
     * @param comparator of the elements of a sorted set or the keys of a sorted map; null for their natural order
     * @param elements copied; for a map {@link java.util.Map.Entry} objects
     */
    public static TrackedElements of(
            CollectionKind kind, ElementSource source, @Nullable Comparator<Object> comparator, List<Object> elements) {
        TrackedElements tracked = unread(kind, source, comparator);
        tracked.fill(elements);
        return tracked;
    }
}
