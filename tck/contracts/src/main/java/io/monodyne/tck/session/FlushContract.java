package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TransactionRequiredException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code flush} and flush modes (Jakarta Persistence 3.2, section 3.3.4). */
public class FlushContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class);

    @BeforeEach
    void store() {
        unit.persist(new Note("n1", "first"));
        unit.requests().reset();
    }

    @Test
    void flushNeedsATransaction() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertThrows(TransactionRequiredException.class, em::flush);
        }
    }

    @Test
    void whatWasFlushedIsFoundAgainAfterClear() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            note.setText("flushed");
            em.persist(new Note("n2", "new"));
            em.flush();
            em.clear();
            Note again = em.find(Note.class, "n1");
            assertNotSame(note, again);
            assertEquals("flushed", again.getText());
            assertEquals("new", em.find(Note.class, "n2").getText());
            unit.assertRequests("get app Note#n1·Note");
        });
        assertEquals("flushed", unit.table().text("Note#n1", "Note", "text"));
        assertEquals("new", unit.table().text("Note#n2", "Note", "text"));
    }

    @Test
    void aRefreshSeesWhatWasFlushed() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            note.setText("flushed");
            em.flush();
            note.setText("dropped");
            em.refresh(note);
            assertEquals("flushed", note.getText());
        });
        assertEquals("flushed", unit.table().text("Note#n1", "Note", "text"));
    }

    @Test
    void whatWasRemovedAndFlushedIsNotFoundAfterClear() {
        unit.inTransaction(em -> {
            em.remove(em.find(Note.class, "n1"));
            em.flush();
            em.clear();
            assertNull(em.find(Note.class, "n1"));
        });
    }

    @Test
    void flushedAndClearedChangesAreGoneAfterARollback() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            em.getTransaction().begin();
            em.find(Note.class, "n1").setText("flushed");
            em.flush();
            em.clear();
            em.getTransaction().rollback();
            assertEquals("first", em.find(Note.class, "n1").getText());
        }
    }

    @Test
    void severalFlushesMakeOneWriteAndOneVersion() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            note.setText("second");
            em.flush();
            assertEquals(2, note.getVersion());
            note.setStars(5);
            em.flush();
            note.setText("third");
        });
        unit.assertRequests("""
                get app Note#n1·Note
                update app Note#n1·Note  set text='third', stars=5, version=2, _wt=*   if version=1 and _type='Note'""");
    }

    @Test
    void whatIsChangedAfterAFlushAndClearIsMergedIntoTheSameWrite() {
        unit.inTransaction(em -> {
            em.find(Note.class, "n1").setText("second");
            em.flush();
            em.clear();
            em.find(Note.class, "n1").setStars(5);
        });
        assertEquals("second", unit.table().text("Note#n1", "Note", "text"));
        assertEquals("5", unit.table().attribute("Note#n1", "Note", "stars").n());
        assertEquals("2", unit.table().attribute("Note#n1", "Note", "version").n());
    }

    @Test
    void aValueThatIsChangedBackIsNoChange() {
        unit.inTransaction(em -> {
            Note note = em.find(Note.class, "n1");
            note.setText("second");
            note.setText("first");
        });
        unit.assertRequests("get app Note#n1·Note");
    }

    @Test
    void theFlushModeIsAutoUntilItIsSet() {
        try (EntityManager em = unit.factory().createEntityManager()) {
            assertEquals(FlushModeType.AUTO, em.getFlushMode());
            em.setFlushMode(FlushModeType.COMMIT);
            assertEquals(FlushModeType.COMMIT, em.getFlushMode());
            em.getTransaction().begin();
            em.find(Note.class, "n1").setText("second");
            em.getTransaction().commit();
        }
        assertEquals("second", unit.table().text("Note#n1", "Note", "text"));
    }
}
