package io.monodyne.context.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a context does with a tracked collection, the same for all kinds. */
class TrackedElementsTest {

    private static final Thing A = new Thing(1);
    private static final Thing B = new Thing(2);
    private static final Thing C = new Thing(3);

    private static List<Object> stored(CollectionKind kind) {
        return isMap(kind) ? List.of(Map.entry(1, A), Map.entry(2, B)) : List.of(A, B);
    }

    private static boolean isMap(CollectionKind kind) {
        return kind == CollectionKind.MAP || kind == CollectionKind.SORTED_MAP;
    }

    private static TrackedElements unread(CollectionKind kind, Shelf shelf) {
        return TrackedCollections.unread(kind, shelf, null);
    }

    private static Shelf shelf(CollectionKind kind) {
        return new Shelf(() -> false, stored(kind));
    }

    /** Adds an element, loading or not. */
    @SuppressWarnings("unchecked")
    private static void change(TrackedElements tracked) {
        if (tracked instanceof Map<?, ?> map) {
            ((Map<Object, Object>) map).put(3, C);
        } else {
            ((Collection<Object>) tracked).add(C);
        }
    }

    private static int size(TrackedElements tracked) {
        return tracked instanceof Map<?, ?> map ? map.size() : ((Collection<?>) tracked).size();
    }

    private static Iterator<?> iterator(TrackedElements tracked) {
        return tracked instanceof Map<?, ?> map ? map.entrySet().iterator() : ((Collection<?>) tracked).iterator();
    }

    @ParameterizedTest
    @EnumSource
    void eachKindIsWhatItsFieldIsDeclaredAs(CollectionKind kind) {
        TrackedElements tracked = unread(kind, shelf(kind));
        Class<?> declared = switch (kind) {
            case COLLECTION -> Collection.class;
            case LIST, ORDERED_LIST -> List.class;
            case SET -> Set.class;
            case SORTED_SET -> SortedSet.class;
            case MAP -> Map.class;
            case SORTED_MAP -> SortedMap.class;
        };

        assertTrue(declared.isInstance(tracked));
        assertEquals(kind == CollectionKind.LIST || kind == CollectionKind.ORDERED_LIST, tracked instanceof List);
    }

    @ParameterizedTest
    @EnumSource
    void readsOnceWhenItIsFirstUsed(CollectionKind kind) {
        Shelf shelf = shelf(kind);
        TrackedElements tracked = unread(kind, shelf);
        assertFalse(tracked.loaded());
        assertThrows(IllegalStateException.class, tracked::elements);

        assertEquals(2, size(tracked));
        tracked.load();

        assertTrue(tracked.loaded());
        assertFalse(tracked.changed());
        assertEquals(stored(kind), tracked.elements());
        assertEquals(1, shelf.loads());
        assertEquals(0, shelf.takeChanges());
    }

    @ParameterizedTest
    @EnumSource
    void isMadeWithElementsUnchanged(CollectionKind kind) {
        Shelf shelf = Shelf.knowing();
        TrackedElements tracked = TrackedCollections.of(kind, shelf, null, stored(kind));

        assertTrue(tracked.loaded());
        assertFalse(tracked.changed());
        assertEquals(stored(kind), tracked.elements());
        assertEquals(0, shelf.loads() + shelf.takeChanges());
    }

    @ParameterizedTest
    @EnumSource
    void isFilledWithoutASourceAndOnce(CollectionKind kind) {
        Shelf shelf = Shelf.unknowing();
        TrackedElements tracked = unread(kind, shelf);

        tracked.fill(stored(kind));
        tracked.fill(List.of());

        assertEquals(stored(kind), tracked.elements());
        assertFalse(tracked.changed());
        assertEquals(0, shelf.loads() + shelf.takeChanges());
    }

    @ParameterizedTest
    @EnumSource
    void elementsAreACopy(CollectionKind kind) {
        TrackedElements tracked = TrackedCollections.of(kind, Shelf.knowing(), null, stored(kind));
        List<Object> before = tracked.elements();

        change(tracked);

        assertEquals(stored(kind), before);
        assertEquals(3, tracked.elements().size());
    }

