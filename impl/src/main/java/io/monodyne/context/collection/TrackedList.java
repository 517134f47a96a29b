package io.monodyne.context.collection;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tracks a {@link List}, with or without an order that is stored. Iterators, sublists, {@code sort} and {@code replaceAll} are
 * inherited and change it through the methods here.
 */
final class TrackedList extends AbstractList<Object> implements Tracking, RandomAccess, Serializable {

    private final transient ElementTracker<List<Object>> tracker;

    TrackedList(ElementTracker<List<Object>> tracker) {
        this.tracker = tracker;
    }

    @Override
    public Tracker<?> tracker() {
        return tracker;
    }

    @Override
    public void reset() {
        modCount++;
        tracker.reset();
    }

    @Override
    public int size() {
        return tracker.content().size();
    }

    @Override
    public Object get(int index) {
        return tracker.content().get(index);
    }

    @Override
    public boolean contains(@Nullable Object element) {
        Boolean known = tracker.knows(element);
        return known != null ? known : tracker.content().contains(element);
    }

    /** Another instance is another element, even if it is equal. */
    @Override
    public Object set(int index, Object element) {
        ElementTracker.requireElement(element);
        Object before = tracker.content().set(index, element);
        if (before != element) {
            tracker.noteChange();
        }
        return before;
    }

    @Override
    public boolean add(Object element) {
        Boolean queued = tracker.queueAddition(element);
        return queued != null ? queued : restructured(tracker.content().add(element));
    }

    @Override
    public void add(int index, Object element) {
        ElementTracker.requireElement(element);
        tracker.content().add(index, element);
        restructured(true);
    }

    @Override
    public boolean addAll(Collection<?> added) {
        boolean any = false;
        for (Object element : added.toArray()) { // a copy, as it may be this
            any |= add(element);
        }
        return any;
    }

    @Override
    public boolean addAll(int index, Collection<?> added) {
        Object[] elements = added.toArray();
        for (Object element : elements) {
            ElementTracker.requireElement(element);
        }
        return restructured(tracker.content().addAll(index, Arrays.asList(elements)));
    }

    @Override
    public Object remove(int index) {
        Object removed = tracker.content().remove(index);
        restructured(true);
        return removed;
    }

    @Override
    public boolean remove(@Nullable Object element) {
        Boolean queued = tracker.queueRemoval(element);
        return queued != null ? queued : restructured(tracker.content().remove(element));
    }

    @Override
    protected void removeRange(int from, int to) {
        tracker.content().subList(from, to).clear();
        restructured(from < to);
    }

    @Override
    public boolean removeAll(Collection<?> unwanted) {
        return tracker.queueing() ? ElementTracker.removeEach(this, unwanted) : removeIf(unwanted::contains);
    }

    @Override
    public boolean retainAll(Collection<?> wanted) {
        return removeIf(element -> !wanted.contains(element));
    }

    @Override
    public boolean removeIf(Predicate<? super Object> unwanted) {
        return restructured(tracker.content().removeIf(unwanted));
    }

    /** The iterators and sublists that are inherited look at the count. */
    private boolean restructured(boolean changed) {
        if (changed) {
            modCount++;
            tracker.noteChange();
        }
        return changed;
    }

    private Object writeReplace() {
        return tracker.written();
    }
}
