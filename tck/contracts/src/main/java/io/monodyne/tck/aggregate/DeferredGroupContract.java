package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is deferred in several owners of one load is read together, when the first of them is asked for it. */
class DeferredGroupContract {
    private static final int MOST_AT_ONCE = 16;

    @RegisterExtension
    static final TestUnit unit =
            TestUnit.of(Zoo.class, Keeper.class, Animal.class, Lion.class, Bear.class, Locker.class);

    /** Has keepers. */
    @Entity
    static class Zoo {
        @Id
        private String id;

        @OneToMany(mappedBy = "zoo")
        @OrderBy("id")
        private List<Keeper> keepers = new ArrayList<>();

        protected Zoo() {}

        Zoo(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        List<Keeper> getKeepers() {
            return keepers;
        }
    }

    /** May have an animal of whatever kind, and a locker. */
    @Entity
    static class Keeper {
        @Id
        private String id;

        @ManyToOne(fetch = FetchType.LAZY)
        private Zoo zoo;

        @ManyToOne(fetch = FetchType.LAZY)
        private Animal animal;

        @OneToOne(mappedBy = "keeper", fetch = FetchType.LAZY)
        private Locker locker;

        protected Keeper() {}

        Keeper(String id, Zoo zoo, Animal animal) {
            this.id = id;
            this.zoo = zoo;
            this.animal = animal;
        }

        String getId() {
            return id;
        }

        Zoo getZoo() {
            return zoo;
        }

        Animal getAnimal() {
            return animal;
        }

        Locker getLocker() {
            return locker;
        }
    }

    /** Of several kinds. */
    @Entity
    abstract static class Animal {
        @Id
        private String id;

        protected Animal() {}

        Animal(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }
    }

    /** One kind. */
    @Entity
    static class Lion extends Animal {
        protected Lion() {}

        Lion(String id) {
            super(id);
        }
    }

    /** Another kind. */
    @Entity
    static class Bear extends Animal {
        protected Bear() {}

        Bear(String id) {
            super(id);
        }
    }

    /** Of one keeper. */
    @Entity
    static class Locker {
        @Id
        private String number;

        @OneToOne(fetch = FetchType.LAZY)
        private Keeper keeper;

        protected Locker() {}

        Locker(String number, Keeper keeper) {
            this.number = number;
            this.keeper = keeper;
        }

        String getNumber() {
            return number;
        }

        Keeper getKeeper() {
            return keeper;
        }
    }

    private static Zoo zoo() {
        Lion lion = new Lion("a1");
        Bear bear = new Bear("a2");
        Zoo zoo = new Zoo("z");
        Keeper one = new Keeper("k1", zoo, lion);
        Keeper two = new Keeper("k2", zoo, bear);
        Keeper three = new Keeper("k3", zoo, null);
        Keeper four = new Keeper("k4", zoo, lion);
        unit.persist(lion, bear, zoo, one, two, three, four);
        unit.persist(new Locker("l1", one), new Locker("l2", two), new Locker("l4", four));
        return read(unit.entityManager());
    }

    private static Zoo read(EntityManager em) {
        Zoo zoo = em.find(Zoo.class, "z");
        assertEquals("z", zoo.getKeepers().get(0).getZoo().getId());
        unit.requests().reset();
        return zoo;
    }

    @Test
    void referencesOfSeveralClassesAreOneBatch() {
        List<Keeper> keepers = zoo().getKeepers();
        assertInstanceOf(Lion.class, keepers.get(0).getAnimal());
        Outline.assertSent(unit, "batch-get 2");
        assertInstanceOf(Bear.class, keepers.get(1).getAnimal());
        assertNull(keepers.get(2).getAnimal());
        assertEquals(keepers.get(0).getAnimal(), keepers.get(3).getAnimal());
        unit.assertRequests("");
    }

    @Test
    void whicheverIsAskedForFirst() {
        List<Keeper> keepers = zoo().getKeepers();
        assertEquals("a1", keepers.get(3).getAnimal().getId());
        Outline.assertSent(unit, "batch-get 2");
        assertEquals("a2", keepers.get(1).getAnimal().getId());
        unit.assertRequests("");
    }

    @Test
    void otherSidesOfOneToOnesAreQueriedTogether() {
        List<Keeper> keepers = zoo().getKeepers();
        assertEquals("l2", keepers.get(1).getLocker().getNumber());
        Outline.assertSentInAnyOrder(unit, """
            query app/gsi0  Locker#keeper#k1
            query app/gsi0  Locker#keeper#k2
            query app/gsi0  Locker#keeper#k3
            query app/gsi0  Locker#keeper#k4\
            """);
        assertEquals("l1", keepers.get(0).getLocker().getNumber());
        assertNull(keepers.get(2).getLocker());
        assertEquals("l4", keepers.get(3).getLocker().getNumber());
        unit.assertRequests("");
    }

    @Test
    void ofManyOwnersEachIsAskedForOnce() {
        int owners = MOST_AT_ONCE + 3;
        Zoo zoo = new Zoo("z");
        unit.persist(zoo);
        for (int i = 0; i < owners; i++) {
            Keeper keeper = new Keeper("k" + (10 + i), zoo, null);
            unit.persist(keeper, new Locker("l" + (10 + i), keeper));
        }
        List<Keeper> keepers = read(unit.entityManager()).getKeepers();
        assertEquals("l10", keepers.get(0).getLocker().getNumber());
        assertEquals(MOST_AT_ONCE, Outline.taken(unit).size());
        keepers.forEach(keeper -> assertEquals(
                keeper.getId().substring(1), keeper.getLocker().getNumber().substring(1)));
        assertEquals(owners - MOST_AT_ONCE, Outline.taken(unit).size());
    }

    @Test
    void whatIsDetachedIsNotReadWithTheOthers() {
        EntityManager em = unit.entityManager();
        zoo();
        List<Keeper> keepers = read(em).getKeepers();
        em.detach(keepers.get(0));
        assertEquals("l2", keepers.get(1).getLocker().getNumber());
        Outline.assertSentInAnyOrder(unit, """
            query app/gsi0  Locker#keeper#k2
            query app/gsi0  Locker#keeper#k3
            query app/gsi0  Locker#keeper#k4\
            """);
    }

    @Test
    void aTargetThatIsGoneDoesNotKeepTheOthersFromBeingRead() {
        List<Keeper> keepers = zoo().getKeepers();
        unit.table().delete("Animal#a1", "Animal");
        assertEquals("a2", keepers.get(1).getAnimal().getId());
        Outline.assertSent(unit, "batch-get 2");
    }
}
