package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code persist} of instances in every state (Jakarta Persistence 3.2, sections 3.3.1 and 3.3.2). */
public class PersistContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class, Slip.class);

    @Test
    void aNewInstanceBecomesManagedItself() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            Note note = new Note("n1", "first");
            em.persist(note);
            assertTrue(em.contains(note));
            assertSame(note, em.find(Note.class, "n1"));
            em.getTransaction().commit();
            assertTrue(em.contains(note));
            assertEquals(1, note.getVersion());
        }
        unit.inTransaction(em -> {
            Note read = em.find(Note.class, "n1");
            assertEquals("first", read.getText());
            assertEquals(1, read.getVersion());
        });
    }

    @Test
    void nothingIsSentBeforeTheCommit() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            em.persist(new Note("n1", "first"));
            em.flush();
            unit.assertRequests("");
            em.getTransaction().commit();
        }
        assertTrue(unit.table().has("Note#n1", "Note"));
    }

    @Test
    void whatChangesAfterPersistIsStoredToo() {
        unit.inTransaction(em -> {
            Note note = new Note("n1", "first");
            em.persist(note);
            note.setText("second");
        });
        assertEquals("second", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void aManagedInstanceStaysAsItIs() {
        unit.inTransaction(em -> em.persist(new Note("n1", "first")));
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            em.persist(note);
            assertSame(note, em.find(Note.class, "n1"));
        });
        unit.inTransaction(em -> {
            Note note = new Note("n2", "other");
            em.persist(note);
            em.persist(note);
        });
        assertEquals("1", unit.table().attribute("Note#n1", "Note", "version").n());
        assertEquals("1", unit.table().attribute("Note#n2", "Note", "version").n());
    }

    @Test
    void aRemovedInstanceBecomesManagedAgain() {
        unit.inTransaction(em -> em.persist(new Note("n1", "first")));
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            em.remove(note);
            assertFalse(em.contains(note));
            em.persist(note);
            assertTrue(em.contains(note));
            note.setText("kept");
        });
        assertEquals("kept", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void aDetachedInstanceWithAVersionIsRefused() {
        Note detached = unit.callInTransaction(em -> {
            Note note = new Note("n1", "first");
            em.persist(note);
            return note;
        });
        detached.setText("changed");
        assertThrows(EntityExistsException.class, () -> unit.inTransaction(em -> em.persist(detached)));
        assertEquals("first", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void anInstanceThatIsStoredAlreadyIsRefusedAtCommit() {
        unit.inTransaction(em -> em.persist(new Slip(7, "first")));
        RollbackException failure = assertThrows(
                RollbackException.class, () -> unit.inTransaction(em -> em.persist(new Slip(7, "second"))));
        assertInstanceOf(EntityExistsException.class, failure.getCause());
        unit.inTransaction(em -> assertEquals("first", em.find(Slip.class, 7L).getText()));
    }

    @Test
    void anotherInstanceOfAManagedIdIsRefused() {
        unit.inTransaction(em -> em.persist(new Note("n1", "first")));
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            assertNotNull(em.find(Note.class, "n1"));
            assertThrows(EntityExistsException.class, () -> em.persist(new Note("n1", "second")));
            assertTrue(em.getTransaction().getRollbackOnly());
            em.getTransaction().rollback();
        }
    }

    @Test
    void anIdThatIsNeitherSetNorGeneratedIsRefused() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            assertThrows(PersistenceException.class, () -> em.persist(new Note(null, "no id")));
            assertTrue(em.getTransaction().getRollbackOnly());
            em.getTransaction().rollback();
        }
    }

    @Test
    void whatIsNoEntityIsAnIllegalArgument() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertThrows(IllegalArgumentException.class, () -> em.persist("no entity"));
            assertThrows(IllegalArgumentException.class, () -> em.persist(null));
        }
    }

    @Test
    void whatIsPersistedOutsideATransactionIsStoredByTheNextOne() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = new Note("n1", "early");
            em.persist(note);
            assertTrue(em.contains(note));
            assertEquals(List.of(), unit.table().items());
            em.getTransaction().begin();
            em.getTransaction().commit();
        }
        assertEquals("early", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void aRollbackDetachesAndStoresNothing() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = new Note("n1", "first");
            em.getTransaction().begin();
            em.persist(note);
            em.flush();
            em.getTransaction().rollback();
            assertFalse(em.contains(note));
            assertEquals(0, note.getVersion());
            assertNull(em.find(Note.class, "n1"));
            em.getTransaction().begin();
            em.persist(note);
            em.getTransaction().commit();
        }
        assertEquals("first", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void theIdOfAManagedEntityCannotBeChanged() {
        unit.persist(new Note("n1", "first"));
        RollbackException failure = assertThrows(
                RollbackException.class,
                () -> unit.inTransaction(em -> em.find(Note.class, "n1").setId("n2")));
        assertInstanceOf(PersistenceException.class, failure.getCause());
        assertTrue(unit.table().has("Note#n1", "Note"));
        assertFalse(unit.table().has("Note#n2", "Note"));
        assertThrows(
                RollbackException.class,
                () -> unit.inTransaction(em -> {
                    Note note = new Note("n3", "new");
                    em.persist(note);
                    note.setId("n4");
                }));
        assertEquals(1, unit.table().items().size());
    }
}
