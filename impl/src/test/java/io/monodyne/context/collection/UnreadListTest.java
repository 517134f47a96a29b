package io.monodyne.context.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be done with a list or bag before its elements are read. */
class UnreadListTest {

    private final Thing a = new Thing(1);
    private final Thing b = new Thing(2);
    private final Thing c = new Thing(3);

    @SuppressWarnings("unchecked")
    private static Collection<Object> collection(TrackedElements tracked) {
        return (Collection<Object>) tracked;
    }

    private static TrackedElements unread(CollectionKind kind, ElementSource source) {
        return TrackedCollections.unread(kind, source, null);
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST"})
    void isAddedToWithoutAnyQuestion(CollectionKind kind) {
        Shelf shelf = Shelf.unknowing(a);
        TrackedElements tracked = unread(kind, shelf);

        assertTrue(collection(tracked).add(b));
        assertTrue(collection(tracked).addAll(List.of(c)));

        assertFalse(tracked.loaded());
        assertTrue(tracked.changed());
        assertEquals(List.of(b, c), tracked.queuedAdditions());
        assertEquals(0, shelf.loads() + shelf.questions());
        assertEquals(2, shelf.takeChanges());
        assertEquals(List.of(a, b, c), new ArrayList<>(collection(tracked)));
        assertEquals(List.of(), tracked.queuedAdditions());
        assertTrue(tracked.changed());
        assertEquals(1, shelf.loads());
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST", "SET", "SORTED_SET"})
    void isRemovedFromWithoutLoadingWhereTheSourceKnows(CollectionKind kind) {
        Shelf shelf = Shelf.knowing(a, b);
        TrackedElements tracked = unread(kind, shelf);

        assertTrue(collection(tracked).remove(a));
        assertFalse(collection(tracked).remove(a));
        assertFalse(collection(tracked).contains(a));
        assertTrue(collection(tracked).contains(b));
        assertFalse(collection(tracked).remove(c));
        assertFalse(collection(tracked).remove(null));
        assertFalse(collection(tracked).contains(null));

        assertEquals(0, shelf.loads());
        assertEquals(1, shelf.takeChanges());
        assertEquals(List.of(a), tracked.queuedRemovals());
        assertEquals(List.of(b), new ArrayList<>(collection(tracked)));
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST", "SET", "SORTED_SET"})
    void isReadWhereTheSourceDoesNotKnow(CollectionKind kind) {
        Shelf shelf = Shelf.unknowing(a, b);
        TrackedElements tracked = unread(kind, shelf);
        collection(tracked).add(c);
        shelf.takeChanges();

        assertTrue(collection(tracked).remove(a));

        assertTrue(tracked.loaded());
        assertEquals(1, shelf.takeChanges());
        assertEquals(List.of(b, c), tracked.elements());
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST", "SET", "SORTED_SET"})
    void removesAllOfACollectionOneByOne(CollectionKind kind) {
        Shelf shelf = Shelf.knowing(a, b);
        TrackedElements tracked = unread(kind, shelf);
        collection(tracked).add(c);

        assertTrue(collection(tracked).removeAll(List.of(c, a)));
        assertFalse(collection(tracked).removeAll(Arrays.asList(c, a, null)));

        assertFalse(tracked.loaded());
        assertEquals(List.of(a), tracked.queuedRemovals());
        assertEquals(List.of(), tracked.queuedAdditions());
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST", "SET", "SORTED_SET"})
    void removesItselfFromItself(CollectionKind kind) {
        TrackedElements tracked = unread(kind, Shelf.knowing(a, b));
        collection(tracked).add(c);

        assertTrue(collection(tracked).removeAll(collection(tracked)));

        assertEquals(List.of(), tracked.elements());
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST", "SET", "SORTED_SET"})
    void anAdditionTakesBackTheRemovalOfTheSameInstance(CollectionKind kind) {
        Shelf shelf = Shelf.knowing(a, b);
        TrackedElements tracked = unread(kind, shelf);

        collection(tracked).remove(a);
        assertTrue(collection(tracked).add(a));

        assertEquals(List.of(), tracked.queuedRemovals());
        assertEquals(List.of(), tracked.queuedAdditions());
        assertEquals(2, shelf.takeChanges());
        assertEquals(2, collection(tracked).size());
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST", "SET", "SORTED_SET"})
    void anEqualInstanceReplacesTheOneThatWasRemoved(CollectionKind kind) {
        TrackedElements tracked = unread(kind, Shelf.knowing(a, b));
        Thing other = a.copy();

        collection(tracked).remove(a);
        assertTrue(collection(tracked).add(other));

        assertEquals(List.of(a), tracked.queuedRemovals());
        assertSame(other, tracked.queuedAdditions().get(0));
        tracked.load();
        assertEquals(2, collection(tracked).size());
        assertTrue(tracked.elements().stream().anyMatch(element -> element == other));
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST"})
    void anAdditionThatTurnsOutToBeStoredIsThereOnce(CollectionKind kind) {
        TrackedElements tracked = unread(kind, Shelf.unknowing(a, b));

        collection(tracked).add(a);

        assertEquals(List.of(a, b), new ArrayList<>(collection(tracked)));
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST"})
    void ofTwoEqualElementsTheOneThatWasNamedIsRemoved(CollectionKind kind) {
        Thing other = a.copy();
        TrackedElements tracked = unread(kind, Shelf.knowing(a, other));

        collection(tracked).remove(other);
        tracked.load();

        assertSame(a, tracked.elements().get(0));
        assertEquals(1, tracked.elements().size());
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST", "SET"})
    void whatWasAddedIsFoundWhenItsHashCodeHasChanged(CollectionKind kind) {
        Shelf shelf = Shelf.knowing(a);
        TrackedElements tracked = unread(kind, shelf);
        collection(tracked).add(b);
        b.renumber(77);

        assertTrue(collection(tracked).contains(b));
        assertTrue(collection(tracked).remove(b));

        assertEquals(List.of(), tracked.queuedAdditions());
        assertEquals(0, shelf.loads());
    }

    @Test
    void withAnOrderThatIsStoredEveryChangeLoads() {
        Shelf shelf = Shelf.knowing(a);
        TrackedElements tracked = unread(CollectionKind.ORDERED_LIST, shelf);

        assertTrue(collection(tracked).add(b));

        assertTrue(tracked.loaded());
        assertEquals(List.of(a, b), tracked.elements());
        assertEquals(1, shelf.takeChanges());
        assertEquals(0, shelf.questions());
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST", "ORDERED_LIST", "SET", "SORTED_SET"})
    void clearingLoadsAndTellsOnceWhatIsGone(CollectionKind kind) {
        Shelf shelf = Shelf.knowing(a, b);
        TrackedElements tracked = unread(kind, shelf);

        collection(tracked).clear();
        collection(tracked).clear();

        assertTrue(tracked.loaded());
        assertEquals(List.of(), tracked.elements());
        assertEquals(1, shelf.takeChanges());
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECTION", "LIST", "ORDERED_LIST", "SET", "SORTED_SET"})
    void nullIsRefusedWithoutATrace(CollectionKind kind) {
        Shelf shelf = Shelf.knowing(a);
        TrackedElements tracked = unread(kind, shelf);

        NullPointerException refused = assertThrows(
                NullPointerException.class, () -> collection(tracked).add(null));

        assertTrue(refused.getMessage().contains("MD-CONTEXT-06"), refused.getMessage());
        assertFalse(tracked.loaded());
        assertFalse(tracked.changed());
        tracked.load();
        assertThrows(NullPointerException.class, () -> collection(tracked).add(null));
        assertEquals(0, shelf.takeChanges());
        assertEquals(List.of(a), tracked.elements());
    }
}
