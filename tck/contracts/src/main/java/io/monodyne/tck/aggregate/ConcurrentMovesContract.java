package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OptimisticLockException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two writers who move one element are told apart by the key that it keeps of its owner, also where nothing has a
 * version.
 */
class ConcurrentMovesContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Rack.class, Disc.class);

    /** Keeps its key in its discs. */
    @Entity
    static class Rack {
        @Id
        private String id;

        @OneToMany
        @JoinColumn(name = "rack_id")
        private Set<Disc> discs = new HashSet<>();

        protected Rack() {}

        Rack(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Set<Disc> getDiscs() {
            return discs;
        }

        Disc onlyDisc() {
            return getDiscs().iterator().next();
        }
    }

    /** In one rack, and doesn't know it. */
    @Entity
    static class Disc {
        @Id
        private String id;

        private String title;

        protected Disc() {}

        Disc(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        String getTitle() {
            return title;
        }

        void setTitle(String title) {
            this.title = title;
        }
    }

    @BeforeEach
    void store() {
        Disc disc = new Disc("d1");
        Rack rack = new Rack("from");
        rack.getDiscs().add(disc);
        unit.persist(disc, rack, new Rack("to"), new Rack("elsewhere"));
    }

    private static void move(EntityManager em, String target) {
        Rack from = em.find(Rack.class, "from");
        Disc disc = from.onlyDisc();
        assertTrue(from.getDiscs().remove(disc));
        em.find(Rack.class, target).getDiscs().add(disc);
    }

    private static Set<String> discs(String rack) {
        return unit.entityManager().find(Rack.class, rack).getDiscs().stream()
                .map(Disc::getId)
                .collect(Collectors.toSet());
    }

    private static void assertLateForTheMove(Consumer<EntityManager> work) {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        work.accept(em);
        unit.inTransaction(faster -> move(faster, "to"));
        OptimisticLockException late = TestUnit.failsToCommit(OptimisticLockException.class, em);
        assertEquals("d1", ((Disc) late.getEntity()).getId());
        assertEquals(Set.of(), discs("from"));
        assertEquals(Set.of("d1"), discs("to"));
    }

    @Test
    void whatWasMovedMeanwhileIsNotTakenOutOfItsNewCollection() {
        assertLateForTheMove(em -> {
            Rack from = em.find(Rack.class, "from");
            assertTrue(from.getDiscs().remove(from.onlyDisc()));
        });
    }

    @Test
    void whatWasMovedMeanwhileIsNotMovedOn() {
        assertLateForTheMove(em -> move(em, "elsewhere"));
        assertEquals(Set.of(), discs("elsewhere"));
    }

    @Test
    void whatWasMovedMeanwhileDoesNotLoseItsOwnerWithTheOldOne() {
        assertLateForTheMove(em -> {
            Rack from = em.find(Rack.class, "from");
            assertEquals("d1", from.onlyDisc().getId());
            em.remove(from);
        });
    }

    @Test
    void anotherChangeOfTheElementIsNoConflict() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.find(Rack.class, "from").onlyDisc().setTitle("new");
        unit.inTransaction(other -> move(other, "to"));
        em.getTransaction().commit();
        assertEquals(Set.of("d1"), discs("to"));
        assertEquals("new", unit.table().text("Disc#d1", "Disc", "title"));
    }
}
