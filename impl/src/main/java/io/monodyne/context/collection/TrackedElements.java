package io.monodyne.context.collection;

import java.util.List;

/**
 * A tracked collection or map, as its context sees it; the application sees the collection of {@code java.util} that it also
 * is. Session-lived, not thread-safe.
 */
public interface TrackedElements {

    /** Whether its elements were read, or it was made with them. */
    boolean loaded();

    /** Reads its elements if they were not yet. Queued changes are applied on top. */
    void load();

    /**
     * The elements now, as a copy; for a map the pairs as {@link java.util.Map.Entry} objects.
     *
     * @throws IllegalStateException where it is not loaded
     */
    List<Object> elements();

    /** Elements added while not loaded, in order; empty when loaded. */
    List<Object> queuedAdditions();

    /**
     * Elements removed while not loaded, in order; empty when loaded. An element may be equal to one of the additions where it
     * was replaced by another instance. All are known to be stored.
     */
    List<Object> queuedRemovals();

    /** Whether it changed since it was made, reset or settled. */
    boolean changed();

    /**
     * What changed was flushed: forgets that it changed, and what was queued. An unloaded collection stays unloaded, as what is
     * stored now includes what was queued.
     */
    void settle();

    /** Goes back to unread: forgets elements, queue and changes. Iterators and sublists from before fail. */
    void reset();

    /**
     * Fills it with what is stored as {@link #load} would, without asking the source. Queued changes are applied on top, the
     * source is not told of a change. Does nothing where it is loaded already.
     *
     * @param stored elements, or for a map {@link java.util.Map.Entry} objects
     */
    void fill(List<Object> stored);

    /**
     * Replaces the source, for example by one that throws as its collection is detached. A loaded collection goes on as a plain
     * one.
     */
    void source(ElementSource next);

    ElementSource source();
}
