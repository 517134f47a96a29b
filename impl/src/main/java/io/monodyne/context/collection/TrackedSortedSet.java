package io.monodyne.context.collection;

import java.util.Comparator;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Tracks a {@link SortedSet}. Its order is known without loading, everything about it loads. */
@SuppressWarnings("JdkObsolete") // an attribute can be declared as a SortedSet, not as its successor
final class TrackedSortedSet extends TrackedSet<SortedSet<Object>> implements SortedSet<Object> {

    private final transient @Nullable Comparator<Object> comparator;
    private final transient SortedSet<Object> all;

    TrackedSortedSet(ElementTracker<SortedSet<Object>> tracker, @Nullable Comparator<Object> comparator) {
        super(tracker);
        this.comparator = comparator;
        this.all = new SortedSetView(this::content, listener());
    }

    @Override
    public @Nullable Comparator<? super Object> comparator() {
        return comparator;
    }

    @Override
    public SortedSet<Object> subSet(Object from, Object to) {
        return all.subSet(from, to);
    }

    @Override
    public SortedSet<Object> headSet(Object to) {
        return all.headSet(to);
    }

    @Override
    public SortedSet<Object> tailSet(Object from) {
        return all.tailSet(from);
    }

    @Override
    public Object first() {
        return all.first();
    }

    @Override
    public Object last() {
        return all.last();
    }
}
