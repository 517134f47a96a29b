package io.monodyne.context.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was added to and removed from a collection while it was unread. Elements are found by {@code equals} alone, as the hash
 * code of an entity may change when it gets its id.
 */
final class ElementQueue {

    private final List<Addition> additions = new ArrayList<>(0);
    private final List<Object> removals = new ArrayList<>(0);

    /**
     * An element that was added.
     *
     * @param certain whether taking the addition back undoes it; else the element may have been there before
     */
    record Addition(Object element, boolean certain) {}

    void add(Object element, boolean certain) {
        additions.add(new Addition(element, certain));
    }

    void remove(Object element) {
        removals.add(element);
    }

    @Nullable
    Addition addition(Object element) {
        for (Addition addition : additions) {
            if (addition.element().equals(element)) {
                return addition;
            }
        }
        return null;
    }

    /** Takes back the very addition that was found. */
    void takeBack(Addition found) {
        additions.removeIf(addition -> addition == found);
    }

    boolean removes(Object element) {
        return removals.contains(element);
    }

    /**
     * Takes back the removal of the very instance. A removed element that is merely equal stays removed: it may be another
     * entity that the added one replaces.
     */
    boolean takeBackRemoval(Object element) {
        return removals.removeIf(removed -> removed == element);
    }

    List<Object> additions() {
        return additions.stream().map(Addition::element).toList();
    }

    List<Object> removals() {
        return List.copyOf(removals);
    }

    void clear() {
        additions.clear();
        removals.clear();
    }

    /** Applies what was queued to a set of what is stored. */
    void applyToSet(Collection<Object> stored) {
        for (Object removed : removals) {
            stored.remove(removed);
        }
        for (Addition addition : additions) {
            stored.add(addition.element());
        }
    }

    /**
     * Applies what was queued to a list of what is stored. What is stored has no element twice, and adding without looking
     * doesn't change that: an instance that turns out to be there is there once.
     */
    void applyToBag(List<Object> stored) {
        for (Object removed : removals) {
            removeOne(stored, removed);
        }
        if (additions.isEmpty()) {
            return;
        }
        Set<Object> there = Collections.newSetFromMap(new IdentityHashMap<>());
        there.addAll(stored);
        for (Addition addition : additions) {
            if (!there.contains(addition.element())) {
                stored.add(addition.element());
            }
        }
    }

    /** The very instance, rather than one that is merely equal. */
    private static void removeOne(List<Object> stored, Object removed) {
        for (int i = 0; i < stored.size(); i++) {
            if (stored.get(i) == removed) {
                stored.remove(i);
                return;
            }
        }
        stored.remove(removed);
    }
}
