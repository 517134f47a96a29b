package io.monodyne.tck.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Version;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Instances away from the entity manager that they came from (Jakarta Persistence 3.2, sections 2.1, 3.3.7 and 3.3.9). */
public class DetachedContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Postcard.class, Note.class, Slip.class);

    @Entity
    static class Postcard implements Serializable {
        private static final long serialVersionUID = 1L;

        @Id
        private String id;

        private String text;

        @Version
        private long version;

        protected Postcard() {}

        Postcard(String id, String text) {
            this.id = id;
            this.text = text;
        }

        String getId() {
            return id;
        }

        String getText() {
            return text;
        }

        void setText(String text) {
            this.text = text;
        }

        long getVersion() {
            return version;
        }
    }

    @BeforeEach
    void store() {
        unit.persist(new Postcard("p1", "first"), new Note("n1", "first"), new Slip(7, "first"));
        unit.requests().reset();
    }

    private static byte[] written(Object entity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(entity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads an object and notes the classes that are needed for it. */
    private static Object read(byte[] bytes, List<String> classes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass described) throws IOException, ClassNotFoundException {
                classes.add(described.getName());
                return super.resolveClass(described);
            }
        }) {
            return in.readObject();
        }
    }

    @Test
    void aSerializedEntityNeedsTheClassesOfTheApplicationAlone() throws IOException, ClassNotFoundException {
        byte[] bytes = unit.callInTransaction(em -> written(em.find(Postcard.class, "p1")));
        List<String> classes = new ArrayList<>();
        Postcard copy = (Postcard) read(bytes, classes);
        assertEquals(List.of(Postcard.class.getName()), classes);
        copy.setText("from afar");
        unit.inTransaction(em -> em.merge(copy));
        assertEquals("from afar", unit.table().text("Postcard#p1", "Postcard", "text"));
        assertEquals(
                "2",
                unit.table().attribute("Postcard#p1", "Postcard", "version").n());
    }

    @Test
    void aSerializedReferenceStaysUnread() throws IOException, ClassNotFoundException {
        byte[] bytes = unit.callInTransaction(em -> written(em.getReference(Postcard.class, "p1")));
        Postcard copy = (Postcard) read(bytes, new ArrayList<>());
        assertEquals("p1", copy.getId());
        assertThrows(PersistenceException.class, copy::getText);
    }

    @Test
    void anInstanceOfAnotherEntityManagerIsDetachedHere() {
        EntityManager there = unit.entityManager();
        EntityManager here = unit.entityManager();
        Note note = there.find(Note.class, "n1");
        assertFalse(here.contains(note));
        here.detach(note);
        assertThrows(IllegalArgumentException.class, () -> here.refresh(note));
        here.getTransaction().begin();
        assertThrows(RuntimeException.class, () -> {
            here.persist(note);
            here.flush();
            here.getTransaction().commit();
        });
        assertTrue(there.contains(note));
    }

    @Test
    void anInstanceThatAnotherEntityManagerRefusedIsStillManagedWhereItWas() {
        EntityManager there = unit.entityManager();
        EntityManager here = unit.entityManager();
        there.getTransaction().begin();
        Slip slip = there.find(Slip.class, 7L);
        assertThrows(PersistenceException.class, () -> {
            here.getTransaction().begin();
            here.persist(slip);
            here.getTransaction().commit();
        });
        assertTrue(there.contains(slip));
        slip.setText("changed where it is managed");
        there.getTransaction().commit();
        unit.inTransaction(em -> assertEquals(
                "changed where it is managed", em.find(Slip.class, 7L).getText()));
    }

    @Test
    void mergingAnInstanceOfAnotherEntityManagerLeavesItThere() {
        EntityManager there = unit.entityManager();
        there.getTransaction().begin();
        Note note = there.find(Note.class, "n1");
        unit.inTransaction(em -> assertNotNull(em.merge(note)));
        assertTrue(there.contains(note));
        note.setText("changed");
        there.getTransaction().commit();
        assertEquals("changed", unit.table().text("Note#n1", "Note", "text"));
    }
}
