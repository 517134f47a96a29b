package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A graph is serialised as far as it was read; what was not read stays unread, and says so. */
class SerialisedGraphContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Shelf.class, Book.class, Writer.class);

    /** Holds its books. */
    @Entity
    static class Shelf implements Serializable {
        private static final long serialVersionUID = 1;

        @Id
        private String id;

        @OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL)
        private List<Book> books = new ArrayList<>();

        protected Shelf() {}

        Shelf(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        List<Book> getBooks() {
            return books;
        }
    }

    /** On a shelf, by a writer. */
    @Entity
    static class Book implements Serializable {
        private static final long serialVersionUID = 1;

        @Id
        private String id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Shelf shelf;

        @ManyToOne(fetch = FetchType.LAZY)
        private Writer writer;

        protected Book() {}

        Book(String id, Shelf shelf, Writer writer) {
            this.id = id;
            this.shelf = shelf;
            this.writer = writer;
            shelf.getBooks().add(this);
        }

        String getId() {
            return id;
        }

        Shelf getShelf() {
            return shelf;
        }

        Writer getWriter() {
            return writer;
        }

        void setWriter(Writer writer) {
            this.writer = writer;
        }
    }

    /** Is referred to. */
    @Entity
    static class Writer implements Serializable {
        private static final long serialVersionUID = 1;

        @Id
        private String id;

        private String name;

        protected Writer() {}

        Writer(String id, String name) {
            this.id = id;
            this.name = name;
        }

        String getId() {
            return id;
        }

        String getName() {
            return name;
        }
    }

    @BeforeEach
    void store() {
        Writer writer = new Writer("w1", "Ada");
        Shelf shelf = new Shelf("s1");
        new Book("b1", shelf, writer);
        new Book("b2", shelf, writer);
        unit.persist(writer, shelf);
        unit.requests().reset();
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // what was written here
    private static <T> T copied(T graph) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(graph);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (T) in.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasReadIsCopiedWhole() {
        Shelf shelf = unit.entityManager().find(Shelf.class, "s1");
        assertEquals(2, shelf.getBooks().size());
        assertEquals("Ada", shelf.getBooks().get(0).getWriter().getName());
        Shelf copy = copied(shelf);
        assertEquals(Shelf.class, copy.getClass());
        assertEquals(2, copy.getBooks().size());
        for (Book book : copy.getBooks()) {
            assertSame(copy, book.getShelf());
            assertEquals("Ada", book.getWriter().getName());
        }
    }

    @Test
    void serialisingReadsNothing() {
        Shelf shelf = unit.entityManager().find(Shelf.class, "s1");
        Book book = unit.entityManager().find(Book.class, "b1");
        unit.requests().reset();
        assertEquals("s1", copied(shelf).getId());
        assertEquals("b1", copied(book).getId());
        unit.assertRequests("");
    }

    @Test
    void anUnreadReferenceKeepsItsId() {
        Book copy = copied(unit.entityManager().find(Book.class, "b1"));
        assertEquals("w1", copy.getWriter().getId());
        assertEquals("s1", copy.getShelf().getId());
        assertThrows(PersistenceException.class, () -> copy.getWriter().getName());
    }

    @Test
    void anUnreadCollectionSaysSo() {
        Shelf copy = copied(unit.entityManager().find(Shelf.class, "s1"));
        PersistenceException failure =
                assertThrows(PersistenceException.class, () -> copy.getBooks().size());
        assertTrue(failure.getMessage().startsWith("MD-CONTEXT-"), failure::getMessage);
    }

    @Test
    void aCopyOfWhatWasReadIsAPlainGraph() {
        Shelf copy = unit.callInTransaction(em -> {
            Shelf shelf = em.find(Shelf.class, "s1");
            assertEquals(2, shelf.getBooks().size());
            return copied(shelf);
        });
        copy.getBooks().clear();
        copy.getBooks().add(new Book("b9", new Shelf("s9"), null));
        assertEquals(1, copy.getBooks().size());
        assertTrue(unit.table().has("Book#b1", "Book"));
    }

    @Test
    void aCopyIsMergedWithoutWhatIsUnread() {
        Book copy = copied(unit.entityManager().find(Book.class, "b1"));
        unit.inTransaction(em -> {
            Book merged = em.merge(copy);
            assertEquals("Ada", merged.getWriter().getName());
            assertEquals("s1", merged.getShelf().getId());
        });
        Shelf shelf = copied(unit.entityManager().find(Shelf.class, "s1"));
        unit.inTransaction(em -> assertEquals(2, em.merge(shelf).getBooks().size()));
        assertEquals("w1", unit.table().text("Book#b1", "Book", "writer_id"));
        assertEquals("s1", unit.table().text("Book#b1", "Book", "shelf_id"));
    }

    @Test
    void aChangedCopyIsMerged() {
        Book copy = copied(unit.entityManager().find(Book.class, "b1"));
        copy.setWriter(null);
        unit.inTransaction(em -> em.merge(copy));
        assertEquals(null, unit.table().text("Book#b1", "Book", "writer_id"));
        EntityManager em = unit.entityManager();
        assertEquals("w1", em.find(Book.class, "b2").getWriter().getId());
    }
}
