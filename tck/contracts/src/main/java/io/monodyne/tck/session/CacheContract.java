package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Cache;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.Cacheable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The second-level cache (Jakarta Persistence 3.2, sections 3.10 and 7.10). */
public class CacheContract {
    // of each test: what one has removed is kept out of the cache of its factory for a while
    @RegisterExtension
    final TestUnit unit = TestUnit.of(City.class, Sight.class, Note.class);

    @Entity
    @Cacheable
    static class City {
        @Id
        private String id;

        private String name;

        @ElementCollection
        private List<String> districts = new ArrayList<>();

        @Version
        private int version;

        protected City() {}

        City(String id, String name) {
            this.id = id;
            this.name = name;
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

        List<String> getDistricts() {
            return districts;
        }

        int getVersion() {
            return version;
        }
    }

    /** Without a version. */
    @Entity
    @Cacheable
    static class Sight {
        @Id
        private String id;

        private String name;

        protected Sight() {}

        Sight(String id, String name) {
            this.id = id;
            this.name = name;
        }

        String getName() {
            return name;
        }

        void setName(String name) {
            this.name = name;
        }
    }

    @BeforeEach
    void store() {
        unit.persist(new City("c1", "Rome"), new Sight("s1", "Forum"), new Note("n1", "first"));
        cache().evictAll();
        unit.requests().reset();
    }

    private Cache cache() {
        return unit.factory().getCache();
    }

