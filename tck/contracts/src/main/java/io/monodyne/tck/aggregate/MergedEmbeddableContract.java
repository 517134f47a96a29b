package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A merge takes in the changed values of an embeddable, and of its collections what was read (Jakarta Persistence 3.2,
 * section 3.3.7.1).
 */
class MergedEmbeddableContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Hotel.class, Offer.class, Sight.class, Room.class);

    /** Has its collections in an embeddable. */
    @Entity
    static class Hotel {
        @Id
        private String id;

        @Embedded
        private Offer offer;

        protected Hotel() {}

        Hotel(String id, Offer offer) {
            this.id = id;
            this.offer = offer;
        }

        String getId() {
            return id;
        }

        Offer getOffer() {
            return offer;
        }
    }

    /** Has links, and elements that are orphans without it. */
    @Embeddable
    static class Offer {
        private String text;

        @ManyToMany
        private Set<Sight> sights = new HashSet<>();

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @JoinColumn(name = "hotel_id")
        private Set<Room> rooms = new HashSet<>();

        protected Offer() {}

        Offer(String text) {
            this.text = text;
        }

        String getText() {
            return text;
        }

        void setText(String text) {
            this.text = text;
        }

        Set<Sight> getSights() {
            return sights;
        }

        Set<Room> getRooms() {
            return rooms;
        }
    }

    /** Near by. */
    @Entity
    static class Sight {
        @Id
        private String id;

        protected Sight() {}

        Sight(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    /** Of one hotel. */
    @Entity
    static class Room {
        @Id
        private String id;

        protected Room() {}

        Room(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    @BeforeEach
    void store() {
        Offer offer = new Offer("old");
        Sight sight = new Sight("tower");
        offer.getSights().add(sight);
        offer.getRooms().add(new Room("r1"));
        unit.persist(sight, new Hotel("h1", offer));
    }

    private static Hotel detached(Consumer<Offer> read) {
        return unit.callInTransaction(em -> {
            Hotel hotel = em.find(Hotel.class, "h1");
            read.accept(hotel.getOffer());
            return hotel;
        });
    }

    private static void merge(Hotel hotel) {
        unit.inTransaction(em -> assertEquals("new", em.merge(hotel).getOffer().getText()));
    }

    private static void assertOffered(int sights, int rooms) {
        EntityManager em = unit.entityManager();
        Offer offer = em.find(Hotel.class, "h1").getOffer();
        assertEquals("new", offer.getText());
        assertEquals(sights, offer.getSights().size());
        assertEquals(rooms, offer.getRooms().size());
    }

    @Test
    void collectionsThatWereNotReadStayAsTheyAreStored() {
        Hotel hotel = detached(offer -> assertEquals("old", offer.getText()));
        hotel.getOffer().setText("new");
        merge(hotel);
        assertOffered(1, 1);
    }

    @Test
    void collectionsThatWereReadAndDidNotChangeStayToo() {
        Hotel hotel = detached(offer -> {
            assertEquals(1, offer.getSights().size());
            assertEquals(1, offer.getRooms().size());
        });
        hotel.getOffer().setText("new");
        merge(hotel);
        assertOffered(1, 1);
    }

    @Test
    void collectionsThatWereReadAndEmptiedAreEmptied() {
        Hotel hotel = detached(offer -> {
            assertEquals(1, offer.getSights().size());
            assertEquals(1, offer.getRooms().size());
        });
        hotel.getOffer().setText("new");
        hotel.getOffer().getSights().clear();
        hotel.getOffer().getRooms().clear();
        merge(hotel);
        assertOffered(0, 0);
    }
}
