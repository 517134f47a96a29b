package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A one-to-many with a join column keeps its key in the items of its elements, unknown to their class (11.1.25). */
public class JoinColumnCollectionContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Album.class, Photo.class, Shelf.class, ShelfId.class, Book.class, Sticker.class);

    @Entity
    static class Album {
        @Id
        String id;

        @Version
        int version;

        @OneToMany(cascade = CascadeType.PERSIST)
        @JoinColumn(name = "album_id")
        Set<Photo> photos = new HashSet<>();

        @OneToMany
        @JoinColumn
        Set<Sticker> stickers = new HashSet<>();

        Album() {}

        Album(String id, Photo... photos) {
            this.id = id;
            this.photos.addAll(List.of(photos));
        }
    }

    @Entity
    static class Photo {
        @Id
        String id;

        String title;

        Photo() {}

        Photo(String id) {
            this.id = id;
        }
    }

    @Entity
    @IndexMap(partitionKey = "STICKER#{id}", sortKey = "STICKER")
    @IndexMap(index = "gsi2", partitionKey = "STICKERS#{stickers_id}", sortKey = "{text}#{id}")
    static class Sticker {
        @Id
        String id;

        String text;

        Sticker() {}

        Sticker(String id, String text) {
            this.id = id;
            this.text = text;
        }
    }

    @Embeddable
    record ShelfId(String room, int number) {}

    @Entity
    static class Shelf {
        @EmbeddedId
        ShelfId id = new ShelfId("hall", 3);

        @OneToMany
        @JoinColumn(name = "shelf_room", referencedColumnName = "room")
        @JoinColumn(name = "shelf_number", referencedColumnName = "number")
        Collection<Book> books = new HashSet<>();
    }

    @Entity
    static class Book {
        @Id
        String id = "b";
    }

    private static Set<String> ids(Collection<Photo> photos) {
        Set<String> ids = new HashSet<>();
        photos.forEach(photo -> ids.add(photo.id));
        return ids;
    }

    private static Map<String, AttributeValue> photo(String id) {
        return unit.table().item("Photo#" + id, "Photo");
    }

    @Test
    void theKeyOfTheOwnerIsAnAttributeOfEachElementWithAnIndex() {
        unit.persist(new Album("a", new Photo("p")));
        assertEquals(
                Map.of(
                        "pk", AttributeValue.fromS("Photo#p"),
                        "sk", AttributeValue.fromS("Photo"),
                        "gsi0_pk", AttributeValue.fromS("Photo#album_id#a"),
                        "gsi0_sk", AttributeValue.fromS("p"),
                        "gsi19_pk", AttributeValue.fromS("EXTENT#Photo#0"),
                        "gsi19_sk", AttributeValue.fromS("p"),
                        "_type", AttributeValue.fromS("Photo"),
                        "id", AttributeValue.fromS("p"),
                        "album_id", AttributeValue.fromS("a")),
                photo("p"));
        assertFalse(unit.table().item("Album#a", "Album").containsKey("photos"));
    }

    @Test
    void theCollectionIsOneQueryOfThatIndex() {
        unit.persist(new Album("a", new Photo("p"), new Photo("q")), new Album("b", new Photo("r")));
        unit.requests().reset();
        unit.inTransaction(em -> assertEquals(Set.of("p", "q"), ids(em.find(Album.class, "a").photos)));
        unit.assertRequests("""
            get app Album#a·Album
            query app/gsi0  Photo#album_id#a\
            """);
    }

    @Test
    void anElementThatComesGetsTheKey() {
        unit.persist(new Album("a"), new Photo("p"));
        assertFalse(photo("p").containsKey("album_id"));
        unit.inTransaction(em -> em.find(Album.class, "a").photos.add(em.find(Photo.class, "p")));
        assertEquals("a", photo("p").get("album_id").s());
        assertEquals(List.of("Photo#p·Photo"), unit.table().listed("gsi0", "Photo#album_id#a"));
    }

    @Test
    void anElementThatGoesLosesTheKeyAndStays() {
        unit.persist(new Album("a", new Photo("p"), new Photo("q")));
        unit.inTransaction(em -> em.find(Album.class, "a").photos.removeIf(photo -> photo.id.equals("p")));
        assertFalse(photo("p").containsKey("album_id"));
        assertFalse(photo("p").containsKey("gsi0_pk"));
        assertTrue(photo("q").containsKey("album_id"));
        unit.inTransaction(em -> assertEquals(Set.of("q"), ids(em.find(Album.class, "a").photos)));
    }

    @Test
    void anElementThatMovesHasTheKeyOfItsNewOwner() {
        unit.persist(new Album("a", new Photo("p")), new Album("b"));
        unit.inTransaction(em -> {
            Photo photo = em.find(Photo.class, "p");
            em.find(Album.class, "a").photos.remove(photo);
            em.find(Album.class, "b").photos.add(photo);
        });
        assertEquals("b", photo("p").get("album_id").s());
        unit.inTransaction(em -> {
            assertEquals(Set.of(), ids(em.find(Album.class, "a").photos));
            assertEquals(Set.of("p"), ids(em.find(Album.class, "b").photos));
        });
    }

    @Test
    void aChangeOfTheCollectionRaisesTheVersionOfItsOwner() {
        unit.persist(new Album("a", new Photo("p")));
        unit.inTransaction(em -> em.find(Album.class, "a").photos.add(new Photo("q")));
        unit.inTransaction(em -> {
            assertEquals(2, em.find(Album.class, "a").version);
            em.find(Album.class, "a").photos.iterator().next().title = "t";
        });
        unit.inTransaction(em -> assertEquals(2, em.find(Album.class, "a").version));
    }

    @Test
    void aChangeOfAnElementKeepsTheKey() {
        unit.persist(new Album("a", new Photo("p")));
        unit.inTransaction(em -> em.find(Photo.class, "p").title = "t");
        assertEquals("a", photo("p").get("album_id").s());
        assertEquals("t", photo("p").get("title").s());
        assertEquals("Photo#album_id#a", photo("p").get("gsi0_pk").s());
    }

    @Test
    void theElementsOfAnOwnerThatIsRemovedLoseTheKey() {
        unit.persist(new Album("a", new Photo("p")));
        unit.inTransaction(em -> em.remove(em.find(Album.class, "a")));
        assertFalse(photo("p").containsKey("album_id"));
        assertFalse(photo("p").containsKey("gsi0_pk"));
    }

    @Test
    void aTemplateNamesTheKeyByItsStoredName() {
        Album album = new Album("a");
        Sticker first = new Sticker("1", "z");
        Sticker second = new Sticker("2", "y");
        album.stickers.add(first);
        album.stickers.add(second);
        unit.persist(album, first, second);
        assertEquals("a", unit.table().text("STICKER#1", "STICKER", "stickers_id"));
        assertEquals(
                List.of("STICKER#2·STICKER", "STICKER#1·STICKER"), unit.table().listed("gsi2", "STICKERS#a"));
        unit.inTransaction(
                em -> assertEquals(2, em.find(Album.class, "a").stickers.size()));
    }

    @Test
    void anOwnerWithAnIdOfSeveralComponentsHasSeveralColumns() {
        Shelf shelf = new Shelf();
        Book book = new Book();
        shelf.books.add(book);
        unit.persist(shelf, book);
        Map<String, AttributeValue> item = unit.table().item("Book#b", "Book");
        assertEquals(AttributeValue.fromS("hall"), item.get("shelf_room"));
        assertEquals(AttributeValue.fromN("3"), item.get("shelf_number"));
        unit.inTransaction(em -> {
            Shelf read = em.find(Shelf.class, new ShelfId("hall", 3));
            assertEquals(1, read.books.size());
            read.books.clear();
        });
        assertNull(unit.table().text("Book#b", "Book", "shelf_room"));
    }
}
