package io.monodyne.context.collection;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A range of a sorted map that tells of every change. */
@SuppressWarnings("JdkObsolete") // an attribute can be declared as a SortedMap, not as its successor
final class SortedMapView extends WatchedMap<SortedMap<Object, Object>> implements SortedMap<Object, Object> {

    SortedMapView(Supplier<SortedMap<Object, Object>> content, Runnable changed) {
        super(content, changed);
    }

    /** A range that can't be is refused now, not when it is used. */
    private SortedMapView view(Supplier<SortedMap<Object, Object>> range) {
        SortedMap<Object, Object> unused = range.get();
        return new SortedMapView(range, listener());
    }

    @Override
    public @Nullable Comparator<? super Object> comparator() {
        return content().comparator();
    }

    @Override
    public SortedMap<Object, Object> subMap(Object from, Object to) {
        return view(() -> content().subMap(from, to));
    }

    @Override
    public SortedMap<Object, Object> headMap(Object to) {
        return view(() -> content().headMap(to));
    }

    @Override
    public SortedMap<Object, Object> tailMap(Object from) {
        return view(() -> content().tailMap(from));
    }

    @Override
    public Object firstKey() {
        return content().firstKey();
    }

    @Override
    public Object lastKey() {
        return content().lastKey();
    }
}
