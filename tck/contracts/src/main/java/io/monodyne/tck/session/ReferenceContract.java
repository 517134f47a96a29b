package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code getReference}: an instance whose item is read when it is first used (Jakarta Persistence 3.2, section 3.2). */
public class ReferenceContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class, Badge.class, Open.class);

    /** Has {@code equals}, {@code hashCode} and {@code toString} of its own. */
    @Entity
    static class Badge {
        @Id
        private String id;

        private String label;

        protected Badge() {}

        Badge(String id, String label) {
            this.id = id;
            this.label = label;
        }

        public String getId() {
            return id;
        }

        public String getLabel() {
            return label;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Badge badge && Objects.equals(getLabel(), badge.getLabel());
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(getLabel());
        }

        @Override
        public String toString() {
            return "Badge " + getLabel();
        }
    }

    /** Its state is not hidden, so its use can't be noticed. */
    @Entity
    static class Open {
        @Id
        String id;

        String text;
    }

    @BeforeEach
    void store() {
        unit.inTransaction(em -> {
            em.persist(new Note("n1", "first"));
            em.persist(new Badge("b1", "gold"));
        });
        unit.requests().reset();
    }

    @Test
    void aReferenceAndItsIdNeedNoRequest() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.getReference(Note.class, "n1");
            assertEquals("n1", note.getId());
            assertTrue(em.contains(note));
            unit.assertRequests("");
        }
    }

    @Test
    void theFirstOtherUseReadsTheItemOnce() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.getReference(Note.class, "n1");
            assertEquals("first", note.getText());
            assertEquals(0, note.getStars());
            assertEquals(1, note.getVersion());
            unit.assertRequests("get app Note#n1·Note");
        }
    }

    @Test
    void aSetterReadsTheItemFirst() {
        unit.inTransaction(em -> {
            Note note = em.getReference(Note.class, "n1");
            note.setStars(5);
            assertEquals("first", note.getText());
        });
        assertEquals("5", unit.table().attribute("Note#n1", "Note", "stars").n());
        assertEquals("first", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void findAnswersTheSameInstanceRead() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.getReference(Note.class, "n1");
            assertSame(note, em.find(Note.class, "n1"));
            unit.assertRequests("get app Note#n1·Note");
            assertEquals("first", note.getText());
            unit.assertRequests("");
            assertSame(note, em.getReference(Note.class, "n1"));
        }
    }

    @Test
    void aReferenceToAManagedEntityIsThatEntity() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.find(Note.class, "n1");
            unit.requests().reset();
            assertSame(note, em.getReference(Note.class, "n1"));
            unit.assertRequests("");
        }
    }

    @Test
    void aReferenceToADetachedEntityHasItsId() {
        Note detached = unit.callInTransaction(em -> em.find(Note.class, "n1"));
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note reference = em.getReference(detached);
            assertEquals("n1", reference.getId());
            assertTrue(em.contains(reference));
            assertFalse(em.contains(detached));
            assertThrows(IllegalArgumentException.class, () -> em.getReference("no entity"));
        }
    }

    @Test
    void usingAReferenceToNothingSaysSo() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.getReference(Note.class, "n2");
            assertEquals("n2", note.getId());
            assertThrows(EntityNotFoundException.class, note::getText);
            assertThrows(EntityNotFoundException.class, () -> note.setText("ghost"));
        }
    }

    @Test
    void findOfAReferenceToNothingIsNull() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getReference(Note.class, "n2");
            assertNull(em.find(Note.class, "n2"));
        }
    }

    @Test
    void anUnusedReferenceIsNeitherReadNorWritten() {
        unit.inTransaction(em -> {
            em.getReference(Note.class, "n1");
            em.getReference(Note.class, "n2");
        });
        unit.assertRequests("");
    }

    @Test
    void wrongArgumentsAreIllegal() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertThrows(IllegalArgumentException.class, () -> em.getReference(Note.class, 1));
            assertThrows(IllegalArgumentException.class, () -> em.getReference(Note.class, null));
            assertThrows(IllegalArgumentException.class, () -> em.getReference(String.class, "n1"));
        }
    }

    @Test
    void equalsHashCodeAndToStringSeeTheState() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Badge reference = em.getReference(Badge.class, "b1");
            assertEquals("Badge gold", reference.toString());
            assertEquals(new Badge("x", "gold"), reference);
            assertEquals(new Badge("x", "gold").hashCode(), reference.hashCode());
            assertNotEquals(new Badge("b1", "silver"), reference);
        }
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertEquals(
                    new Badge("x", "gold").hashCode(),
                    em.getReference(Badge.class, "b1").hashCode());
        }
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertTrue(em.getReference(Badge.class, "b1").equals(new Badge("x", "gold")));
        }
    }

    @Test
    void theEqualsAndHashCodeOfObjectNeedNoRequest() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            Note note = em.getReference(Note.class, "n1");
            assertTrue(new HashSet<>(List.of(note)).contains(note));
            unit.assertRequests("");
        }
    }

    @Test
    void anEntityWhoseFieldsCanBeReadDirectlyIsNeverSeenUnread() {
        Open open = new Open();
        open.id = "o1";
        open.text = "first";
        unit.persist(open);
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertEquals("first", em.getReference(Open.class, "o1").text);
        }
    }

    @Test
    void anUnreadReferenceThatIsDetachedFailsClearly() {
        Note note;
        Note detached;
        try (EntityManager em = unit.factory().createEntityManager()) {
            note = em.getReference(Note.class, "n1");
            detached = em.getReference(Note.class, "n2");
            em.detach(detached);
        }
        assertEquals("n1", note.getId());
        PersistenceException failure = assertThrows(PersistenceException.class, note::getText);
        assertTrue(failure.getMessage().startsWith("MD-CONTEXT-01"), failure.getMessage());
        PersistenceException other = assertThrows(PersistenceException.class, () -> detached.setText("x"));
        assertTrue(other.getMessage().startsWith("MD-CONTEXT-01"), other.getMessage());
    }

    @Test
    void aReferenceThatWasReadGoesOnDetached() {
        Note note = unit.callInTransaction(em -> {
            Note reference = em.getReference(Note.class, "n1");
            assertEquals("first", reference.getText());
            return reference;
        });
        note.setText("alone");
        assertEquals("alone", note.getText());
    }

    @Test
    void aReferenceCanBeRemovedLockedAndRefreshed() {
        unit.inTransaction(em -> {
            Note note = em.getReference(Note.class, "n1");
            em.lock(note, LockModeType.OPTIMISTIC);
            em.refresh(note);
            assertEquals("first", note.getText());
        });
        unit.inTransaction(em -> em.remove(em.getReference(Note.class, "n1")));
        assertFalse(unit.table().has("Note#n1", "Note"));
    }
}
