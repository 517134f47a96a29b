package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Timeout;
import jakarta.persistence.TransactionRequiredException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Optimistic locking and lock modes (Jakarta Persistence 3.2, section 3.5). */
public class LockContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class, Slip.class);

    @BeforeEach
    void store() {
        unit.persist(new Note("n1", "first"), new Note("n2", "second"), new Slip(7, "slip"));
        unit.requests().reset();
    }

    @Test
    void anOptimisticLockIsCheckedAtCommit() {
        unit.inTransaction(em -> em.lock(em.find(Note.class, "n1"), LockModeType.OPTIMISTIC));
        unit.assertRequests("""
                get app Note#n1·Note
                transact 1
                  check app Note#n1·Note   if version=1 and _type='Note'""");
    }

    @Test
    void aLockedEntityThatIsChangedIsWrittenOnce() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1", LockModeType.OPTIMISTIC);
            note.setStars(1);
        });
        unit.assertRequests("""
                get app Note#n1·Note
                update app Note#n1·Note  set stars=1, version=2, _wt=*   if version=1 and _type='Note'""");
    }

    @Test
    void aChangeOfWhatWasLockedFailsTheCommit() {
        RollbackException failure = assertThrows(
                RollbackException.class,
                () -> unit.inTransaction(em -> {
                    Note note = em.find(Note.class, "n1", LockModeType.OPTIMISTIC);
                    unit.inTransaction(other -> other.find(Note.class, "n1").setText("changed elsewhere"));
                    em.find(Note.class, "n2").setText("depends on " + note.getText());
                }));
        OptimisticLockException cause = assertInstanceOf(OptimisticLockException.class, failure.getCause());
        assertEquals("n1", ((Note) cause.getEntity()).getId());
        assertEquals("second", unit.table().text("Note#n2", "Note", "text"));
    }

    @Test
    void writeSkewIsPrevented() {
        try (EntityManager one = unit.factory().createEntityManager();
                EntityManager other = unit.factory().createEntityManager()) {
            one.getTransaction().begin();
            other.getTransaction().begin();
            one.find(Note.class, "n1", LockModeType.OPTIMISTIC);
            one.find(Note.class, "n2").setText("by one");
            other.find(Note.class, "n2", LockModeType.OPTIMISTIC);
            other.find(Note.class, "n1").setText("by other");
            one.getTransaction().commit();
            RollbackException failure = assertThrows(
                    RollbackException.class, () -> other.getTransaction().commit());
            assertInstanceOf(OptimisticLockException.class, failure.getCause());
        }
        assertEquals("first", unit.table().text("Note#n1", "Note", "text"));
        assertEquals("by one", unit.table().text("Note#n2", "Note", "text"));
    }

    @Test
    void aForcedIncrementWritesTheVersionAlone() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            em.lock(note, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            assertEquals(LockModeType.OPTIMISTIC_FORCE_INCREMENT, em.getLockMode(note));
        });
        unit.assertRequests("""
                get app Note#n1·Note
                update app Note#n1·Note  set version=2, _wt=*   if version=1 and _type='Note'""");
    }

    @Test
    void aForcedIncrementOfAChangedEntityCountsOnce() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1", LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            note.setText("changed");
        });
        assertEquals("2", unit.table().attribute("Note#n1", "Note", "version").n());
    }

    @Test
    void theOldNamesOfTheModesMeanTheSame() {
        unit.inTransaction(em -> em.lock(em.find(Note.class, "n1"), LockModeType.READ));
        assertEquals("1", unit.table().attribute("Note#n1", "Note", "version").n());
        unit.inTransaction(em -> em.lock(em.find(Note.class, "n1"), LockModeType.WRITE, Timeout.seconds(1)));
        assertEquals("2", unit.table().attribute("Note#n1", "Note", "version").n());
    }

    @Test
    void pessimisticLocksAreRefusedSayingWhatToUse() {
        for (LockModeType mode : List.of(
                LockModeType.PESSIMISTIC_READ,
                LockModeType.PESSIMISTIC_WRITE,
                LockModeType.PESSIMISTIC_FORCE_INCREMENT)) {
            try (EntityManager em = unit.factory().createEntityManager()) {
                em.getTransaction().begin();
                Note note = em.find(Note.class, "n1");
                PersistenceException refusal =
                        assertThrows(PersistenceException.class, () -> em.lock(note, mode, Map.of()));
                assertTrue(refusal.getMessage().contains("OPTIMISTIC"), refusal.getMessage());
                assertTrue(em.getTransaction().getRollbackOnly());
                em.getTransaction().rollback();
            }
        }
    }

    @Test
    void anEntityWithoutAVersionCannotBeLocked() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            Slip slip = em.find(Slip.class, 7L);
            assertThrows(PersistenceException.class, () -> em.lock(slip, LockModeType.OPTIMISTIC));
            em.getTransaction().rollback();
        }
    }

    @Test
    void locksNeedATransactionAndAManagedEntity() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.find(Note.class, "n1");
            assertThrows(TransactionRequiredException.class, () -> em.lock(note, LockModeType.OPTIMISTIC));
            assertThrows(TransactionRequiredException.class, () -> em.getLockMode(note));
            em.getTransaction().begin();
            assertThrows(IllegalArgumentException.class, () -> em.lock(new Note("n3", "new"), LockModeType.OPTIMISTIC));
            assertThrows(IllegalArgumentException.class, () -> em.lock("no entity", LockModeType.OPTIMISTIC));
            assertThrows(IllegalArgumentException.class, () -> em.getLockMode(new Note("n3", "new")));
            em.getTransaction().rollback();
        }
    }

    @Test
    void aLockEndsWithItsTransaction() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            Note note = em.find(Note.class, "n1", LockModeType.OPTIMISTIC);
            assertEquals(LockModeType.OPTIMISTIC, em.getLockMode(note));
            em.getTransaction().commit();
            em.getTransaction().begin();
            assertEquals(LockModeType.NONE, em.getLockMode(note));
            unit.requests().reset();
            em.getTransaction().commit();
            unit.assertRequests("");
        }
    }

    @Test
    void anUpdateOfAnOldVersionNamesTheEntity() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            Note note = em.find(Note.class, "n1");
            unit.inTransaction(other -> other.find(Note.class, "n1").setText("changed elsewhere"));
            note.setText("late");
            RollbackException failure = assertThrows(
                    RollbackException.class, () -> em.getTransaction().commit());
            OptimisticLockException cause = assertInstanceOf(OptimisticLockException.class, failure.getCause());
            assertSame(note, cause.getEntity());
            assertEquals(1, note.getVersion());
        }
        assertEquals("changed elsewhere", unit.table().text("Note#n1", "Note", "text"));
    }
}