    private String nameInANewEntityManager() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            return em.find(City.class, "c1").getName();
        }
    }

    @Test
    void aSecondFindInAnotherEntityManagerSendsNothing() {
        try (EntityManager one = unit.factory().createEntityManager();
                EntityManager other = unit.factory().createEntityManager()) {
            City first = one.find(City.class, "c1");
            unit.assertRequests("get app City#c1·City");
            City second = other.find(City.class, "c1");
            unit.assertRequests("");
            assertNotSame(first, second);
            assertEquals("Rome", second.getName());
            assertEquals(1, second.getVersion());
        }
    }

    @Test
    void onlyCacheableEntitiesAreKept() {
        try (EntityManager one = unit.factory().createEntityManager();
                EntityManager other = unit.factory().createEntityManager()) {
            one.find(Note.class, "n1");
            assertFalse(cache().contains(Note.class, "n1"));
            unit.requests().reset();
            other.find(Note.class, "n1");
            unit.assertRequests("get app Note#n1·Note");
        }
    }

    @Test
    void containsAndEvictAreByIdByTypeAndOverall() {
        nameInANewEntityManager();
        assertTrue(cache().contains(City.class, "c1"));
        assertFalse(cache().contains(City.class, "c2"));
        cache().evict(City.class, "c1");
        assertFalse(cache().contains(City.class, "c1"));
        nameInANewEntityManager();
        cache().evict(Sight.class);
        assertTrue(cache().contains(City.class, "c1"));
        cache().evict(City.class);
        assertFalse(cache().contains(City.class, "c1"));
        nameInANewEntityManager();
        cache().evictAll();
        assertFalse(cache().contains(City.class, "c1"));
        assertThrows(IllegalArgumentException.class, () -> cache().contains(String.class, "c1"));
    }

    @Test
    void evictLeavesEntityManagersAndTheTableAlone() {
        EntityManager em = unit.entityManager();
        City city = em.find(City.class, "c1");
        cache().evictAll();
        assertSame(city, em.find(City.class, "c1"));
        assertTrue(unit.table().has("City#c1", "City"));
    }

    @Test
    void aCommitPutsTheNewStateInPlaceOfTheOld() {
        nameInANewEntityManager();
        unit.inTransaction(em -> em.find(City.class, "c1").setName("Roma"));
        unit.requests().reset();
        assertEquals("Roma", nameInANewEntityManager());
        unit.assertRequests("");
    }

    @Test
    void aChangeInOneEntityManagerDoesNotReachTheCacheBeforeItsCommit() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.find(City.class, "c1").setName("Roma");
        em.flush();
        assertEquals("Rome", nameInANewEntityManager());
        em.getTransaction().rollback();
        assertEquals("Rome", nameInANewEntityManager());
    }

    @Test
    void aCollectionThatIsChangedInPlaceIsNotShared() {
        nameInANewEntityManager();
        EntityManager one = unit.entityManager();
        one.find(City.class, "c1").getDistricts().add("Trastevere");
        EntityManager other = unit.entityManager();
        assertEquals(List.of(), other.find(City.class, "c1").getDistricts());
    }

    @Test
    void withoutAVersionACommitDropsTheOldState() {
        unit.inTransaction(em -> em.find(Sight.class, "s1").setName("Pantheon"));
        assertFalse(cache().contains(Sight.class, "s1"));
        unit.inTransaction(
                em -> assertEquals("Pantheon", em.find(Sight.class, "s1").getName()));
    }

    @Test
    void aRemovedEntityIsNotInTheCache() {
        nameInANewEntityManager();
        unit.inTransaction(em -> em.remove(em.find(City.class, "c1")));
        assertFalse(cache().contains(City.class, "c1"));
        unit.inTransaction(em -> assertNull(em.find(City.class, "c1")));
    }

    @Test
    void aStaleEntryCannotOverwriteANewerItem() {
        nameInANewEntityManager();
        unit.table().set("City#c1", "City", "version", AttributeValue.fromN("9"));
        assertThrows(
                PersistenceException.class,
                () -> unit.inTransaction(em -> em.find(City.class, "c1").setName("Roma")));
        unit.inTransaction(em -> em.find(City.class, "c1").setName("Roma"));
        assertEquals("Roma", unit.table().text("City#c1", "City", "name"));
    }

    @Test
    void aRetrieveModeOfBypassReadsTheTable() {
        nameInANewEntityManager();
        unit.table().set("City#c1", "City", "name", AttributeValue.fromS("Roma"));
        assertEquals("Rome", nameInANewEntityManager());
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.setCacheRetrieveMode(CacheRetrieveMode.BYPASS);
            assertEquals("Roma", em.find(City.class, "c1").getName());
        }
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertEquals(
                    "Roma", em.find(City.class, "c1", CacheRetrieveMode.BYPASS).getName());
        }
    }

    @Test
    void aStoreModeOfBypassKeepsNothing() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.find(City.class, "c1", CacheStoreMode.BYPASS);
        }
        assertFalse(cache().contains(City.class, "c1"));
    }

    @Test
    void aStoreModeOfBypassKeepsNothingOfACommitEither() {
        nameInANewEntityManager();
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.setCacheStoreMode(CacheStoreMode.BYPASS);
            em.getTransaction().begin();
            em.persist(new City("c2", "Oslo"));
            em.find(City.class, "c1").setName("Roma");
            em.getTransaction().commit();
        }
        assertFalse(cache().contains(City.class, "c2"));
        assertEquals("Roma", nameInANewEntityManager());
    }

    @Test
    void aStoreModeOfRefreshPutsWhatIsReadOverWhatIsThere() {
        nameInANewEntityManager();
        unit.table().set("City#c1", "City", "name", AttributeValue.fromS("Roma"));
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.find(City.class, "c1", CacheRetrieveMode.BYPASS, CacheStoreMode.REFRESH);
        }
        assertEquals("Roma", nameInANewEntityManager());
    }

    @Test
    void refreshReadsTheTable() {
        nameInANewEntityManager();
        unit.table().set("City#c1", "City", "name", AttributeValue.fromS("Roma"));
        try (EntityManager em = unit.factory().createEntityManager()) {
            City city = em.find(City.class, "c1");
            assertEquals("Rome", city.getName());
            em.refresh(city);
            assertEquals("Roma", city.getName());
        }
    }

    @Test
    void aSharedCacheModeOfNoneKeepsNothing() {
        EntityManagerFactory uncached = unit.open(Map.of("jakarta.persistence.sharedCache.mode", "NONE"), City.class);
        uncached.runInTransaction(em -> em.find(City.class, "c1"));
        assertFalse(uncached.getCache().contains(City.class, "c1"));
    }

    @Test
    void aSharedCacheModeOfAllOrDisableSelectiveKeepsWhatIsNotMarked() {
        for (String mode : new String[] {"ALL", "DISABLE_SELECTIVE"}) {
            EntityManagerFactory cached = unit.open(Map.of("jakarta.persistence.sharedCache.mode", mode), Note.class);
            cached.runInTransaction(em -> em.find(Note.class, "n1"));
            assertTrue(cached.getCache().contains(Note.class, "n1"), mode);
        }
    }

    @Test
    void theCacheUnwrapsToItself() {
        assertSame(cache(), cache().unwrap(Cache.class));
        assertThrows(PersistenceException.class, () -> cache().unwrap(Thread.class));
    }
}
