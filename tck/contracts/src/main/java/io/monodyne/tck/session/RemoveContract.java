package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code remove} of instances in every state (Jakarta Persistence 3.2, section 3.3.3). */
public class RemoveContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class);

    @BeforeEach
    void store() {
        unit.persist(new Note("n1", "first"));
        unit.requests().reset();
    }

    @Test
    void aManagedInstanceIsGoneAfterTheCommit() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            em.remove(note);
            assertFalse(em.contains(note));
            assertTrue(unit.table().has("Note#n1", "Note"));
        });
        assertFalse(unit.table().has("Note#n1", "Note"));
    }

    @Test
    void theDeleteHasTheVersionAsItsCondition() {
        unit.inTransaction(em -> em.remove(em.find(Note.class, "n1")));
        unit.assertRequests("""
                get app Note#n1·Note
                delete app Note#n1·Note   if version=1 and _type='Note'""");
    }

    @Test
    void findIsNullOnceItIsRemoved() {
        unit.inTransaction(em -> {
            em.remove(em.find(Note.class, "n1"));
            assertNull(em.find(Note.class, "n1"));
            em.flush();
            assertNull(em.find(Note.class, "n1"));
        });
    }

    @Test
    void theRemovedInstanceKeepsItsState() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            em.remove(note);
            em.flush();
            assertEquals("first", note.getText());
            assertEquals("n1", note.getId());
        });
    }

    @Test
    void aNewInstanceIsIgnored() {
        unit.inTransaction(em -> em.remove(new Note("n2", "never stored")));
        unit.assertRequests("");
    }

    @Test
    void aRemovedInstanceIsIgnored() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            em.remove(note);
            em.remove(note);
        });
        assertFalse(unit.table().has("Note#n1", "Note"));
    }

    @Test
    void aDetachedInstanceIsAnIllegalArgument() {
        Note detached = unit.callInTransaction(em -> em.find(Note.class, "n1"));
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            assertThrows(IllegalArgumentException.class, () -> em.remove(detached));
            em.getTransaction().rollback();
        }
        assertTrue(unit.table().has("Note#n1", "Note"));
    }

    @Test
    void whatIsNoEntityIsAnIllegalArgument() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertThrows(IllegalArgumentException.class, () -> em.remove("no entity"));
            assertThrows(IllegalArgumentException.class, () -> em.remove(null));
        }
    }

    @Test
    void whatIsPersistedAndRemovedIsNeverSent() {
        unit.inTransaction(em -> {
            Note note = new Note("n2", "short-lived");
            em.persist(note);
            em.flush();
            em.remove(note);
        });
        unit.assertRequests("");
    }

    @Test
    void anInstanceThatIsPersistedAgainBeforeAFlushIsAsItWas() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            em.remove(note);
            em.persist(note);
        });
        assertEquals("first", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void anotherInstanceReplacesTheRemovedOneWhole() {
        unit.inTransaction(em -> {
            Note old = em.find(Note.class, "n1");
            old.setStars(4);
            em.flush();
            em.remove(old);
            em.flush();
            em.persist(new Note("n1", "replaced"));
        });
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            assertEquals("replaced", note.getText());
            assertEquals(0, note.getStars());
            assertEquals(2, note.getVersion());
        });
    }

    @Test
    void theRemovedInstanceItselfCanBePersistedAgainAfterAFlush() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            em.remove(note);
            em.flush();
            note.setText("again");
            em.persist(note);
            assertTrue(em.contains(note));
            assertSame(note, em.find(Note.class, "n1"));
        });
        assertEquals("again", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void anotherWritersChangeIsNotDeleted() {
        RollbackException failure = assertThrows(
                RollbackException.class,
                () -> unit.inTransaction(em -> {
                    Note note = em.find(Note.class, "n1");
                    unit.inTransaction(other -> other.find(Note.class, "n1").setText("changed meanwhile"));
                    em.remove(note);
                }));
        assertInstanceOf(OptimisticLockException.class, failure.getCause());
        assertEquals("changed meanwhile", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void aRemovalThatIsRolledBackDidNotHappen() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            em.remove(em.find(Note.class, "n1"));
            em.flush();
            em.getTransaction().rollback();
            assertEquals("first", em.find(Note.class, "n1").getText());
        }
    }
}
