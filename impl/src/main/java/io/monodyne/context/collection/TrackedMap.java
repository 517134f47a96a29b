package io.monodyne.context.collection;

import java.io.Serializable;
import java.util.Map;

/** Tracks a {@link Map}. */
class TrackedMap<M extends Map<Object, Object>> extends WatchedMap<M> implements Tracking, Serializable {

    private final transient MapTracker<M> tracker;

    TrackedMap(MapTracker<M> tracker) {
        super(tracker::content, tracker::noteChange);
        this.tracker = tracker;
    }

    @Override
    public final Tracker<?> tracker() {
        return tracker;
    }

    final Object writeReplace() {
        return tracker.written();
    }
}
