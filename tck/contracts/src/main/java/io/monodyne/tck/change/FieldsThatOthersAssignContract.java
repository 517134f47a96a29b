package io.monodyne.tck.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fields that are not private can be assigned by other classes, which no setter and no subclass sees; it is not lost. */
class FieldsThatOthersAssignContract {

    @Entity
    static class Note {
        @Id
        String id;

        String text;
        protected int stars;

        void rate(int newStars) {
            stars = newStars;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Note.class);

    @BeforeEach
    void store() {
        Note note = new Note();
        note.id = "7";
        note.text = "first";
        unit.persist(note);
        unit.requests().reset();
    }

    @Test
    void aFieldThatIsAssignedFromOutsideIsNoticed() {
        unit.inTransaction(em -> em.find(Note.class, "7").text = "second");
        unit.assertRequests("""
                get app Note#7·Note
                update app Note#7·Note  set text='second'   if _type='Note'""");
    }

    @Test
    void aMethodThatAssignsOneIsNoticed() {
        unit.inTransaction(em -> em.find(Note.class, "7").rate(5));
        unit.assertRequests("""
                get app Note#7·Note
                update app Note#7·Note  set stars=5   if _type='Note'""");
    }

    @Test
    void itIsNoticedInEveryTransactionThatTheInstanceLives() {
        EntityManager em = unit.entityManager();
        Note note = em.find(Note.class, "7");
        for (String text : new String[] {"second", "third", "first"}) {
            em.getTransaction().begin();
            note.text = text;
            em.getTransaction().commit();
            assertEquals(text, unit.table().text("Note#7", "Note", "text"));
        }
    }

    @Test
    void nothingAssignedIsNothingSent() {
        unit.inTransaction(em -> assertEquals("first", em.find(Note.class, "7").text));
        unit.assertRequests("get app Note#7·Note");
    }
}
