package io.monodyne.context.collection;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A range of a sorted set that tells of every change. */
@SuppressWarnings("JdkObsolete") // an attribute can be declared as a SortedSet, not as its successor
final class SortedSetView extends WatchedSet<SortedSet<Object>> implements SortedSet<Object> {

    SortedSetView(Supplier<SortedSet<Object>> content, Runnable changed) {
        super(content, changed);
    }

    /** A range that can't be is refused now, not when it is used. */
    private SortedSetView view(Supplier<SortedSet<Object>> range) {
        SortedSet<Object> unused = range.get();
        return new SortedSetView(range, listener());
    }

    @Override
    public @Nullable Comparator<? super Object> comparator() {
        return content().comparator();
    }

    @Override
    public SortedSet<Object> subSet(Object from, Object to) {
        return view(() -> content().subSet(from, to));
    }

    @Override
    public SortedSet<Object> headSet(Object to) {
        return view(() -> content().headSet(to));
    }

    @Override
    public SortedSet<Object> tailSet(Object from) {
        return view(() -> content().tailSet(from));
    }

    @Override
    public Object first() {
        return content().first();
    }

    @Override
    public Object last() {
        return content().last();
    }
}