    @ParameterizedTest
    @EnumSource
    void settlingForgetsChangesAndLeavesTheElements(CollectionKind kind) {
        TrackedElements tracked = TrackedCollections.of(kind, Shelf.knowing(), null, stored(kind));
        change(tracked);
        assertTrue(tracked.changed());

        tracked.settle();

        assertFalse(tracked.changed());
        assertEquals(3, tracked.elements().size());
        change(tracked); // the same element: a list gets it twice, others don't change
        assertEquals(tracked.elements().size() == 4, tracked.changed());
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST", "SET", "SORTED_SET"})
    void settlingAnUnreadOneLeavesItUnread(CollectionKind kind) {
        Shelf shelf = shelf(kind);
        TrackedElements tracked = unread(kind, shelf);
        change(tracked);

        tracked.settle();

        assertFalse(tracked.loaded());
        assertFalse(tracked.changed());
        assertEquals(List.of(), tracked.queuedAdditions());
        shelf.store(List.of(A, B, C));
        assertEquals(3, size(tracked));
    }

    @ParameterizedTest
    @EnumSource
    void resettingForgetsEverything(CollectionKind kind) {
        Shelf shelf = shelf(kind);
        TrackedElements tracked = unread(kind, shelf);
        change(tracked);

        tracked.reset();

        assertFalse(tracked.loaded());
        assertFalse(tracked.changed());
        tracked.load();
        assertEquals(stored(kind), tracked.elements());
        change(tracked);
        tracked.reset();
        assertFalse(tracked.loaded());
        assertFalse(tracked.changed());
        assertEquals(2, size(tracked));
    }

    @ParameterizedTest
    @EnumSource
    void iteratorsFromBeforeAResetFail(CollectionKind kind) {
        TrackedElements tracked = unread(kind, shelf(kind));
        Iterator<?> iterator = iterator(tracked);
        iterator.next();

        tracked.reset();

        assertThrows(ConcurrentModificationException.class, iterator::next);
        assertThrows(ConcurrentModificationException.class, iterator::remove);
        assertFalse(tracked.changed());
    }

    @ParameterizedTest
    @EnumSource
    void detachedAndUnreadItFails(CollectionKind kind) {
        Shelf shelf = shelf(kind);
        TrackedElements tracked = unread(kind, shelf);
        Shelf next = shelf(kind);
        next.detach();

        tracked.source(next);

        assertSame(next, tracked.source());
        assertThrows(IllegalStateException.class, () -> size(tracked));
        assertThrows(IllegalStateException.class, () -> change(tracked));
        assertFalse(tracked.loaded());
        assertFalse(tracked.changed());
        if (tracked instanceof Collection<?> collection) {
            assertThrows(IllegalStateException.class, () -> collection.remove(A));
            assertThrows(IllegalStateException.class, () -> collection.contains(A));
        }
        assertEquals(List.of(), tracked.queuedAdditions());
        assertEquals(0, shelf.loads() + next.takeChanges());
    }

    @ParameterizedTest
    @EnumSource
    void detachedAndLoadedItGoesOn(CollectionKind kind) {
        TrackedElements tracked = TrackedCollections.of(kind, Shelf.knowing(), null, stored(kind));
        Shelf next = Shelf.unknowing();
        next.detach();

        tracked.source(next);
        change(tracked);

        assertEquals(3, size(tracked));
        assertEquals(1, next.takeChanges());
    }

    @ParameterizedTest
    @EnumSource
    void equalsWhatIsPlain(CollectionKind kind) {
        TrackedElements tracked = unread(kind, shelf(kind));
        TrackedElements same = unread(kind, shelf(kind));
        Object plain = switch (kind) {
            case LIST, ORDERED_LIST -> List.of(A, B);
            case SET, SORTED_SET -> Set.of(A, B);
            case MAP, SORTED_MAP -> Map.of(1, A, 2, B);
            case COLLECTION -> tracked;
        };

        assertEquals(plain, tracked);
        assertEquals(tracked, plain);
        assertEquals(plain.hashCode(), tracked.hashCode());
        if (kind == CollectionKind.COLLECTION) {
            assertNotEquals(same, tracked);
            assertFalse(tracked.loaded());
        } else {
            assertEquals(same, tracked);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void rangesFollowTheirCollection() {
        TrackedElements set = unread(CollectionKind.SORTED_SET, shelf(CollectionKind.SORTED_SET));
        TrackedElements map = unread(CollectionKind.SORTED_MAP, shelf(CollectionKind.SORTED_MAP));
        Set<Object> tail = ((SortedSet<Object>) set).tailSet(B);
        Map<Object, Object> head = ((SortedMap<Object, Object>) map).headMap(2);

        change(set);
        tail.remove(B);
        head.clear();
        assertEquals(List.of(A, C), set.elements());
        assertEquals(Set.of(C), tail);
        assertEquals(List.of(Map.entry(2, B)), map.elements());

        set.reset();
        map.reset();
        assertEquals(Set.of(B), tail);
        assertEquals(Map.of(1, A), head);
        assertTrue(tail.add(C));
        assertTrue(set.changed());
    }

    @Test
    @SuppressWarnings("unchecked")
    void rangesThatCanNotBeAreRefusedAtOnce() {
        SortedSet<Object> set = (SortedSet<Object>) unread(CollectionKind.SORTED_SET, Shelf.knowing(A, B));
        SortedMap<Object, Object> map = (SortedMap<Object, Object>) unread(CollectionKind.SORTED_MAP, Shelf.knowing());

        assertThrows(IllegalArgumentException.class, () -> set.subSet(B, A));
        assertThrows(IllegalArgumentException.class, () -> map.subMap(2, 1));
    }

    @Test
    void showsItsElements() {
        assertEquals(
                "[#1, #2]", unread(CollectionKind.LIST, Shelf.knowing(A, B)).toString());
    }
}
