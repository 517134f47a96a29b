package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Elements of an element collection, and the keys of one, refer to entities as attributes do (11.1.8, 2.6, 2.7). */
public class ElementReferencesContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Bundle.class, Product.class, Wallet.class, Payer.class, Trip.class, Stop.class, Place.class);

    @Entity
    static class Product {
        @Id
        private String id;

        protected Product() {}

        Product(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    /** Is never without a product. */
    @Embeddable
    record Share(@ManyToOne(fetch = FetchType.LAZY) Product product, int percent) {
        Share {
            Objects.requireNonNull(product);
        }
    }

    @Entity
    static class Bundle {
        @Id
        private String id;

        @ElementCollection
        private List<Share> shares = new ArrayList<>();

        protected Bundle() {}

        Bundle(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        List<Share> getShares() {
            return shares;
        }
    }

    /** Has an order of its own. */
    @Entity
    static class Payer implements Comparable<Payer> {
        @Id
        private String id;

        protected Payer() {}

        Payer(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        @Override
        public int compareTo(Payer other) {
            return getId().compareTo(other.getId());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Payer payer && Objects.equals(getId(), payer.getId());
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(getId());
        }
    }

    @Entity
    static class Wallet {
        @Id
        private String id;

        @ElementCollection
        @MapKeyJoinColumn(name = "payer_id")
        private SortedMap<Payer, Integer> cents = new TreeMap<>();

        protected Wallet() {}

        Wallet(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        SortedMap<Payer, Integer> getCents() {
            return cents;
        }
    }

    /** Cascades to one place and not to the other. */
    @Embeddable
    static class Stop {
        @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        private Place camp;

        @ManyToOne(fetch = FetchType.LAZY)
        private Place town;

        protected Stop() {}

        Stop(Place camp, Place town) {
            this.camp = camp;
            this.town = town;
        }

        Place getCamp() {
            return camp;
        }

        Place getTown() {
            return town;
        }
    }

    @Entity
    static class Trip {
        @Id
        private String id;

        @ElementCollection
        private List<Stop> stops = new ArrayList<>();

        protected Trip() {}

        Trip(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        List<Stop> getStops() {
            return stops;
        }
    }

    @Entity
    static class Place {
        @Id
        private String id;

        protected Place() {}

        Place(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    @Test
    void elementsThatRefuseNullAreRead() {
        Product product = new Product("p");
        Bundle bundle = new Bundle("b");
        bundle.getShares().add(new Share(product, 30));
        unit.persist(product, bundle);
        unit.inTransaction(em -> {
            Share share = em.find(Bundle.class, "b").getShares().get(0);
            assertEquals("p", share.product().getId());
            assertEquals(30, share.percent());
        });
    }

    @Test
    void keysThatAreSortedAreRead() {
        Payer ann = new Payer("ann");
        Payer bob = new Payer("bob");
        Wallet wallet = new Wallet("w");
        wallet.getCents().put(bob, 2);
        wallet.getCents().put(ann, 1);
        unit.persist(ann, bob, wallet);
        unit.inTransaction(em -> {
            SortedMap<Payer, Integer> cents = em.find(Wallet.class, "w").getCents();
            assertEquals("ann", cents.firstKey().getId());
            assertEquals("bob", cents.lastKey().getId());
            assertEquals(List.of(1, 2), List.copyOf(cents.values()));
        });
    }

    private static boolean exists(String place) {
        return unit.table().has("Place#" + place, "Place");
    }

    @Test
    void aRemovalCascadesAlongTheReferencesOfElements() {
        Trip trip = new Trip("t");
        Place town = new Place("town");
        trip.getStops().add(new Stop(new Place("lake"), town));
        trip.getStops().add(new Stop(new Place("wood"), null));
        unit.persist(town, trip);
        assertTrue(exists("lake"));
        assertTrue(exists("wood"));
        unit.inTransaction(em -> em.remove(em.find(Trip.class, "t")));
        assertFalse(exists("lake"));
        assertFalse(exists("wood"));
        assertTrue(exists("town"));
    }

    @Test
    void aRemovalCascadesAlongTheReferencesOfReadElementsToo() {
        Trip trip = new Trip("t");
        trip.getStops().add(new Stop(new Place("lake"), null));
        unit.persist(trip);
        unit.inTransaction(em -> {
            Trip read = em.find(Trip.class, "t");
            assertEquals("lake", read.getStops().get(0).getCamp().getId());
            em.remove(read);
        });
        assertFalse(exists("lake"));
    }
}
