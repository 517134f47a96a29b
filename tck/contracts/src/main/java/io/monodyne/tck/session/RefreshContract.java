package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.ReadConsistency;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TransactionRequiredException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code refresh} (Jakarta Persistence 3.2, section 3.3.5). */
public class RefreshContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class);

    @BeforeEach
    void store() {
        unit.persist(new Note("n1", "first"));
        unit.requests().reset();
    }

    private static void changeElsewhere() {
        unit.inTransaction(other -> other.find(Note.class, "n1").setText("changed elsewhere"));
    }

    @Test
    void changesAreDropped() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            note.setText("dropped");
            em.refresh(note);
            assertEquals("first", note.getText());
        });
        assertEquals("first", unit.table().text("Note#n1", "Note", "text"));
        assertEquals("1", unit.table().attribute("Note#n1", "Note", "version").n());
    }

    @Test
    void whatOthersWroteIsSeenAndBuiltUpon() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            changeElsewhere();
            em.refresh(note);
            assertEquals("changed elsewhere", note.getText());
            assertEquals(2, note.getVersion());
            note.setStars(3);
        });
        assertEquals("3", unit.table().attribute("Note#n1", "Note", "version").n());
    }

    @Test
    void aRefreshIsOneRequest() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.find(Note.class, "n1");
            unit.requests().reset();
            em.refresh(note);
            unit.assertRequests("get app Note#n1·Note");
        }
    }

    @Test
    void whatIsGoneIsNotFound() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            Note note = em.find(Note.class, "n1");
            unit.inTransaction(other -> other.remove(other.find(Note.class, "n1")));
            assertThrows(EntityNotFoundException.class, () -> em.refresh(note));
            em.getTransaction().rollback();
        }
    }

    @Test
    void aNewInstanceIsFoundOnceItWasFlushed() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            Note note = new Note("n2", "new");
            em.persist(note);
            em.flush();
            note.setText("dropped");
            em.refresh(note);
            assertEquals("new", note.getText());
            Note unflushed = new Note("n3", "unflushed");
            em.persist(unflushed);
            assertThrows(EntityNotFoundException.class, () -> em.refresh(unflushed));
            em.getTransaction().rollback();
        }
    }

    @Test
    void onlyManagedInstancesCanBeRefreshed() {
        Note detached = unit.callInTransaction(em -> em.find(Note.class, "n1"));
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertThrows(IllegalArgumentException.class, () -> em.refresh(detached));
            assertThrows(IllegalArgumentException.class, () -> em.refresh(new Note("n2", "new")));
            assertThrows(IllegalArgumentException.class, () -> em.refresh("no entity"));
            assertThrows(IllegalArgumentException.class, () -> em.refresh(null));
            Note removed = em.find(Note.class, "n1");
            em.remove(removed);
            assertThrows(IllegalArgumentException.class, () -> em.refresh(removed));
        }
    }

    @Test
    void aLockNeedsATransaction() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.find(Note.class, "n1");
            assertThrows(TransactionRequiredException.class, () -> em.refresh(note, LockModeType.OPTIMISTIC));
            em.getTransaction().begin();
            em.refresh(note, LockModeType.OPTIMISTIC);
            assertEquals(LockModeType.OPTIMISTIC, em.getLockMode(note));
            em.getTransaction().commit();
        }
    }

    @Test
    void optionsAndHintsAreUnderstood() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.find(Note.class, "n1");
            changeElsewhere();
            em.refresh(note, ReadConsistency.STRONG, CacheStoreMode.BYPASS);
            assertEquals("changed elsewhere", note.getText());
            note.setText("dropped");
            em.refresh(note, Map.of("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH, "org.example", 1));
            assertEquals("changed elsewhere", note.getText());
        }
    }
}
