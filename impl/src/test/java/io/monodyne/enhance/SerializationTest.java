package io.monodyne.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.Samples.Ticket;
import io.monodyne.enhance.state.Enhanced;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Copies of managed instances, by serialization and by clone. */
class SerializationTest {

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
    void referencesToOneInstanceStayReferencesToOne() throws Exception {
        ticket.instance.next(ticket.instance);
        Object[] read = (Object[]) copy(new Object[] {ticket.instance, ticket.instance});
        assertSame(read[0], read[1]);
        assertSame(Ticket.class, read[0].getClass());
    }

    @Test
    void aLazyReferenceIsReadFirst() throws Exception {
        ticket.state.loader(ticket);
        copy(ticket.instance);
        assertEquals(1, ticket.loads);
        ticket.state.loader(reference -> {
            throw new IllegalStateException("closed");
        });
        assertThrows(IllegalStateException.class, () -> copy(ticket.instance));
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
