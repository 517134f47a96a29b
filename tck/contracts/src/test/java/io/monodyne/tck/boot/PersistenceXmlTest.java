package io.monodyne.tck.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.boot.MonodynePersistenceProvider;
import io.monodyne.tck.boot.found.Harbour;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.EntityType;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Units of a {@code persistence.xml} (Jakarta Persistence 3.2, sections 8.2, 9.2 and 9.7), on a database of their own. */
class PersistenceXmlTest {

    private static Set<String> entityNames(EntityManagerFactory factory) {
        return factory.getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .collect(Collectors.toSet());
    }

    private static void assertStores(EntityManagerFactory factory) {
        factory.runInTransaction(em -> em.persist(new Harbour("h1", "Porto")));
        factory.runInTransaction(
                em -> assertEquals("Porto", em.find(Harbour.class, "h1").getName()));
    }

    @Test
    void aUnitThatListsItsClassesIsOpenedByItsName() {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("listed")) {
            assertEquals("listed", factory.getName());
            assertEquals(Set.of("Harbour"), entityNames(factory));
            assertEquals("ignored", factory.getProperties().get("org.example.foreign"));
            assertStores(factory);
        }
    }

    @Test
    void aUnitFindsTheClassesBesideItsDescriptor() {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("found")) {
            assertEquals(Set.of("Harbour"), entityNames(factory));
            assertStores(factory);
        }
    }

    @Test
    void eachFactoryOnALocalEndpointHasADatabaseOfItsOwn() {
        try (EntityManagerFactory one = Persistence.createEntityManagerFactory("listed");
                EntityManagerFactory other = Persistence.createEntityManagerFactory("listed")) {
            assertStores(one);
            other.runInTransaction(em -> assertNull(em.find(Harbour.class, "h1")));
        }
    }

    @Test
    void propertiesThatAreGivenWin() {
        try (EntityManagerFactory factory =
                Persistence.createEntityManagerFactory("listed", Map.of("monodyne.table", "others"))) {
            assertEquals("others", factory.getProperties().get("monodyne.table"));
            assertStores(factory);
        }
    }

    @Test
    void theUnitOfAnotherProviderIsNotOurs() {
        assertNull(new MonodynePersistenceProvider().createEntityManagerFactory("foreign", Map.of()));
        assertThrows(PersistenceException.class, () -> Persistence.createEntityManagerFactory("foreign"));
        assertNull(new MonodynePersistenceProvider()
                .createEntityManagerFactory("found", Map.of("jakarta.persistence.provider", "org.example.Other")));
    }

    @Test
    void aUnitThatIsNotThereIsNotOurs() {
        assertNull(new MonodynePersistenceProvider().createEntityManagerFactory("missing", null));
        assertThrows(PersistenceException.class, () -> Persistence.createEntityManagerFactory("missing"));
    }

    @Test
    void aMisspeltSettingNamesTheNearestOne() {
        PersistenceException failure =
                assertThrows(PersistenceException.class, () -> Persistence.createEntityManagerFactory("misspelt"));
        assertTrue(failure.getMessage().contains("monodyne.endpoint?"), failure.getMessage());
    }

    @Test
    void generateSchemaMakesTheTables() {
        MonodynePersistenceProvider provider = new MonodynePersistenceProvider();
        assertTrue(provider.generateSchema("listed", Map.of()));
        assertEquals(false, provider.generateSchema("foreign", Map.of()));
        assertEquals(false, provider.generateSchema("missing", null));
        assertNotNull(provider.getProviderUtil());
    }
}
