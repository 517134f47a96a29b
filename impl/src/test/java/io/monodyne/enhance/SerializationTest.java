package io.monodyne.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.Samples.Ticket;
import io.monodyne.enhance.state.Enhanced;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Copies of managed instances, by serialization and by clone. */
class SerializationTest {

    /** Writes a transient field itself, as {@code ArrayList} does. */
    @Entity
    static class Counted implements Serializable {
        private static final long serialVersionUID = 1;

        @Id
        private String id;

        private transient int seen = 5;

        void setId(String id) {
            this.id = id;
        }

        void see(int times) {
            seen = times;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeInt(seen);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            seen = in.readInt();
        }
    }

    private final Managed<Ticket> ticket = Managed.of(Ticket.class);

    private static Object copy(Object instance) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(instance);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void aManagedInstanceIsReadAsAPlainOne() throws Exception {
        ticket.instance.setId(4L);
        ticket.instance.setSubject("late");
        ticket.instance.getNotes().add("n");
        Ticket read = (Ticket) copy(ticket.instance);
        assertSame(Ticket.class, read.getClass());
        assertEquals("late", read.getSubject());
        assertEquals(4L, read.getId());
        assertEquals(List.of("n"), read.getNotes());
        assertSame(ticket.state, ((Enhanced) ticket.instance).monodyne$state());
    }

    @Test
    void laterChangesAreInTheNextCopy() throws Exception {
        copy(ticket.instance);
        ticket.instance.setSubject("later");
        assertEquals("later", ((Ticket) copy(ticket.instance)).getSubject());
    }

    @Test
    void whatAClassWritesItselfIsThatOfTheManagedInstance() throws Exception {
        Managed<Counted> counted = Managed.of(Counted.class);
        counted.instance.setId("1");
        counted.instance.see(99);
        Counted read = (Counted) copy(counted.instance);
        assertSame(Counted.class, read.getClass());
        assertEquals("1", read.id);
        assertEquals(99, read.seen);
    }

    @Test
    void referencesToOneInstanceStayReferencesToOne() throws Exception {
        ticket.instance.next(ticket.instance);
        Object[] read = (Object[]) copy(new Object[] {ticket.instance, ticket.instance});
        assertSame(read[0], read[1]);
        assertSame(Ticket.class, read[0].getClass());
    }

    @Test
    void aCloneIsDetachedAndSharesWhatCanChange() {
        ticket.instance.setSubject("a");
        ticket.touched();
        Ticket copy = ticket.instance.clone();
        assertNotSame(ticket.instance, copy);
        assertNull(((Enhanced) copy).monodyne$state());
        assertNotNull(((Enhanced) ticket.instance).monodyne$state());
        copy.setSubject("b");
        assertEquals("a", ticket.instance.getSubject());
        assertEquals(Set.of("notes"), ticket.touched());
        assertTrue(ticket.type.precise(), ticket.type.toString());
    }
}
