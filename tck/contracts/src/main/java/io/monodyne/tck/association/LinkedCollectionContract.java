package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.LinkIndex;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A one-to-many with neither mappedBy nor join column, and a many-to-many: an item for each pair (section 2.11.5). */
public class LinkedCollectionContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Trip.class, Photo.class, Place.class, PlaceId.class, Diary.class);

    @Entity
    @Table(name = "TRIPS")
    static class Trip {
        @Id
        int id;

        @Version
        int version;

        @OneToMany(cascade = CascadeType.PERSIST)
        Collection<Photo> photos = new HashSet<>();

        @OneToMany
        @JoinTable(
                name = "COVERS",
                joinColumns = @JoinColumn(name = "of_trip"),
                inverseJoinColumns = @JoinColumn(name = "cover"))
        @LinkIndex("gsi3")
        Set<Photo> covers = new HashSet<>();

        @ManyToMany
        Set<Place> places = new HashSet<>();

        Trip() {}

        Trip(int id) {
            this.id = id;
        }
    }

    @Entity
    static class Photo {
        @Id
        String id;

        Photo() {}

        Photo(String id) {
            this.id = id;
        }
    }

    @Embeddable
    record PlaceId(String country, String town) {}

    @Entity
    static class Place {
        @EmbeddedId
        PlaceId id;

        Place() {}

        Place(String country, String town) {
            this.id = new PlaceId(country, town);
        }
    }

    @Entity
    static class Diary {
        @Id
        String id = "d";

        @OneToMany
        Set<Trip> trips = new HashSet<>();
    }

    private static Set<String> ids(Collection<Photo> photos) {
        Set<String> ids = new TreeSet<>();
        photos.forEach(photo -> ids.add(photo.id));
        return ids;
    }

    private static Set<String> links() {
        Set<String> links = new TreeSet<>(unit.table().content().keySet());
        links.removeIf(key -> !key.startsWith("LINK#"));
        return links;
    }

    @Test
    void aLinkIsAnItemWithBothIdsUnderBothKeys() {
        Trip trip = new Trip(7);
        trip.photos.add(new Photo("p"));
        unit.persist(trip);
        assertEquals(
                Map.of(
                        "pk", AttributeValue.fromS("LINK#TRIPS_Photo#0000000007"),
                        "sk", AttributeValue.fromS("p"),
                        "gsi0_pk", AttributeValue.fromS("LINK#TRIPS_Photo#p"),
                        "gsi0_sk", AttributeValue.fromS("0000000007"),
                        "_type", AttributeValue.fromS("LINK"),
                        "Trip_id", AttributeValue.fromN("7"),
                        "photos_id", AttributeValue.fromS("p")),
                unit.table().item("LINK#TRIPS_Photo#0000000007", "p"));
    }

    @Test
    void neitherOwnerNorElementHasAnythingOfIt() {
        Trip trip = new Trip(7);
        trip.photos.add(new Photo("p"));
        unit.persist(trip);
        assertEquals(
                Set.of("pk", "sk", "_type", "id", "version", "gsi19_pk", "gsi19_sk"),
                unit.table().item("TRIPS#0000000007", "TRIPS").keySet());
        assertEquals(
                Set.of("pk", "sk", "_type", "id", "gsi19_pk", "gsi19_sk"),
                unit.table().item("Photo#p", "Photo").keySet());
    }

    @Test
    void namesColumnsAndIndexAreAsDeclared() {
        Trip trip = new Trip(7);
        Photo photo = new Photo("p");
        trip.covers.add(photo);
        unit.persist(trip, photo);
        assertEquals(
                Map.of(
                        "pk", AttributeValue.fromS("LINK#COVERS#0000000007"),
                        "sk", AttributeValue.fromS("p"),
                        "gsi3_pk", AttributeValue.fromS("LINK#COVERS#p"),
                        "gsi3_sk", AttributeValue.fromS("0000000007"),
                        "_type", AttributeValue.fromS("LINK"),
                        "of_trip", AttributeValue.fromN("7"),
                        "cover", AttributeValue.fromS("p")),
                unit.table().item("LINK#COVERS#0000000007", "p"));
        assertEquals(List.of("LINK#COVERS#0000000007·p"), unit.table().listed("gsi3", "LINK#COVERS#p"));
    }

    @Test
    void anIdOfSeveralComponentsIsSeveralColumns() {
        Trip trip = new Trip(7);
        Place place = new Place("IT", "Rome");
        trip.places.add(place);
        unit.persist(trip, place);
        Map<String, AttributeValue> link = unit.table().item("LINK#TRIPS_Place#0000000007", "IT#Rome");
        assertEquals(AttributeValue.fromS("IT"), link.get("places_country"));
        assertEquals(AttributeValue.fromS("Rome"), link.get("places_town"));
        assertEquals(AttributeValue.fromS("LINK#TRIPS_Place#IT#Rome"), link.get("gsi0_pk"));
        unit.inTransaction(em -> assertEquals(
                new PlaceId("IT", "Rome"),
                em.find(Trip.class, 7).places.iterator().next().id));
    }

    @Test
    void theElementsAreReadThroughTheirLinks() {
        Trip trip = new Trip(7);
        trip.photos.addAll(List.of(new Photo("p"), new Photo("q")));
        unit.persist(trip, new Photo("r"));
        unit.requests().reset();
        unit.inTransaction(em -> assertEquals(Set.of("p", "q"), ids(em.find(Trip.class, 7).photos)));
        unit.assertRequests("""
            get app TRIPS#0000000007·TRIPS
            query app  LINK#TRIPS_Photo#0000000007
            batch-get app  Photo#p·Photo, Photo#q·Photo\
            """);
    }

    @Test
    void linksComeAndGoWithTheElementsOfTheCollection() {
        Trip trip = new Trip(7);
        trip.photos.addAll(List.of(new Photo("p"), new Photo("q")));
        unit.persist(trip, new Photo("r"));
        unit.inTransaction(em -> {
            Collection<Photo> photos = em.find(Trip.class, 7).photos;
            photos.remove(em.find(Photo.class, "p"));
            photos.add(em.find(Photo.class, "r"));
        });
        assertEquals(Set.of("LINK#TRIPS_Photo#0000000007·q", "LINK#TRIPS_Photo#0000000007·r"), links());
        assertTrue(unit.table().has("Photo#p", "Photo"));
        unit.inTransaction(em -> assertEquals(Set.of("q", "r"), ids(em.find(Trip.class, 7).photos)));
    }

    @Test
    void aChangeOfTheLinksRaisesTheVersionOfTheirOwner() {
        Trip trip = new Trip(7);
        trip.photos.add(new Photo("p"));
        unit.persist(trip);
        unit.inTransaction(em -> em.find(Trip.class, 7).photos.add(new Photo("q")));
        unit.inTransaction(em -> assertEquals(2, em.find(Trip.class, 7).version));
    }

    @Test
    void theLinksOfAnOwnerThatIsRemovedGoToo() {
        Trip trip = new Trip(7);
        trip.photos.add(new Photo("p"));
        unit.persist(trip);
        unit.inTransaction(em -> em.remove(em.find(Trip.class, 7)));
        assertEquals(Set.of(), links());
        assertFalse(unit.table().has("TRIPS#0000000007", "TRIPS"));
        assertTrue(unit.table().has("Photo#p", "Photo"));
    }

    @Test
    void aLinkToWhatIsGoneIsLeftOut() {
        Trip trip = new Trip(7);
        trip.photos.addAll(List.of(new Photo("p"), new Photo("q")));
        unit.persist(trip);
        unit.table().delete("Photo#p", "Photo");
        unit.inTransaction(em -> assertEquals(Set.of("q"), ids(em.find(Trip.class, 7).photos)));
    }

    @Test
    void linksOfOneOwnerAreNotThoseOfAnother() {
        Trip first = new Trip(7);
        Trip second = new Trip(8);
        Diary diary = new Diary();
        diary.trips.add(first);
        first.photos.add(new Photo("p"));
        second.photos.add(new Photo("q"));
        unit.persist(diary, first, second);
        unit.inTransaction(em -> {
            assertEquals(Set.of("p"), ids(em.find(Trip.class, 7).photos));
            assertEquals(Set.of("q"), ids(em.find(Trip.class, 8).photos));
            assertEquals(7, em.find(Diary.class, "d").trips.iterator().next().id);
        });
        assertEquals(
                "0000000007",
                unit.table().item("LINK#Diary_TRIPS#d", "0000000007").get("sk").s());
    }
}
