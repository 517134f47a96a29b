package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A link goes with the owner of its collection, also where the element is removed before, in the same transaction: elements know
 * nothing of the collections that they are in.
 */
class RemovedElementsOfLinksContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Reader.class, Book.class);

    /** Has books by links that it owns. */
    @Entity
    static class Reader {
        @Id
        private String id;

        @OneToMany
        @JoinTable(name = "READER_BOOK")
        private Set<Book> books = new HashSet<>();

        protected Reader() {}

        Reader(String id, Book... books) {
            this.id = id;
            this.books.addAll(Set.of(books));
        }

        Set<Book> getBooks() {
            return books;
        }
    }

    /** Does not know who reads it. */
    @Entity
    static class Book {
        @Id
        private String id;

        protected Book() {}

        Book(String id) {
            this.id = id;
        }
    }

    @BeforeEach
    void store() {
        Book one = new Book("b1");
        Book two = new Book("b2");
        unit.persist(one, two, new Reader("r1", one, two));
    }

    private static Set<String> items() {
        return unit.table().content().keySet();
    }

    private static void assertTheOtherBookIsLeft() {
        assertEquals(Set.of("Book#b2·Book"), items());
    }

    @Test
    void anElementThatIsRemovedBefore() {
        unit.inTransaction(em -> {
            em.remove(em.find(Book.class, "b1"));
            em.remove(em.find(Reader.class, "r1"));
        });
        assertTheOtherBookIsLeft();
    }

    @Test
    void anElementWhoseRemovalIsFlushedBefore() {
        unit.inTransaction(em -> {
            em.remove(em.find(Book.class, "b1"));
            em.flush();
            em.clear();
            em.remove(em.find(Reader.class, "r1"));
        });
        assertTheOtherBookIsLeft();
    }

    @Test
    void anElementThatIsTakenOutAndRemovedBefore() {
        unit.inTransaction(em -> {
            Reader reader = em.find(Reader.class, "r1");
            Book book = em.find(Book.class, "b1");
            reader.getBooks().remove(book);
            em.remove(book);
            em.remove(reader);
        });
        assertTheOtherBookIsLeft();
    }

    @Test
    void anElementThatIsRemovedBeforeTheCollectionIsRead() {
        unit.inTransaction(em -> {
            em.remove(em.find(Book.class, "b1"));
            Reader reader = em.find(Reader.class, "r1");
            assertEquals(1, reader.getBooks().size());
            em.remove(reader);
        });
        assertTheOtherBookIsLeft();
    }

    @Test
    void anElementThatIsRemovedByAStatement() {
        unit.inTransaction(em -> {
            em.createQuery("delete from Book b where b.id = 'b1'").executeUpdate();
            em.createQuery("delete from Reader r where r.id = 'r1'").executeUpdate();
        });
        assertTheOtherBookIsLeft();
    }
}
