package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** {@code close} and {@code isOpen} (Jakarta Persistence 3.2, sections 3.2, 7.2 and 7.4). */
public class ClosingContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class);

    @TestFactory
    Stream<DynamicTest> aClosedEntityManagerRefuses() {
        EntityManager em = unit.factory().createEntityManager();
        Note note = new Note("n1", "first");
        em.close();
        return refusals(Map.ofEntries(
                Map.entry("close", em::close),
                Map.entry("persist", () -> em.persist(note)),
                Map.entry("merge", () -> em.merge(note)),
                Map.entry("remove", () -> em.remove(note)),
                Map.entry("find", () -> em.find(Note.class, "n1")),
                Map.entry("getReference", () -> em.getReference(Note.class, "n1")),
                Map.entry("flush", em::flush),
                Map.entry("setFlushMode", () -> em.setFlushMode(FlushModeType.AUTO)),
                Map.entry("getFlushMode", em::getFlushMode),
                Map.entry("lock", () -> em.lock(note, LockModeType.OPTIMISTIC)),
                Map.entry("refresh", () -> em.refresh(note)),
                Map.entry("clear", em::clear),
                Map.entry("detach", () -> em.detach(note)),
                Map.entry("contains", () -> em.contains(note)),
                Map.entry("getLockMode", () -> em.getLockMode(note)),
                Map.entry("setProperty", () -> em.setProperty("org.example", 1)),
                Map.entry("getCacheStoreMode", em::getCacheStoreMode),
                Map.entry("joinTransaction", em::joinTransaction),
                Map.entry("isJoinedToTransaction", em::isJoinedToTransaction),
                Map.entry("unwrap", () -> em.unwrap(EntityManager.class)),
                Map.entry("getDelegate", em::getDelegate),
                Map.entry("getEntityManagerFactory", em::getEntityManagerFactory),
                Map.entry("getMetamodel", em::getMetamodel),
                Map.entry("createQuery", () -> em.createQuery("select n from Note n"))));
    }

    @TestFactory
    Stream<DynamicTest> aClosedFactoryRefuses() {
        EntityManagerFactory factory = unit.open(Map.of(), Note.class);
        factory.close();
        return refusals(Map.ofEntries(
                Map.entry("close", factory::close),
                Map.entry("createEntityManager", factory::createEntityManager),
                Map.entry("getMetamodel", factory::getMetamodel),
                Map.entry("getProperties", factory::getProperties),
                Map.entry("getCache", factory::getCache),
                Map.entry("getPersistenceUnitUtil", factory::getPersistenceUnitUtil),
                Map.entry("getSchemaManager", factory::getSchemaManager),
                Map.entry("getCriteriaBuilder", factory::getCriteriaBuilder),
                Map.entry("unwrap", () -> factory.unwrap(EntityManagerFactory.class)),
                Map.entry("runInTransaction", () -> factory.runInTransaction(em -> {})),
                Map.entry("callInTransaction", () -> factory.callInTransaction(em -> 1))));
    }

    private static Stream<DynamicTest> refusals(Map<String, Executable> operations) {
        return operations.entrySet().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.getKey(), () -> assertThrows(IllegalStateException.class, operation.getValue())));
    }

    @Test
    void aClosedEntityManagerSaysSoAndShowsItsPropertiesAndTransaction() {
        EntityManager em = unit.factory().createEntityManager(Map.of("org.example", "given"));
        assertTrue(em.isOpen());
        em.close();
        assertFalse(em.isOpen());
        assertEquals("given", em.getProperties().get("org.example"));
        assertNotNull(em.getTransaction());
        assertFalse(em.getTransaction().isActive());
    }

    @Test
    void closingInATransactionKeepsTheContextUntilItEnds() {
        EntityManager em = unit.factory().createEntityManager();
        em.getTransaction().begin();
        Note note = new Note("n1", "first");
        em.persist(note);
        em.close();
        assertFalse(em.isOpen());
        note.setText("changed after close");
        em.getTransaction().commit();
        assertEquals("changed after close", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void closingDetaches() {
        unit.persist(new Note("n1", "first"));
        EntityManager em = unit.factory().createEntityManager();
        Note note = em.find(Note.class, "n1");
        em.close();
        note.setText("detached");
        unit.inTransaction(other -> other.merge(note));
        assertEquals("detached", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void closingTheFactoryClosesItsEntityManagers() {
        EntityManagerFactory factory = unit.open(Map.of(), Note.class);
        EntityManager em = factory.createEntityManager();
        assertTrue(factory.isOpen());
        factory.close();
        assertFalse(factory.isOpen());
        assertFalse(em.isOpen());
        assertThrows(IllegalStateException.class, () -> em.find(Note.class, "n1"));
    }

    @Test
    void theApplicationsOwnClientStaysOpen() {
        unit.open(Map.of(), Note.class).close();
        unit.persist(new Note("n1", "first"));
        assertTrue(unit.table().has("Note#n1", "Note"));
    }
}
