package io.monodyne.context.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tracks a collection. While it is unread, additions and removals are queued where the elements are not needed to tell their
 * effect.
 */
final class ElementTracker<C extends Collection<Object>> extends Tracker<C> {

    private final Supplier<C> empty;
    private final ElementQueue queue = new ElementQueue();

    ElementTracker(CollectionKind kind, ElementSource source, Supplier<C> empty) {
        super(kind, source);
        this.empty = empty;
    }

    /** Whether a change may be queued now. */
    boolean queueing() {
        return !loaded() && kind().queues();
    }

    /** What {@code add} returns if the addition could be queued, null if the element has to be added to the content. */
    @Nullable
    Boolean queueAddition(Object element) {
        requireElement(element);
        if (!queueing()) {
            return null;
        }
        source().requireAttached();
        return kind().distinct() ? queueDistinct(element) : queueAlways(element);
    }

    private Boolean queueAlways(Object element) {
        if (!queue.takeBackRemoval(element)) {
            queue.add(element, true);
        }
        noteChange();
        return true;
    }

    private @Nullable Boolean queueDistinct(Object element) {
        if (kind() == CollectionKind.SORTED_SET) {
            empty.get().add(element); // refuses at once what can't be compared, not when all are loaded
        }
        if (queue.addition(element) != null) {
            return false;
        }
        if (!queue.takeBackRemoval(element)) {
            Boolean stored = queue.removes(element) ? Boolean.FALSE : source().known(element);
            if (loaded()) {
                return null; // finding out has loaded it
            }
            if (stored != null && stored) {
                return false;
            }
            queue.add(element, stored != null);
        }
        noteChange();
        return true;
    }

    /** What {@code remove} returns if that is known without loading, null if the content has to be asked. */
    @Nullable
    Boolean queueRemoval(@Nullable Object element) {
        if (element == null) {
            return false;
        }
        if (!queueing()) {
            return null;
        }
        source().requireAttached();
        ElementQueue.Addition addition = queue.addition(element);
        if (addition == null) {
            return queueStoredRemoval(element);
        }
        if (!addition.certain()) {
            return null;
        }
        queue.takeBack(addition);
        noteChange();
        return true;
    }

    private @Nullable Boolean queueStoredRemoval(Object element) {
        Boolean stored = queue.removes(element) ? Boolean.FALSE : source().contains(element);
        if (loaded()) {
            return null;
        }
        if (stored != null && stored) {
            queue.remove(element);
            noteChange();
        }
        return stored;
    }

    /** What {@code contains} returns if that is known without loading, null if the content has to be asked. */
    @Nullable
    Boolean knows(@Nullable Object element) {
        if (element == null) {
            return false;
        }
        if (!queueing()) {
            return null;
        }
        source().requireAttached();
        if (queue.addition(element) != null) {
            return true;
        }
        return queue.removes(element) ? Boolean.FALSE : source().contains(element);
    }

    /** {@code removeAll} of an unread collection: one by one, and loaded only where one of them needs it. */
    static boolean removeEach(Collection<Object> from, Collection<?> unwanted) {
        boolean removed = false;
        for (Object element : unwanted.toArray()) { // a copy, as it may be the same collection
            while (from.remove(element)) {
                removed = true;
            }
        }
        return removed;
    }

    static void requireElement(@Nullable Object element) {
        if (element == null) {
            throw CollectionProblems.nullElement();
        }
    }

    @Override
    C made(List<Object> stored) {
        C made = empty.get();
        made.addAll(stored);
        if (made instanceof List<Object> bag) {
            queue.applyToBag(bag);
        } else {
            queue.applyToSet(made);
        }
        return made;
    }

    @Override
    List<Object> elements(C content) {
        return new ArrayList<>(content);
    }

    @Override
    void clear(C content) {
        content.clear();
    }

    @Override
    void forgetQueue() {
        queue.clear();
    }

    @Override
    List<Object> queuedAdditions() {
        return queue.additions();
    }

    @Override
    List<Object> queuedRemovals() {
        return queue.removals();
    }
}
