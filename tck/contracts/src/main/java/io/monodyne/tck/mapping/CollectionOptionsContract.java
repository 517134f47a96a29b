package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What can be said of element collections beside their type (Jakarta Persistence 3.2, section 2.7 and chapter 11). */
public class CollectionOptionsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Album.class, Photo.class);

    @Embeddable
    static class Photo {
        String title;

        int width;

        protected Photo() {}

        Photo(String title, int width) {
            this.title = title;
            this.width = width;
        }
    }

    @Entity
    static class Album {
        @Id
        String id = "a";

        @ElementCollection(fetch = FetchType.EAGER, targetClass = String.class)
        @CollectionTable(name = "album_tags", joinColumns = @JoinColumn(name = "album"))
        @Column(name = "tag")
        @OrderColumn(name = "position")
        List<String> tags = new ArrayList<>();

        @ElementCollection
        @AttributeOverride(name = "title", column = @Column(name = "t"))
        List<Photo> photos = new ArrayList<>();

        @ElementCollection
        @MapKeyColumn(name = "k")
        @AttributeOverride(name = "value.title", column = @Column(name = "t"))
        Map<Integer, Photo> byNumber = new HashMap<>();

        @ElementCollection
        Map<LocalDate, BigDecimal> prices = new HashMap<>();

        @ElementCollection
        Set<UUID> owners = new HashSet<>();

        @ElementCollection
        @OrderBy
        List<String> sortedNames = new ArrayList<>();

        @ElementCollection
        @OrderBy("width DESC")
        List<Photo> widestFirst = new ArrayList<>();
    }

    private static Album readBack(Album album) {
        unit.persist(album);
        return unit.callInTransaction(em -> em.find(Album.class, "a"));
    }

    private static AttributeValue stored(String attribute) {
        return unit.table().attribute("Album#a", "Album", attribute);
    }

    @Test
    void whatSpeaksOfATableOfItsOwnIsTolerated() {
        Album album = new Album();
        album.tags.addAll(List.of("b", "a"));
        assertEquals(List.of("b", "a"), readBack(album).tags);
        assertEquals(2, stored("tags").l().size());
    }

    @Test
    void membersOfElementsAreRenamedByOverrides() {
        Album album = new Album();
        album.photos.add(new Photo("sea", 3));
        album.byNumber.put(7, new Photo("hill", 4));
        Album read = readBack(album);
        assertEquals("sea", read.photos.get(0).title);
        assertEquals("hill", read.byNumber.get(7).title);
        assertEquals("sea", stored("photos").l().get(0).m().get("t").s());
        assertEquals("hill", stored("byNumber").m().get("7").m().get("t").s());
    }

    @Test
    void keysAndElementsAreOfAnyBasicType() {
        Album album = new Album();
        album.prices.put(LocalDate.of(2026, 2, 28), new BigDecimal("9.5"));
        album.owners.add(new UUID(1, 2));
        Album read = readBack(album);
        assertEquals(0, new BigDecimal("9.5").compareTo(read.prices.get(LocalDate.of(2026, 2, 28))));
        assertEquals(Set.of(new UUID(1, 2)), read.owners);
        assertEquals(Set.of("2026-02-28"), stored("prices").m().keySet());
    }

    @Test
    void basicElementsAreReadInTheOrderThatIsAskedFor() {
        Album album = new Album();
        album.sortedNames.addAll(List.of("b", "c", "a"));
        assertEquals(List.of("a", "b", "c"), readBack(album).sortedNames);
    }

    @Test
    void embeddableElementsAreReadInTheOrderThatIsAskedFor() {
        Album album = new Album();
        album.widestFirst.addAll(List.of(new Photo("one", 1), new Photo("three", 3), new Photo("two", 2)));
        assertEquals(
                List.of(3, 2, 1),
                readBack(album).widestFirst.stream().map(photo -> photo.width).toList());
    }
}
