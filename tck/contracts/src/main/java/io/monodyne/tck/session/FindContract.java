package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.MonodyneSettings;
import io.monodyne.ReadConsistency;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Timeout;
import jakarta.persistence.TransactionRequiredException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code find} in all its forms (Jakarta Persistence 3.2, sections 3.2 and 3.3.8). */
public class FindContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class, Slip.class);

    @BeforeEach
    void store() {
        unit.inTransaction(em -> {
            em.persist(new Note("n1", "first"));
            em.persist(new Slip(7, "slip"));
        });
        unit.requests().reset();
    }

    @Test
    void findIsOneRequest() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.find(Note.class, "n1");
            unit.assertRequests("get app Note#n1·Note");
        }
    }

    @Test
    void aManagedEntityIsFoundWithoutARequest() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.find(Note.class, "n1");
            unit.requests().reset();
            assertSame(note, em.find(Note.class, "n1"));
            unit.assertRequests("");
        }
    }

    @Test
    void anIdentityIsReadRepeatably() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.find(Note.class, "n1");
            unit.inTransaction(other -> other.find(Note.class, "n1").setText("changed elsewhere"));
            assertSame(note, em.find(Note.class, "n1"));
            assertEquals("first", note.getText());
        }
    }

    @Test
    void twoEntityManagersHaveInstancesOfTheirOwn() {
        try (EntityManager one = unit.factory().createEntityManager();
                EntityManager other = unit.factory().createEntityManager()) {
            assertNotSame(one.find(Note.class, "n1"), other.find(Note.class, "n1"));
        }
    }

    @Test
    void whatIsNotStoredIsNull() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertNull(em.find(Note.class, "n2"));
            assertNull(em.find(Slip.class, 8L));
        }
    }

    @Test
    void aMissingEntityIsFoundOnceItIsThere() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertNull(em.find(Note.class, "n2"));
            unit.inTransaction(other -> other.persist(new Note("n2", "late")));
            assertEquals("late", em.find(Note.class, "n2").getText());
        }
    }

    @Test
    void anIdOfAnotherTypeOrNullIsAnIllegalArgument() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertThrows(IllegalArgumentException.class, () -> em.find(Note.class, 1));
            assertThrows(IllegalArgumentException.class, () -> em.find(Slip.class, "7"));
            assertThrows(IllegalArgumentException.class, () -> em.find(Slip.class, 7));
            assertThrows(IllegalArgumentException.class, () -> em.find(Note.class, null));
        }
    }

    @Test
    void aClassThatIsNoEntityIsAnIllegalArgument() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertThrows(IllegalArgumentException.class, () -> em.find(String.class, "n1"));
            assertThrows(IllegalArgumentException.class, () -> em.find(Object.class, "n1"));
        }
    }

    @Test
    void aLockNeedsATransaction() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertThrows(TransactionRequiredException.class, () -> em.find(Note.class, "n1", LockModeType.OPTIMISTIC));
            assertThrows(
                    TransactionRequiredException.class,
                    () -> em.find(Note.class, "n1", LockModeType.OPTIMISTIC_FORCE_INCREMENT, Map.of()));
            assertNotNull(em.find(Note.class, "n1", LockModeType.NONE));
        }
    }

    @Test
    void aLockModeIsInEffectAfterwards() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1", LockModeType.OPTIMISTIC);
            assertEquals(LockModeType.OPTIMISTIC, em.getLockMode(note));
        });
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            assertEquals(LockModeType.NONE, em.getLockMode(note));
        });
    }

    @Test
    void aLockOfWhatIsNotStoredIsNull() {
        unit.inTransaction(em -> assertNull(em.find(Note.class, "n2", LockModeType.OPTIMISTIC)));
    }

    @Test
    void anUnversionedEntityCannotBeLocked() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            assertThrows(PersistenceException.class, () -> em.find(Slip.class, 7L, LockModeType.OPTIMISTIC));
            em.getTransaction().rollback();
        }
    }

    @Test
    void optionsAreUnderstood() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.find(Note.class, "n1", ReadConsistency.EVENTUAL);
            unit.assertRequests("get app Note#n1·Note  eventual");
            em.clear();
            em.find(
                    Note.class,
                    "n1",
                    ReadConsistency.STRONG,
                    CacheRetrieveMode.BYPASS,
                    CacheStoreMode.REFRESH,
                    Timeout.seconds(3),
                    LockModeType.NONE);
            unit.assertRequests("get app Note#n1·Note");
        }
    }

    @Test
    void contradictingLockModesAreAnIllegalArgument() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> em.find(Note.class, "n1", LockModeType.NONE, LockModeType.OPTIMISTIC));
        }
    }

    @Test
    void hintsAreUnderstoodAndUnknownOnesIgnored() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.find(Note.class, "n1", Map.of(MonodyneSettings.CONSISTENCY, "eventual", "org.example.other", true));
            unit.assertRequests("get app Note#n1·Note  eventual");
            em.clear();
            assertThrows(
                    IllegalArgumentException.class,
                    () -> em.find(Note.class, "n1", Map.of(MonodyneSettings.CONSISTENCY, "sometimes")));
        }
    }

    @Test
    void theConsistencyOfAnEntityManagerIsItsProperty() {
        try (EntityManager em = unit.factory().createEntityManager(Map.of(MonodyneSettings.CONSISTENCY, "eventual"))) {
            em.find(Note.class, "n1");
            unit.assertRequests("get app Note#n1·Note  eventual");
        }
    }

    @Test
    void whatIsFoundOutsideATransactionIsManaged() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.find(Note.class, "n1");
            note.setText("changed before");
            em.getTransaction().begin();
            em.getTransaction().commit();
        }
        assertEquals("changed before", unit.table().text("Note#n1", "Note", "text"));
    }
}
