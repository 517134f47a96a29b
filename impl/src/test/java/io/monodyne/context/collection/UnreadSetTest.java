package io.monodyne.context.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** What can be done with a set before its elements are read. */
class UnreadSetTest {

    private final Thing a = new Thing(1);
    private final Thing b = new Thing(2);
    private final Thing c = new Thing(3);

    @SuppressWarnings("unchecked")
    private static Set<Object> set(TrackedElements tracked) {
        return (Set<Object>) tracked;
    }

    private static TrackedElements unread(ElementSource source) {
        return TrackedCollections.unread(CollectionKind.SET, source, null);
    }

    @Test
    void whatTheSourceKnowsToBeThereIsNotAdded() {
        Shelf shelf = Shelf.knowing(a);
        TrackedElements tracked = unread(shelf);

        assertFalse(set(tracked).add(a));
        assertTrue(set(tracked).add(b));
        assertFalse(set(tracked).add(b));

        assertEquals(List.of(b), tracked.queuedAdditions());
        assertEquals(1, shelf.takeChanges());
        assertEquals(0, shelf.loads());
    }

    @Test
    void whatMayBeThereIsAddedWithoutLoadingAndThereOnce() {
        Shelf shelf = Shelf.unknowing(a, b);
        TrackedElements tracked = unread(shelf);

        assertTrue(set(tracked).add(b));
        assertTrue(set(tracked).add(c));

        assertEquals(0, shelf.loads());
        tracked.load();
        assertEquals(List.of(a, b, c), tracked.elements());
    }

    @Test
    void takingBackAnAdditionThatMayHaveBeenThereLoads() {
        Shelf shelf = Shelf.unknowing(a, b);
        TrackedElements tracked = unread(shelf);
        set(tracked).add(b);

        assertTrue(set(tracked).remove(b));

        assertTrue(tracked.loaded());
        assertEquals(List.of(a), tracked.elements());
    }

    @Test
    void takingBackTheAdditionOfAReplacementLeavesTheRemoval() {
        TrackedElements tracked = unread(Shelf.knowing(a, b));
        set(tracked).remove(a);
        set(tracked).add(a.copy());

        assertTrue(set(tracked).remove(a));

        assertFalse(tracked.loaded());
        assertEquals(List.of(a), tracked.queuedRemovals());
        assertEquals(List.of(), tracked.queuedAdditions());
        assertFalse(set(tracked).contains(a));
    }

    @Test
    void aSourceMayFillTheSetWhenItIsAsked() {
        TrackedElements[] filled = new TrackedElements[1];
        ElementSource source = new ElementSource() {
            @Override
            public List<Object> load() {
                throw new AssertionError("it was filled");
            }

            @Override
            public Boolean contains(Object element) {
                filled[0].fill(List.of(a));
                return null;
            }

            @Override
            public void changed() {
                assertTrue(filled[0].loaded());
            }
        };
        filled[0] = unread(source);
        assertTrue(set(filled[0]).add(b));
        assertEquals(List.of(a, b), filled[0].elements());

        filled[0] = unread(source);
        assertTrue(set(filled[0]).remove(a));
        assertEquals(List.of(), filled[0].elements());

        filled[0] = unread(source);
        assertTrue(set(filled[0]).contains(a));
    }

    @Test
    void whatCanNotBeComparedIsRefusedAtOnce() {
        TrackedElements tracked = TrackedCollections.unread(CollectionKind.SORTED_SET, Shelf.knowing(a), null);

        assertThrows(ClassCastException.class, () -> set(tracked).add(new Object()));

        assertFalse(tracked.changed());
        assertEquals(List.of(), tracked.queuedAdditions());
    }

    @Test
    void orderIsKnownWithoutLoading() {
        Shelf shelf = Shelf.unknowing();
        Comparator<Object> order = Collections.reverseOrder();
        TrackedElements set = TrackedCollections.unread(CollectionKind.SORTED_SET, shelf, order);
        TrackedElements map = TrackedCollections.unread(CollectionKind.SORTED_MAP, shelf, order);

        assertSame(order, ((SortedSet<?>) set).comparator());
        assertSame(order, ((SortedMap<?, ?>) map).comparator());
        assertEquals(0, shelf.loads());
    }

    @Test
    void isSortedWhenItIsRead() {
        TrackedElements tracked =
                TrackedCollections.unread(CollectionKind.SORTED_SET, Shelf.knowing(b, a), Collections.reverseOrder());
        set(tracked).add(c);

        assertEquals(c, ((SortedSet<?>) tracked).first());
        assertEquals(List.of(c, b, a), tracked.elements());
    }
}
