package io.monodyne.context.collection;

import java.util.Comparator;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Tracks a {@link SortedMap}. Its order is known without loading, everything about it loads. */
@SuppressWarnings("JdkObsolete") // an attribute can be declared as a SortedMap, not as its successor
final class TrackedSortedMap extends TrackedMap<SortedMap<Object, Object>> implements SortedMap<Object, Object> {

    private final transient @Nullable Comparator<Object> comparator;
    private final transient SortedMap<Object, Object> all;

    TrackedSortedMap(MapTracker<SortedMap<Object, Object>> tracker, @Nullable Comparator<Object> comparator) {
        super(tracker);
        this.comparator = comparator;
        this.all = new SortedMapView(this::content, listener());
    }

    @Override
    public @Nullable Comparator<? super Object> comparator() {
        return comparator;
    }

    @Override
    public SortedMap<Object, Object> subMap(Object from, Object to) {
        return all.subMap(from, to);
    }

    @Override
    public SortedMap<Object, Object> headMap(Object to) {
        return all.headMap(to);
    }

    @Override
    public SortedMap<Object, Object> tailMap(Object from) {
        return all.tailMap(from);
    }

    @Override
    public Object firstKey() {
        return all.firstKey();
    }

    @Override
    public Object lastKey() {
        return all.lastKey();
    }
}
