package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An index learns of changes a little later than the table: what it does not know yet is not undone, and does not
 * displace what is newer.
 */
class LaggingIndexContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Home.class, Guest.class);

    /** Cascades to its guests, who are found by an index. */
    @Entity
    static class Home {
        @Id
        private String id;

        @OneToMany(
                mappedBy = "home",
                cascade = {CascadeType.PERSIST, CascadeType.REMOVE, CascadeType.REFRESH})
        private Set<Guest> guests = new HashSet<>();

        protected Home() {}

        Home(String id) {
            this.id = id;
        }

        String getId() {
            return id;
        }

        Set<Guest> getGuests() {
            return guests;
        }
    }

    /** In one home at a time. */
    @Entity
    @Cacheable
    static class Guest {
        @Id
        private String id;

        private String name;

        @ManyToOne(fetch = FetchType.LAZY)
        private Home home;

        protected Guest() {}

        Guest(String id, Home home) {
            this.id = id;
            this.name = "old";
            this.home = home;
        }

        String getId() {
            return id;
        }

        String getName() {
            return name;
        }

        void setName(String name) {
            this.name = name;
        }

        Home getHome() {
            return home;
        }

        void setHome(Home home) {
            this.home = home;
        }
    }

    private LaggingIndexes indexes;
    private EntityManagerFactory lagging;

    @BeforeEach
    void store() {
        Home home = new Home("a");
        unit.persist(home, new Home("b"), new Guest("g", home));
        indexes = new LaggingIndexes(unit.table().client());
        lagging = unit.open(Map.of(MonodyneSettings.CLIENT, indexes.client()), Home.class, Guest.class);
    }

    private static void assertGuests(int expected, Home home) {
        assertEquals(expected, home.getGuests().size());
    }

    private static void rename() {
        unit.inTransaction(em -> em.find(Guest.class, "g").setName("new"));
    }

    private void assertNameIsNew() {
        lagging.runInTransaction(
                em -> assertEquals("new", em.find(Guest.class, "g").getName()));
    }

    @Test
    void whatThisContextHasMovedIsNotRemovedWithItsOldOwner() {
        lagging.runInTransaction(em -> {
            assertGuests(1, em.find(Home.class, "a"));
            assertGuests(0, em.find(Home.class, "b"));
        });
        indexes.fallBehind();
        try (EntityManager em = lagging.createEntityManager()) {
            em.getTransaction().begin();
            em.find(Guest.class, "g").setHome(em.find(Home.class, "b"));
            em.getTransaction().commit();
            em.getTransaction().begin();
            em.remove(em.find(Home.class, "a"));
            em.getTransaction().commit();
        }
        assertFalse(unit.table().has("Home#a", "Home"));
        assertTrue(unit.table().has("Guest#g", "Guest"));
        assertEquals("b", unit.table().text("Guest#g", "Guest", "home_id"));
    }

    @Test
    void whatThisContextHasAddedIsRemovedWithItsOwner() {
        indexes.fallBehind();
        try (EntityManager em = lagging.createEntityManager()) {
            em.getTransaction().begin();
            Home home = em.find(Home.class, "b");
            em.persist(new Guest("h", home));
            em.getTransaction().commit();
            em.getTransaction().begin();
            em.remove(home);
            em.getTransaction().commit();
        }
        assertFalse(unit.table().has("Home#b", "Home"));
        assertFalse(unit.table().has("Guest#h", "Guest"));
    }

    @Test
    void theCacheIsNotFilledByAnIndex() {
        lagging.runInTransaction(em -> assertGuests(1, em.find(Home.class, "a")));
        lagging.getCache().evictAll();
        indexes.fallBehind();
        rename();
        assertNameIsNew();
        lagging.runInTransaction(em -> assertGuests(1, em.find(Home.class, "a")));
        assertNameIsNew();
    }

    @Test
    void whatARefreshCascadesToIsReadFromTheTable() {
        try (EntityManager em = lagging.createEntityManager()) {
            Home home = em.find(Home.class, "a");
            Guest guest = home.getGuests().iterator().next();
            indexes.fallBehind();
            rename();
            em.refresh(home);
            assertEquals("new", guest.getName());
        }
    }

    @Test
    void whatARefreshReadsByAGraphIsReadFromTheTable() {
        try (EntityManager em = lagging.createEntityManager()) {
            Home home = em.find(Home.class, "a");
            Guest guest = home.getGuests().iterator().next();
            indexes.fallBehind();
            rename();
            EntityGraph<Home> graph = em.createEntityGraph(Home.class);
            graph.addAttributeNodes("guests");
            em.refresh(home, Map.of("jakarta.persistence.loadgraph", graph));
            assertEquals("new", guest.getName());
        }
    }
}
