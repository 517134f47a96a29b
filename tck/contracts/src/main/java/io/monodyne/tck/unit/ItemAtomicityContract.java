package io.monodyne.tck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.PartialCommitException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With {@code monodyne.atomicity=item} each entity is written by itself, none is torn apart, and no part is called nothing. */
class ItemAtomicityContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Badge.class, Draft.class).with(MonodyneSettings.ATOMICITY, "item");

    private static EntityManager begun() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        return em;
    }

    private static String ownerOf(String serial) {
        return unit.table().text("UNIQUE#Badge.serial#" + serial, "UNIQUE", "owner");
    }

    @Test
    void anEntityThatMovesOntoAnotherStaysWhereItIs() {
        unit.persist(new Badge("a", "one", "s-a"), new Badge("b", "two", "s-b"));
        var before = unit.table().content();
        unit.failsToCommit(
                EntityExistsException.class, em -> em.find(Badge.class, "a").setId("b"));
        assertEquals(before, unit.table().content());
    }

    @Test
    void anEntityMovesWholeWithItsUniqueValue() {
        unit.persist(new Badge("a", "one", "s-a"));
        unit.inTransaction(em -> em.find(Badge.class, "a").setId("c"));
        assertFalse(unit.table().has("BADGE#a", "BADGE"));
        assertEquals("one", unit.table().text("BADGE#c", "BADGE", "text"));
        assertEquals("BADGE#c$BADGE", ownerOf("s-a"));
    }

    @Test
    void whatIsStoredInPartIsNotCalledRolledBack() {
        unit.persist(new Draft("1", "stored"));
        EntityManager em = begun();
        Draft refused = new Draft("1", "new");
        Draft written = new Draft("2", "new");
        List.of(refused, written, new Draft("3", "new")).forEach(em::persist);
        PartialCommitException partial = assertThrows(PartialCommitException.class, em.getTransaction()::commit);
        assertTrue(partial.getMessage().contains("MD-FLUSH-26"), partial::getMessage);
        assertEquals(1, partial.failures().size());
        assertInstanceOf(EntityExistsException.class, partial.failures().get(0));
        assertSame(partial.failures().get(0), partial.getCause());
        assertFalse(em.getTransaction().isActive());
        assertFalse(em.contains(written));
        assertEquals(1, written.getVersion());
        assertEquals("stored", unit.table().text("Draft#1", "Draft", "text"));
        assertEquals("new", unit.table().text("Draft#2", "Draft", "text"));
        assertEquals("new", unit.table().text("Draft#3", "Draft", "text"));
    }

    @Test
    void everyFailureOfAPartIsTold() {
        unit.persist(new Draft("1", "stored"), new Draft("2", "stored"));
        EntityManager em = begun();
        List.of(new Draft("1", "new"), new Draft("2", "new"), new Draft("3", "new"))
                .forEach(em::persist);
        PartialCommitException partial = assertThrows(PartialCommitException.class, em.getTransaction()::commit);
        assertEquals(2, partial.failures().size());
        assertEquals("new", unit.table().text("Draft#3", "Draft", "text"));
    }

    @Test
    void whereNothingIsStoredItIsCalledRolledBack() {
        unit.persist(new Draft("1", "stored"), new Draft("2", "stored"));
        EntityManager em = begun();
        Draft one = new Draft("1", "new");
        List.of(one, new Draft("2", "new")).forEach(em::persist);
        TestUnit.failsToCommit(EntityExistsException.class, em);
        assertEquals(0, one.getVersion());
    }

    @Test
    void theEntityManagerGoesOnAfterAPart() {
        unit.persist(new Draft("1", "stored"));
        EntityManager em = begun();
        List.of(new Draft("1", "new"), new Draft("2", "new")).forEach(em::persist);
        assertThrows(PartialCommitException.class, em.getTransaction()::commit);
        em.getTransaction().begin();
        em.find(Draft.class, "1").setText("later");
        em.find(Draft.class, "2").setText("later");
        em.getTransaction().commit();
        assertEquals("later", unit.table().text("Draft#1", "Draft", "text"));
        assertEquals("later", unit.table().text("Draft#2", "Draft", "text"));
    }

    @Test
    void aLockThatFailsSaysThatTheRestIsStored() {
        unit.persist(new Draft("1", "first"), new Draft("2", "second"));
        EntityManager em = begun();
        em.lock(em.find(Draft.class, "1"), LockModeType.OPTIMISTIC);
        em.find(Draft.class, "2").setText("changed");
        unit.inTransaction(other -> other.find(Draft.class, "1").setText("by another"));
        PartialCommitException partial = assertThrows(PartialCommitException.class, em.getTransaction()::commit);
        assertInstanceOf(OptimisticLockException.class, partial.failures().get(0));
        assertEquals("changed", unit.table().text("Draft#2", "Draft", "text"));
    }

    @Test
    void aUniqueValueDoesNotPassFromOneEntityToAnother() {
        unit.persist(new Badge("a", "one", "s-a"));
        var before = unit.table().content();
        PersistenceException refused = unit.failsToCommit(PersistenceException.class, em -> {
            em.find(Badge.class, "a").setSerial("s-new");
            em.persist(new Badge("b", "two", "s-a"));
        });
        assertTrue(refused.getMessage().contains("MD-FLUSH-25"), refused::getMessage);
        assertEquals(before, unit.table().content());
    }

    @Test
    void uniqueValuesAreNotSwapped() {
        unit.persist(new Badge("a", "one", "s-a"), new Badge("b", "two", "s-b"));
        var before = unit.table().content();
        PersistenceException refused = unit.failsToCommit(PersistenceException.class, em -> {
            em.find(Badge.class, "a").setSerial("s-b");
            em.find(Badge.class, "b").setSerial("s-a");
        });
        assertTrue(refused.getMessage().contains("MD-FLUSH-25"), refused::getMessage);
        assertEquals(before, unit.table().content());
    }

    @Test
    void aUniqueValueDoesNotPassFromAnEntityThatMovesToOneThatStays() {
        unit.persist(new Badge("a", "one", "s-a"));
        var before = unit.table().content();
        PersistenceException refused = unit.failsToCommit(PersistenceException.class, em -> {
            Badge moving = em.find(Badge.class, "a");
            moving.setId("c");
            moving.setSerial("s-new");
            em.persist(new Badge("n", "new", "s-a"));
        });
        assertTrue(refused.getMessage().contains("MD-FLUSH-25"), refused::getMessage);
        assertEquals(before, unit.table().content());
    }

    @Test
    void uniqueValuesAreSwappedByEntitiesThatMove() {
        unit.persist(new Badge("a", "one", "s-a"), new Badge("b", "two", "s-b"));
        unit.inTransaction(em -> {
            Badge one = em.find(Badge.class, "a");
            Badge two = em.find(Badge.class, "b");
            one.setId("c");
            two.setId("d");
            one.setSerial("s-b");
            two.setSerial("s-a");
        });
        assertEquals("BADGE#d$BADGE", ownerOf("s-a"));
        assertEquals("BADGE#c$BADGE", ownerOf("s-b"));
    }

    @Test
    void aUniqueValuePassesOnInTwoUnits() {
        unit.persist(new Badge("a", "one", "s-a"));
        unit.inTransaction(em -> em.find(Badge.class, "a").setSerial("s-new"));
        unit.persist(new Badge("b", "two", "s-a"));
        assertEquals("BADGE#b$BADGE", ownerOf("s-a"));
        assertEquals("BADGE#a$BADGE", ownerOf("s-new"));
    }
}
