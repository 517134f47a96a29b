package io.monodyne.context.collection;

import java.util.List;

/** Answers the questions of a context from a tracker, as the collections have their superclasses from {@code java.util}. */
interface Tracking extends TrackedElements {

    Tracker<?> tracker();

    @Override
    default boolean loaded() {
        return tracker().loaded();
    }

    @Override
    default void load() {
        tracker().load();
    }

    @Override
    default List<Object> elements() {
        return tracker().elements();
    }

    @Override
    default List<Object> queuedAdditions() {
        return tracker().queuedAdditions();
    }

    @Override
    default List<Object> queuedRemovals() {
        return tracker().queuedRemovals();
    }

    @Override
    default boolean changed() {
        return tracker().changed();
    }

    @Override
    default void settle() {
        tracker().settle();
    }

    @Override
    default void reset() {
        tracker().reset();
    }

    @Override
    default void fill(List<Object> stored) {
        tracker().fill(stored);
    }

    @Override
    default void source(ElementSource next) {
        tracker().source(next);
    }

    @Override
    default ElementSource source() {
        return tracker().source();
    }
}
