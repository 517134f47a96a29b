package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code detach}, {@code clear} and {@code contains} (Jakarta Persistence 3.2, sections 3.3.6 and 3.3.9). */
public class ContextContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class);

    @BeforeEach
    void store() {
        unit.persist(new Note("n1", "first"));
        unit.requests().reset();
    }

    @Test
    void containsIsTrueOfManagedInstancesOnly() {
        Note detached = unit.callInTransaction(em -> em.find(Note.class, "n1"));
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note managed = em.find(Note.class, "n1");
            Note fresh = new Note("n2", "new");
            assertTrue(em.contains(managed));
            assertFalse(em.contains(detached));
            assertFalse(em.contains(fresh));
            em.persist(fresh);
            assertTrue(em.contains(fresh));
            em.remove(managed);
            assertFalse(em.contains(managed));
        }
    }

    @Test
    void whatIsNoEntityIsAnIllegalArgument() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertThrows(IllegalArgumentException.class, () -> em.contains("no entity"));
            assertThrows(IllegalArgumentException.class, () -> em.contains(null));
            assertThrows(IllegalArgumentException.class, () -> em.detach("no entity"));
            assertThrows(IllegalArgumentException.class, () -> em.detach(null));
        }
    }

    @Test
    void changesOfADetachedInstanceAreNotStored() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            note.setText("unflushed");
            em.detach(note);
            note.setText("later");
            assertFalse(em.contains(note));
            assertNotSame(note, em.find(Note.class, "n1"));
        });
        assertEquals("first", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void whatWasFlushedBeforeDetachIsStored() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            note.setText("flushed");
            em.flush();
            em.detach(note);
            note.setText("later");
        });
        assertEquals("flushed", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void anUnflushedRemovalIsUndoneByDetach() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            em.remove(note);
            em.detach(note);
        });
        assertTrue(unit.table().has("Note#n1", "Note"));
    }

    @Test
    void anUnflushedNewInstanceThatIsDetachedIsNotStored() {
        unit.inTransaction(em -> {
            Note note = new Note("n2", "new");
            em.persist(note);
            em.detach(note);
        });
        assertFalse(unit.table().has("Note#n2", "Note"));
    }

    @Test
    void detachingWhatIsNotManagedIsIgnored() {
        unit.inTransaction(em -> em.detach(new Note("n2", "new")));
        unit.assertRequests("");
    }

    @Test
    void clearDetachesEverythingAndDropsWhatWasNotFlushed() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            Note fresh = new Note("n2", "new");
            note.setText("unflushed");
            em.persist(fresh);
            em.clear();
            assertFalse(em.contains(note));
            assertFalse(em.contains(fresh));
            assertNotSame(note, em.find(Note.class, "n1"));
        });
        assertEquals("first", unit.table().text("Note#n1", "Note", "text"));
        assertFalse(unit.table().has("Note#n2", "Note"));
    }

    @Test
    void aCommitKeepsInstancesManagedAndARollbackDetachesThem() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            Note note = em.find(Note.class, "n1");
            em.getTransaction().commit();
            assertTrue(em.contains(note));
            em.getTransaction().begin();
            note.setText("second");
            em.getTransaction().commit();
            assertEquals(2, note.getVersion());
            em.getTransaction().begin();
            note.setText("third");
            em.getTransaction().rollback();
            assertFalse(em.contains(note));
            assertEquals("third", note.getText());
        }
        assertEquals("second", unit.table().text("Note#n1", "Note", "text"));
    }
}
