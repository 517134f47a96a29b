package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a map or set has no place for, as another element is in it already, was not taken out of it: it is no orphan.
 */
class ElementsWithoutPlaceContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Library.class, Book.class, Leaflet.class);

    /** Has a place for one book of a kind, and for one leaflet of a text. */
    @Entity
    static class Library {
        @Id
        private String id;

        @OneToMany(mappedBy = "library", cascade = CascadeType.ALL, orphanRemoval = true)
        @MapKey(name = "kind")
        private Map<String, Book> books = new HashMap<>();

        @OneToMany(mappedBy = "library", cascade = CascadeType.ALL, orphanRemoval = true)
        private Set<Leaflet> leaflets = new HashSet<>();

        protected Library() {}

        Library(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Map<String, Book> getBooks() {
            return books;
        }

        Set<Leaflet> getLeaflets() {
            return leaflets;
        }
    }

    /** Of a kind. */
    @Entity
    static class Book {
        @Id
        private String id;

        private String kind;

        @ManyToOne(fetch = FetchType.LAZY)
        private Library library;

        protected Book() {}

        Book(String id, String kind, Library library) {
            this.id = id;
            this.kind = kind;
            this.library = library;
        }

        String getId() {
            return id;
        }

        String getKind() {
            return kind;
        }

        Library getLibrary() {
            return library;
        }
    }

    /** Equal to others of the same text. */
    @Entity
    static class Leaflet {
        @Id
        private String id;

        private String text;

        @ManyToOne(fetch = FetchType.LAZY)
        private Library library;

        protected Leaflet() {}

        Leaflet(String id, String text, Library library) {
            this.id = id;
            this.text = text;
            this.library = library;
        }

        String getId() {
            return id;
        }

        String getText() {
            return text;
        }

        Library getLibrary() {
            return library;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Leaflet leaflet && Objects.equals(getText(), leaflet.getText());
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(getText());
        }
    }

    @BeforeEach
    void store() {
        Library library = new Library("l");
        unit.persist(library, new Book("b1", "atlas", library), new Book("b2", "atlas", library));
        unit.persist(new Leaflet("f1", "opening hours", library), new Leaflet("f2", "opening hours", library));
    }

    private static Set<String> stored(String entity) {
        return unit.table().content().keySet().stream()
                .filter(key -> key.startsWith(entity + "#"))
                .map(key -> key.substring(entity.length() + 1, key.indexOf('·')))
                .collect(Collectors.toSet());
    }

    @Test
    void ofAMapItStaysWhereAnotherIsAdded() {
        unit.inTransaction(em -> {
            Library library = em.find(Library.class, "l");
            assertEquals(1, library.getBooks().size());
            library.getBooks().put("novel", new Book("b3", "novel", library));
        });
        assertEquals(Set.of("b1", "b2", "b3"), stored("Book"));
    }

    @Test
    void ofASetItStaysWhereAnotherIsAdded() {
        unit.inTransaction(em -> {
            Library library = em.find(Library.class, "l");
            assertEquals(1, library.getLeaflets().size());
            assertTrue(library.getLeaflets().add(new Leaflet("f3", "prices", library)));
        });
        assertEquals(Set.of("f1", "f2", "f3"), stored("Leaflet"));
    }

    @Test
    void whatIsTakenOutIsAnOrphanStill() {
        unit.inTransaction(em -> {
            Library library = em.find(Library.class, "l");
            library.getBooks().clear();
            library.getLeaflets().clear();
        });
        assertEquals(1, stored("Book").size());
        assertEquals(1, stored("Leaflet").size());
    }
}
