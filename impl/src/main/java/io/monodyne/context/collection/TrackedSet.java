package io.monodyne.context.collection;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tracks a {@link Set}. */
class TrackedSet<S extends Set<Object>> extends WatchedSet<S> implements Tracking, Serializable {

    private final transient ElementTracker<S> tracker;

    TrackedSet(ElementTracker<S> tracker) {
        super(tracker::content, tracker::noteChange);
        this.tracker = tracker;
    }

    @Override
    public final Tracker<?> tracker() {
        return tracker;
    }

    @Override
    public final boolean contains(@Nullable Object element) {
        Boolean known = tracker.knows(element);
        return known != null ? known : super.contains(element);
    }

    @Override
    public final boolean add(Object element) {
        Boolean queued = tracker.queueAddition(element);
        return queued != null ? queued : super.add(element);
    }

    @Override
    public final boolean remove(@Nullable Object element) {
        Boolean queued = tracker.queueRemoval(element);
        return queued != null ? queued : super.remove(element);
    }

    @Override
    public final boolean removeAll(Collection<?> unwanted) {
        return tracker.queueing() ? ElementTracker.removeEach(this, unwanted) : super.removeAll(unwanted);
    }

    final Object writeReplace() {
        return tracker.written();
    }
}
