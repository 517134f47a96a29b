package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.ReadConsistency;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.TransactionRequiredException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What entity managers and their factory say of themselves (Jakarta Persistence 3.2, sections 3.2 and 7.4). */
public class EntityManagerContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class);

    @Test
    void propertiesShowWhatIsInEffect() {
        try (EntityManager em = unit.factory().createEntityManager(Map.of("org.example", "given"))) {
            assertEquals("given", em.getProperties().get("org.example"));
            assertEquals(ReadConsistency.STRONG, em.getProperties().get(MonodyneSettings.CONSISTENCY));
            em.setProperty(MonodyneSettings.CONSISTENCY, "eventual");
            em.setProperty("org.example.set", 1);
            assertEquals(ReadConsistency.EVENTUAL, em.getProperties().get(MonodyneSettings.CONSISTENCY));
            assertEquals(1, em.getProperties().get("org.example.set"));
        }
    }

    @Test
    void thePropertiesAreACopy() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getProperties().put("org.example", 1);
            assertNull(em.getProperties().get("org.example"));
        }
    }

    @Test
    void aValueThatAPropertyCannotHaveIsAnIllegalArgument() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertThrows(
                    IllegalArgumentException.class, () -> em.setProperty(MonodyneSettings.CONSISTENCY, "sometimes"));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> em.setProperty("jakarta.persistence.cache.retrieveMode", "perhaps"));
        }
    }

    @Test
    void cacheModesAreUseUntilTheyAreSet() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertEquals(CacheRetrieveMode.USE, em.getCacheRetrieveMode());
            assertEquals(CacheStoreMode.USE, em.getCacheStoreMode());
            em.setCacheRetrieveMode(CacheRetrieveMode.BYPASS);
            em.setCacheStoreMode(CacheStoreMode.REFRESH);
            assertEquals(CacheRetrieveMode.BYPASS, em.getCacheRetrieveMode());
            assertEquals(CacheStoreMode.REFRESH, em.getCacheStoreMode());
        }
    }

    @Test
    void unwrapGivesTheImplementationAndTheClient() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertSame(em, em.unwrap(EntityManager.class));
            assertSame(em, em.unwrap(em.getClass()));
            assertSame(unit.table().client(), em.unwrap(DynamoDbClient.class));
            assertSame(unit.table().client(), em.getEntityManagerFactory().unwrap(DynamoDbClient.class));
            assertSame(unit.factory(), unit.factory().unwrap(unit.factory().getClass()));
            assertThrows(PersistenceException.class, () -> em.unwrap(Thread.class));
            assertThrows(PersistenceException.class, () -> unit.factory().unwrap(Thread.class));
            assertNotNull(em.getDelegate());
        }
    }

    @Test
    void thereIsNoConnectionToRunWith() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            UnsupportedOperationException run = assertThrows(
                    UnsupportedOperationException.class, () -> em.<Object>runWithConnection(connection -> {}));
            assertTrue(run.getMessage().contains("DynamoDbClient"), run.getMessage());
            UnsupportedOperationException call = assertThrows(
                    UnsupportedOperationException.class,
                    () -> em.<Object, Object>callWithConnection(connection -> connection));
            assertTrue(call.getMessage().contains("DynamoDbClient"), call.getMessage());
        }
    }

    @Test
    void joiningATransactionNeedsOne() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertFalse(em.isJoinedToTransaction());
            assertThrows(TransactionRequiredException.class, em::joinTransaction);
            em.getTransaction().begin();
            em.joinTransaction();
            assertTrue(em.isJoinedToTransaction());
            em.getTransaction().rollback();
            assertFalse(em.isJoinedToTransaction());
        }
    }

    @Test
    void onlyJtaEntityManagersHaveASynchronizationType() {
        assertThrows(
                IllegalStateException.class,
                () -> unit.factory().createEntityManager(SynchronizationType.SYNCHRONIZED));
        assertThrows(
                IllegalStateException.class,
                () -> unit.factory().createEntityManager(SynchronizationType.UNSYNCHRONIZED, Map.of()));
    }

    @Test
    void theFactoryAnswersForItself() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertSame(unit.factory(), em.getEntityManagerFactory());
            assertSame(unit.factory().getMetamodel(), em.getMetamodel());
        }
        assertEquals(
                PersistenceUnitTransactionType.RESOURCE_LOCAL, unit.factory().getTransactionType());
        assertEquals(unit.table().name(), unit.factory().getName());
        assertEquals(unit.table().name(), unit.factory().getProperties().get(MonodyneSettings.TABLE));
        assertTrue(unit.factory().getNamedQueries(Object.class).isEmpty());
        assertTrue(unit.factory().getNamedEntityGraphs(Note.class).isEmpty());
    }
}
