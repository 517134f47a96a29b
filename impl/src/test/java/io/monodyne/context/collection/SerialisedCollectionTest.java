package io.monodyne.context.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of a tracked collection in another process. */
class SerialisedCollectionTest {

    private static final Thing A = new Thing(1);
    private static final Thing B = new Thing(2);

    private static List<Object> stored(CollectionKind kind) {
        return switch (kind) {
            case MAP, SORTED_MAP -> List.of(Map.entry(2, B), Map.entry(1, A));
            default -> List.of(B, A);
        };
    }

    private static Object copied(Object written) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(written);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    private static Object plain(CollectionKind kind) {
        return switch (kind) {
            case COLLECTION, LIST, ORDERED_LIST -> new ArrayList<>(List.of(B, A));
            case SET -> new LinkedHashSet<>(List.of(B, A));
            case SORTED_SET -> new TreeSet<>(List.of(A, B));
            case MAP -> new LinkedHashMap<>(Map.of(1, A, 2, B));
            case SORTED_MAP -> new TreeMap<>(Map.of(1, A, 2, B));
        };
    }

    @ParameterizedTest
    @EnumSource
    void loadedItIsWrittenAsAPlainOne(CollectionKind kind) throws Exception {
        Object read = copied(TrackedCollections.of(kind, Shelf.knowing(), null, stored(kind)));

        assertSame(plain(kind).getClass(), read.getClass());
        assertEquals(plain(kind), read);
    }

    @Test
    void orderIsKept() throws Exception {
        Object set = copied(TrackedCollections.of(CollectionKind.SET, Shelf.knowing(), null, List.of(B, A)));
        Object sorted = copied(TrackedCollections.of(
                CollectionKind.SORTED_SET, Shelf.knowing(), Collections.reverseOrder(), List.of(A, B)));

        assertEquals(List.of(B, A), List.copyOf((Collection<?>) set));
        assertEquals(List.of(B, A), List.copyOf((Collection<?>) sorted));
    }

    @Test
    void writtenTwiceInAGraphItIsReadAsOne() throws Exception {
        TrackedElements tracked = TrackedCollections.of(CollectionKind.LIST, Shelf.knowing(), null, List.of(A));

        List<?> read = (List<?>) copied(new ArrayList<>(List.of(tracked, tracked)));

        assertSame(read.get(0), read.get(1));
    }

    @ParameterizedTest
    @EnumSource
    void unreadItFailsOnUseAndIsStillUnread(CollectionKind kind) throws Exception {
        TrackedElements tracked = TrackedCollections.unread(kind, new Shelf(() -> false, stored(kind)), null);
        if (kind.queues()) {
            addTo(tracked);
        }

        TrackedElements read = assertInstanceOf(TrackedElements.class, copied(tracked));

        assertSame(tracked.getClass(), read.getClass());
        assertFalse(tracked.loaded());
        PersistenceException refused = assertThrows(PersistenceException.class, read::load);
        assertTrue(refused.getMessage().contains("MD-CONTEXT-04"), refused.getMessage());
        assertThrows(PersistenceException.class, read::toString);
        if (read instanceof Collection<?> collection) {
            assertThrows(PersistenceException.class, () -> collection.contains(A));
            assertThrows(PersistenceException.class, () -> collection.remove(A));
            assertThrows(PersistenceException.class, () -> addTo(read));
        }
        assertFalse(read.loaded());
        assertFalse(read.changed());
        assertEquals(List.of(), read.queuedAdditions());
    }

    @Test
    void unreadItCanBeWrittenAgain() throws Exception {
        TrackedElements tracked = TrackedCollections.unread(CollectionKind.SET, Shelf.knowing(A), null);

        TrackedElements read = (TrackedElements) copied(copied(tracked));

        assertFalse(read.loaded());
        assertThrows(PersistenceException.class, read::load);
    }

    @SuppressWarnings("unchecked")
    private static void addTo(TrackedElements tracked) {
        ((Collection<Object>) tracked).add(new Thing(9));
    }
}
