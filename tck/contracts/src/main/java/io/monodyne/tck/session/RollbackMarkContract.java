package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PrePersist;
import jakarta.persistence.RollbackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/**
 * Which failures mark the transaction for rollback (Jakarta Persistence 3.2, sections 3.2, 3.6.3 and 3.12): every runtime
 * exception of an entity manager's method but the four that say nothing about the persistence context.
 */
public class RollbackMarkContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class, Fussy.class);

    @Entity
    static class Fussy {
        @Id
        private String id;

        private String origin;

        protected Fussy() {}

        Fussy(String id, String origin) {
            this.id = id;
            this.origin = origin;
        }

        String getId() {
            return id;
        }

        String getOrigin() {
            return origin;
        }

        @PrePersist
        void refuse() {
            if (origin == null) {
                throw new ArithmeticException("refused by a callback");
            }
        }
    }

    @BeforeEach
    void store() {
        unit.persist(new Note("n1", "first"));
    }

    private static void assertMarks(
            EntityManager em, Class<? extends RuntimeException> expected, Executable operation) {
        em.getTransaction().begin();
        assertThrows(expected, operation);
        assertTrue(em.getTransaction().getRollbackOnly());
        assertThrows(RollbackException.class, () -> em.getTransaction().commit());
    }

    @Test
    void anEntityThatExistsAlready() {
        EntityManager em = unit.entityManager();
        assertMarks(em, EntityExistsException.class, () -> {
            em.find(Note.class, "n1");
            em.persist(new Note("n1", "second"));
        });
    }

    @Test
    void anEntityThatIsGone() {
        EntityManager em = unit.entityManager();
        assertMarks(em, EntityNotFoundException.class, () -> {
            Note note = em.find(Note.class, "n1");
            unit.table().delete("Note#n1", "Note");
            em.refresh(note);
        });
    }

    @Test
    void aLockThatCannotBe() {
        EntityManager em = unit.entityManager();
        assertMarks(
                em,
                PersistenceException.class,
                () -> em.lock(em.find(Note.class, "n1"), LockModeType.PESSIMISTIC_WRITE));
    }

    @Test
    void anExceptionOfACallback() {
        EntityManager em = unit.entityManager();
        assertMarks(em, ArithmeticException.class, () -> em.persist(new Fussy("f1", null)));
        assertFalse(unit.table().has("Fussy#f1", "Fussy"));
    }

    @Test
    void anIllegalArgument() {
        EntityManager em = unit.entityManager();
        assertMarks(em, IllegalArgumentException.class, () -> em.persist("no entity"));
        assertMarks(em, IllegalArgumentException.class, () -> em.find(Note.class, 1));
        assertMarks(em, IllegalArgumentException.class, () -> em.remove(new Object()));
        assertMarks(em, IllegalArgumentException.class, () -> em.refresh(new Note("n2", "new")));
        assertMarks(em, IllegalArgumentException.class, () -> em.getReference(Note.class, null));
        assertMarks(em, IllegalArgumentException.class, () -> em.createEntityGraph(String.class));
        assertMarks(em, IllegalArgumentException.class, () -> em.getEntityGraph("none"));
    }

    @Test
    void anOperationThatIsNotSupported() {
        EntityManager em = unit.entityManager();
        assertMarks(em, UnsupportedOperationException.class, () -> em.createStoredProcedureQuery("p"));
        assertMarks(em, UnsupportedOperationException.class, () -> em.<Object>runWithConnection(connection -> {}));
    }

    @Test
    void theUseOfAReferenceToNothing() {
        EntityManager em = unit.entityManager();
        assertMarks(
                em,
                EntityNotFoundException.class,
                () -> em.getReference(Note.class, "n2").getText());
    }

    @Test
    void findingNothingIsNoFailure() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        assertNull(em.find(Note.class, "n2"));
        assertFalse(em.getTransaction().getRollbackOnly());
        em.getTransaction().commit();
    }

    @Test
    void aFailureOutsideATransactionMarksNothing() {
        EntityManager em = unit.entityManager();
        assertThrows(IllegalArgumentException.class, () -> em.persist("no entity"));
        em.getTransaction().begin();
        assertFalse(em.getTransaction().getRollbackOnly());
        em.getTransaction().commit();
    }
}
