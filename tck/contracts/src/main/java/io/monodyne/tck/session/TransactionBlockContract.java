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
import jakarta.persistence.RollbackException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code runInTransaction} and {@code callInTransaction} of a factory (Jakarta Persistence 3.2, section 7.4). */
public class TransactionBlockContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class);

    @Test
    void theBlockHasAnActiveTransactionAndIsCommitted() {
        AtomicReference<EntityManager> used = new AtomicReference<>();
        unit.factory().runInTransaction(em -> {
            used.set(em);
            assertTrue(em.getTransaction().isActive());
            em.persist(new Note("n1", "first"));
        });
        assertTrue(unit.table().has("Note#n1", "Note"));
        assertFalse(used.get().isOpen());
        assertFalse(used.get().getTransaction().isActive());
    }

    @Test
    void theResultOfTheBlockIsAnswered() {
        assertEquals("n1", unit.factory().callInTransaction(em -> {
            Note note = new Note("n1", "first");
            em.persist(note);
            return note.getId();
        }));
        assertNull(unit.factory().<Note>callInTransaction(em -> em.find(Note.class, "n2")));
        assertTrue(unit.table().has("Note#n1", "Note"));
    }

    @Test
    void anExceptionRollsBackAndIsThrownOn() {
        IllegalStateException thrown = new IllegalStateException("by the block");
        AtomicReference<EntityManager> used = new AtomicReference<>();
        assertSame(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> unit.factory().runInTransaction(em -> {
                            used.set(em);
                            em.persist(new Note("n1", "first"));
                            em.flush();
                            throw thrown;
                        })));
        assertSame(
                thrown,
                assertThrows(
                        IllegalStateException.class,
                        () -> unit.factory().callInTransaction(em -> {
                            em.persist(new Note("n1", "first"));
                            throw thrown;
                        })));
        assertFalse(unit.table().has("Note#n1", "Note"));
        assertFalse(used.get().isOpen());
    }

    @Test
    void aCommitThatFailsIsARollbackException() {
        unit.persist(new Note("n1", "first"));
        RollbackException failure = assertThrows(
                RollbackException.class,
                () -> unit.factory().runInTransaction(em -> em.persist(new Note("n1", "second"))));
        assertInstanceOf(EntityExistsException.class, failure.getCause());
    }

    @Test
    void aBlockThatMarksItselfForRollbackStoresNothing() {
        unit.factory().runInTransaction(em -> {
            em.persist(new Note("n1", "first"));
            em.getTransaction().setRollbackOnly();
        });
        assertFalse(unit.table().has("Note#n1", "Note"));
    }
}
