package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code merge} of instances in every state (Jakarta Persistence 3.2, section 3.3.7). */
public class MergeContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class, Slip.class);

    private static Note stored(String id, String text) {
        Note note = new Note(id, text);
        unit.persist(note);
        unit.requests().reset();
        return note;
    }

    @Test
    void aNewInstanceIsCopiedToAManagedOne() {
        Note note = new Note("n1", "first");
        unit.inTransaction(em -> {
            Note merged = em.merge(note);
            assertNotSame(note, merged);
            assertTrue(em.contains(merged));
            assertFalse(em.contains(note));
            assertEquals("first", merged.getText());
            merged.setStars(2);
        });
        assertEquals("first", unit.table().text("Note#n1", "Note", "text"));
        assertEquals("2", unit.table().attribute("Note#n1", "Note", "stars").n());
        assertEquals(0, note.getStars());
        assertEquals(0, note.getVersion());
    }

    @Test
    void changesOfADetachedInstanceAreStored() {
        Note detached = stored("n1", "first");
        detached.setText("second");
        unit.inTransaction(em -> {
            Note merged = em.merge(detached);
            assertNotSame(detached, merged);
            assertEquals("second", merged.getText());
            assertSame(merged, em.find(Note.class, "n1"));
            assertFalse(em.contains(detached));
        });
        unit.inTransaction(em -> {
            Note read = em.find(Note.class, "n1");
            assertEquals("second", read.getText());
            assertEquals(2, read.getVersion());
        });
        assertEquals(1, detached.getVersion());
    }

    @Test
    void aDetachedInstanceWithoutChangesIsReadAndNotWritten() {
        Note detached = stored("n1", "first");
        unit.inTransaction(em -> em.merge(detached));
        unit.assertRequests("get app Note#n1·Note");
        assertEquals("1", unit.table().attribute("Note#n1", "Note", "version").n());
    }

    @Test
    void whatWasSetToNullIsRemoved() {
        Note detached = stored("n1", "first");
        detached.setText(null);
        unit.inTransaction(em -> em.merge(detached));
        assertNull(unit.table().attribute("Note#n1", "Note", "text"));
    }

    @Test
    void theStateGoesToTheInstanceThatIsManagedAlready() {
        Note detached = stored("n1", "first");
        detached.setText("second");
        unit.inTransaction(em -> {
            Note managed = em.find(Note.class, "n1");
            assertSame(managed, em.merge(detached));
            assertEquals("second", managed.getText());
        });
    }

    @Test
    void aManagedInstanceIsItsOwnResult() {
        stored("n1", "first");
        unit.inTransaction(em -> {
            Note managed = em.find(Note.class, "n1");
            managed.setText("changed");
            assertSame(managed, em.merge(managed));
            assertEquals("changed", managed.getText());
        });
        unit.inTransaction(em -> {
            Note fresh = new Note("n2", "new");
            em.persist(fresh);
            assertSame(fresh, em.merge(fresh));
        });
    }

    @Test
    void aRemovedInstanceIsAnIllegalArgument() {
        Note detached = stored("n1", "first");
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            Note note = em.find(Note.class, "n1");
            em.remove(note);
            assertThrows(IllegalArgumentException.class, () -> em.merge(note));
            assertThrows(IllegalArgumentException.class, () -> em.merge(detached));
            em.getTransaction().rollback();
        }
    }

    @Test
    void anOldVersionIsRefused() {
        Note detached = stored("n1", "first");
        unit.inTransaction(em -> em.find(Note.class, "n1").setText("changed meanwhile"));
        detached.setText("late");
        RuntimeException failure =
                assertThrows(RuntimeException.class, () -> unit.inTransaction(em -> em.merge(detached)));
        Throwable stale = failure instanceof OptimisticLockException ? failure : failure.getCause();
        assertInstanceOf(OptimisticLockException.class, stale);
        assertEquals("changed meanwhile", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void aVersionedInstanceWhoseItemIsGoneIsRefused() {
        Note detached = stored("n1", "first");
        unit.inTransaction(em -> em.remove(em.find(Note.class, "n1")));
        RuntimeException failure =
                assertThrows(RuntimeException.class, () -> unit.inTransaction(em -> em.merge(detached)));
        Throwable stale = failure instanceof OptimisticLockException ? failure : failure.getCause();
        assertInstanceOf(OptimisticLockException.class, stale);
        assertFalse(unit.table().has("Note#n1", "Note"));
    }

    @Test
    void anUnversionedInstanceWhoseItemIsGoneIsNew() {
        Slip slip = new Slip(7, "first");
        unit.persist(slip);
        unit.inTransaction(em -> em.remove(em.find(Slip.class, 7L)));
        unit.inTransaction(em -> em.merge(slip));
        unit.inTransaction(em -> assertEquals("first", em.find(Slip.class, 7L).getText()));
    }

    @Test
    void aReferenceThatWasNeverReadBringsNoState() {
        stored("n1", "first");
        try (EntityManager other = unit.factory().createEntityManager()) {
            Note unread = other.getReference(Note.class, "n1");
            unit.inTransaction(em -> assertEquals("first", em.merge(unread).getText()));
        }
        assertEquals("first", unit.table().text("Note#n1", "Note", "text"));
        assertEquals("1", unit.table().attribute("Note#n1", "Note", "version").n());
    }

    @Test
    void whatIsNoEntityIsAnIllegalArgument() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertThrows(IllegalArgumentException.class, () -> em.merge("no entity"));
            assertThrows(IllegalArgumentException.class, () -> em.merge(null));
        }
    }
}
