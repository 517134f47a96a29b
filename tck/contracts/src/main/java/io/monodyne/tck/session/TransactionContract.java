package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.RollbackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code EntityTransaction} (Jakarta Persistence 3.2, section 7.5). */
public class TransactionContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class);

    @Test
    void aTransactionIsActiveFromBeginToItsEnd() {
        EntityTransaction transaction = unit.entityManager().getTransaction();
        assertFalse(transaction.isActive());
        transaction.begin();
        assertTrue(transaction.isActive());
        transaction.commit();
        assertFalse(transaction.isActive());
        transaction.begin();
        transaction.rollback();
        assertFalse(transaction.isActive());
    }

    @Test
    void anEntityManagerHasOneTransactionObject() {
        EntityManager em = unit.entityManager();
        assertSame(em.getTransaction(), em.getTransaction());
    }

    @Test
    void beginningTwiceIsAnIllegalState() {
        EntityTransaction transaction = unit.entityManager().getTransaction();
        transaction.begin();
        assertThrows(IllegalStateException.class, transaction::begin);
        assertTrue(transaction.isActive());
    }

    @Test
    void endingWithoutBeginningIsAnIllegalState() {
        EntityTransaction transaction = unit.entityManager().getTransaction();
        assertThrows(IllegalStateException.class, transaction::commit);
        assertThrows(IllegalStateException.class, transaction::rollback);
        assertThrows(IllegalStateException.class, transaction::setRollbackOnly);
        assertThrows(IllegalStateException.class, transaction::getRollbackOnly);
        transaction.begin();
        transaction.commit();
        assertThrows(IllegalStateException.class, transaction::commit);
    }

    @Test
    void aTransactionMarkedForRollbackCannotCommit() {
        EntityManager em = unit.entityManager();
        EntityTransaction transaction = em.getTransaction();
        transaction.begin();
        em.persist(new Note("n1", "first"));
        assertFalse(transaction.getRollbackOnly());
        transaction.setRollbackOnly();
        assertTrue(transaction.getRollbackOnly());
        assertThrows(RollbackException.class, transaction::commit);
        assertFalse(transaction.isActive());
        assertFalse(unit.table().has("Note#n1", "Note"));
        transaction.begin();
        assertFalse(transaction.getRollbackOnly());
        transaction.commit();
    }

    @Test
    void aCommitThatFailsRollsBackAndNamesItsCause() {
        unit.persist(new Note("n1", "first"));
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Note second = new Note("n1", "second");
        Note other = new Note("n2", "other");
        em.persist(second);
        em.persist(other);
        RollbackException failure =
                assertThrows(RollbackException.class, () -> em.getTransaction().commit());
        assertInstanceOf(EntityExistsException.class, failure.getCause());
        assertFalse(em.getTransaction().isActive());
        assertFalse(em.contains(second));
        assertEquals(0, other.getVersion());
        assertFalse(unit.table().has("Note#n2", "Note"));
        assertEquals("first", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void severalChangesAreOneTransaction() {
        unit.persist(new Note("n1", "first"));
        unit.requests().reset();
        unit.inTransaction(em -> {
            em.find(Note.class, "n1").setText("changed");
            em.persist(new Note("n2", "new"));
        });
        assertEquals(2, unit.requests().sent().size(), "one read and one transaction");
        assertEquals("changed", unit.table().text("Note#n1", "Note", "text"));
        assertEquals("new", unit.table().text("Note#n2", "Note", "text"));
    }

    @Test
    void theTimeoutIsWhatWasSet() {
        EntityTransaction transaction = unit.entityManager().getTransaction();
        assertNull(transaction.getTimeout());
        transaction.setTimeout(30);
        assertEquals(30, transaction.getTimeout());
        transaction.setTimeout(null);
        assertNull(transaction.getTimeout());
    }

    @Test
    void aTransactionThatTakesTooLongIsRolledBack() throws InterruptedException {
        EntityManager em = unit.entityManager();
        em.getTransaction().setTimeout(1);
        em.getTransaction().begin();
        em.persist(new Note("n1", "late"));
        Thread.sleep(1_100);
        assertThrows(RollbackException.class, () -> em.getTransaction().commit());
        assertFalse(em.getTransaction().isActive());
        assertFalse(unit.table().has("Note#n1", "Note"));
    }

    @Test
    void aTransactionWithoutChangesSendsNothing() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        em.getTransaction().commit();
        unit.assertRequests("");
    }
}
