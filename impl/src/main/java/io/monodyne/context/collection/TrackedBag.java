package io.monodyne.context.collection;

import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tracks what is declared as a {@link Collection}. Like most of those it is equal to itself alone. */
final class TrackedBag extends AbstractCollection<Object> implements Tracking, Serializable {

    private final transient ElementTracker<List<Object>> tracker;

    TrackedBag(ElementTracker<List<Object>> tracker) {
        this.tracker = tracker;
    }

    @Override
    public Tracker<?> tracker() {
        return tracker;
    }

    @Override
    public int size() {
        return tracker.content().size();
    }

    @Override
    public Iterator<Object> iterator() {
        return new WatchedIterator(tracker.content().iterator(), tracker::noteChange);
    }

    @Override
    public boolean contains(@Nullable Object element) {
        Boolean known = tracker.knows(element);
        return known != null ? known : tracker.content().contains(element);
    }

    @Override
    public boolean add(Object element) {
        Boolean queued = tracker.queueAddition(element);
        return queued != null ? queued : noted(tracker.content().add(element));
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
    public boolean remove(@Nullable Object element) {
        Boolean queued = tracker.queueRemoval(element);
        return queued != null ? queued : noted(tracker.content().remove(element));
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
        return noted(tracker.content().removeIf(unwanted));
    }

    @Override
    public void clear() {
        removeIf(element -> true);
    }

    private boolean noted(boolean changed) {
        if (changed) {
            tracker.noteChange();
        }
        return changed;
    }

    private Object writeReplace() {
        return tracker.written();
    }
}
