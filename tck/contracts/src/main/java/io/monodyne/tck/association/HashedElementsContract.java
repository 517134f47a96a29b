package io.monodyne.tck.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Elements and keys are hashed, and compared, when all that they may be equal by is there. */
public class HashedElementsContract {
    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Carton.class, Bottle.class, Crate.class, Can.class, Vineyard.class, Grower.class);

    /** Is read together with its bottles. */
    @Entity
    @IndexMap(partitionKey = "CARTON#{id}", sortKey = "CARTON")
    static class Carton {
        @Id
        private String id;

        @OneToMany(mappedBy = "carton", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
        private Set<Bottle> bottles = new HashSet<>();

        protected Carton() {}

        Carton(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Set<Bottle> getBottles() {
            return bottles;
        }
    }

    record BottleId(String carton, int number) {}

    /** Is equal by its id, a part of which is the carton. */
    @Entity
    @IdClass(BottleId.class)
    @IndexMap(partitionKey = "CARTON#{carton.id}", sortKey = "BOTTLE#{number}")
    static class Bottle {
        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        private Carton carton;

        @Id
        private int number;

        protected Bottle() {}

        Bottle(Carton carton, int number) {
            this.carton = carton;
            this.number = number;
        }

        Carton getCarton() {
            return carton;
        }

        int getNumber() {
            return number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bottle bottle
                    && getNumber() == bottle.getNumber()
                    && getCarton().getId().equals(bottle.getCarton().getId());
        }

        @Override
        public int hashCode() {
            return Objects.hash(getCarton().getId(), getNumber());
        }
    }

    /** Reads its cans when they are used. */
    @Entity
    static class Crate {
        @Id
        private String id;

        @OneToMany(mappedBy = "crate", cascade = CascadeType.ALL)
        private Set<Can> cans = new HashSet<>();

        protected Crate() {}

        Crate(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Set<Can> getCans() {
            return cans;
        }
    }

    /** Is equal by its crate and what is printed on it. */
    @Entity
    static class Can {
        @Id
        private String id;

        private String print;

        @ManyToOne(fetch = FetchType.LAZY)
        private Crate crate;

        protected Can() {}

        Can(String id, Crate crate) {
            this.id = id;
            this.print = "can " + id;
            this.crate = crate;
        }

        String getId() {
            return id;
        }

        String getPrint() {
            return print;
        }

        Crate getCrate() {
            return crate;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Can can
                    && getPrint().equals(can.getPrint())
                    && getCrate().getId().equals(can.getCrate().getId());
        }

        @Override
        public int hashCode() {
            return Objects.hash(getCrate().getId(), getPrint());
        }
    }

    @Entity
    static class Vineyard {
        @Id
        private String id;

        @ElementCollection
        @MapKeyJoinColumn(name = "grower_id")
        private Map<Grower, Integer> shares = new HashMap<>();

        protected Vineyard() {}

        Vineyard(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Map<Grower, Integer> getShares() {
            return shares;
        }
    }

    /** Can't be lazy, and is equal by what is not its id. */
    @Entity
    static final class Grower {
        @Id
        String id;

        String name;

        Grower() {}

        Grower(String id) {
            this.id = id;
            this.name = "name of " + id;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Grower grower && Objects.equals(name, grower.name);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(name);
        }
    }

    @BeforeEach
    void store() {
        Carton carton = new Carton("c");
        Crate crate = new Crate("c");
        for (int number = 1; number <= 2; number++) {
            assertTrue(carton.getBottles().add(new Bottle(carton, number)));
            assertTrue(crate.getCans().add(new Can("" + number, crate)));
        }
        Grower ann = new Grower("ann");
        Grower bob = new Grower("bob");
        Vineyard vineyard = new Vineyard("v");
        vineyard.getShares().put(ann, 1);
        vineyard.getShares().put(bob, 2);
        unit.persist(carton, crate, ann, bob, vineyard);
    }

    @Test
    void elementsWithAPartOfTheirIdInTheirOwner() {
        unit.inTransaction(em -> {
            Set<Bottle> bottles = em.find(Carton.class, "c").getBottles();
            assertEquals(2, bottles.size());
            bottles.forEach(bottle -> assertTrue(bottles.contains(bottle)));
            assertTrue(bottles.contains(new Bottle(new Carton("c"), 2)));
        });
    }

    @Test
    void elementsThatAreReadWhenTheyAreUsed() {
        unit.inTransaction(em -> {
            Set<Can> cans = em.find(Crate.class, "c").getCans();
            assertEquals(2, cans.size());
            cans.forEach(can -> assertTrue(cans.contains(can)));
            assertTrue(cans.contains(new Can("1", new Crate("c"))));
        });
    }

    @Test
    void keysOfAMapOfElements() {
        unit.inTransaction(em -> {
            Map<Grower, Integer> shares = em.find(Vineyard.class, "v").getShares();
            assertEquals(2, shares.size());
            assertEquals(1, shares.get(em.find(Grower.class, "ann")));
            assertEquals(2, shares.get(new Grower("bob")));
        });
    }

    @Test
    void keysThatWereReadAreNotWrittenAgain() {
        Map<String, Map<String, AttributeValue>> before = unit.table().content();
        unit.inTransaction(
                em -> assertEquals(2, em.find(Vineyard.class, "v").getShares().size()));
        assertEquals(before, unit.table().content());
    }
}
