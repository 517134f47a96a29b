package io.monodyne.enhance;

import static io.monodyne.enhance.WovenLoader.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.Associates.Invoice;
import io.monodyne.enhance.Associates.Line;
import io.monodyne.enhance.Associates.Order;
import io.monodyne.enhance.Associates.Person;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
import jakarta.persistence.PersistenceException;
import java.io.InvalidObjectException;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** References that are serialized before they are read. */
@ParameterizedClass
@EnumSource(Made.class)
class UnreadReferenceTest {

    private final Made made;
    private final Managed<?> person;

    UnreadReferenceTest(Made made) {
        this.made = made;
        this.person = made.unread(Person.class);
        person.stored("id", "7");
    }

    private static EntityState unread(Object instance) {
        EntityState state = ((Enhanced) instance).monodyne$state();
        assertNotNull(state);
        assertNotNull(state.loader());
        assertTrue(state.detached());
        return state;
    }

    private static void assertUnusable(Object instance, String getter) {
        PersistenceException thrown = assertThrows(PersistenceException.class, () -> call(instance, getter));
        assertTrue(thrown.getMessage().startsWith("MD-ENHANCE-06: "), thrown.getMessage());
    }

    @Test
    void nothingIsReadForIt() throws Exception {
        Object read = made.copy(person.instance);
        assertEquals(0, person.loads);
        assertSame(person.instance.getClass(), read.getClass());
        assertSame(person.model.type(), unread(read).model().type());
        assertEquals("7", call(read, "getId"));
        call(read, "setId", "8");
        assertUnusable(read, "getName");
        assertEquals("8", call(made.copy(read), "getId"));
    }

    @Test
    void whatRefersToItIsReadBackAsUsual() throws Exception {
        Managed<?> order = made.managed(Order.class);
        call(order.instance, "setBuyer", person.instance);
        call(order.instance, "setText", "tea");
        Object read = made.copy(order.instance);
        assertEquals("tea", call(read, "getText"));
        assertUnusable(call(read, "getBuyer"), "getName");
        assertEquals(0, person.loads);
    }

    @Test
    void withinAStreamItIsOne() throws Exception {
        Object read = made.copy(new Object[] {person.instance, person.instance});
        assertSame(Array.get(read, 0), Array.get(read, 1));
        unread(Array.get(read, 0));
    }

    @Test
    void onceItIsReadItIsSerializedWhole() throws Exception {
        made.copy(person.instance);
        person.state.loader(null);
        person.stored("name", "Ann");
        assertEquals("Ann", call(made.copy(person.instance), "getName"));
    }

    @Test
    void ofTheReferencesInItsIdNothingButTheirIdIsWritten() throws Exception {
        Managed<?> order = made.managed(Order.class);
        Managed<?> line = made.unread(Line.class);
        call(order.instance, "setId", "o1");
        call(order.instance, "setText", "a secret");
        call(order.instance, "setLines", new ArrayList<>(List.of(line.instance)));
        line.stored("order", order.instance);
        line.stored("number", 3);
        byte[] written = made.written(line.instance);
        Object read = made.read(written);
        assertEquals(3, call(read, "getNumber"));
        Object of = call(read, "getOrder");
        assertEquals("o1", call(of, "getId"));
        assertUnusable(of, "getText");
        assertUnusable(read, "getItem");
        assertFalse(new String(written, StandardCharsets.ISO_8859_1).contains("a secret"));
        assertEquals("o1", call(call(made.copy(read), "getOrder"), "getId"));

        Object whole = made.copy(order.instance);
        Object inside = ((List<?>) call(whole, "getLines")).get(0);
        assertEquals("o1", call(call(inside, "getOrder"), "getId"));
        assertEquals(0, line.loads);
    }

    @Test
    void aReferenceInItsIdThatIsUnreadTooStaysTheSame() throws Exception {
        Managed<?> order = made.unread(Order.class);
        order.stored("id", "o1");
        Managed<?> invoice = made.unread(Invoice.class);
        invoice.stored("id", "o1");
        invoice.stored("order", order.instance);
        Object read = made.copy(new Object[] {invoice.instance, order.instance});
        assertEquals("o1", call(Array.get(read, 0), "getId"));
        assertSame(Array.get(read, 1), call(Array.get(read, 0), "getOrder"));
        assertUnusable(Array.get(read, 1), "getText");
        assertEquals(0, order.loads + invoice.loads);
    }

    @Test
    void anotherIdThanThatOfTheClassIsRefused() throws Exception {
        byte[] written = made.written(person.instance);
        String text = new String(written, StandardCharsets.ISO_8859_1);
        int id = text.lastIndexOf("\u0002id"); // the name of the attribute, after its length
        for (String name : List.of("no", "xx")) {
            byte[] forged = written.clone();
            forged[id + 1] = (byte) name.charAt(0);
            forged[id + 2] = (byte) name.charAt(1);
            InvalidObjectException thrown = assertThrows(InvalidObjectException.class, () -> made.read(forged));
            assertTrue(thrown.getMessage().startsWith("MD-ENHANCE-07: "), thrown.getMessage());
        }
    }

    @Test
    void whereNoFactoryKnowsItsClassItCanNotBeReadBack() throws Exception {
        byte[] written = made.written(person.instance);
        ClassLoader elsewhere = new WovenLoader(WovenLoader.files(Associates.class), (name, bytes) -> bytes);
        InvalidObjectException thrown = assertThrows(InvalidObjectException.class, () -> Made.read(written, elsewhere));
        assertTrue(thrown.getMessage().startsWith("MD-ENHANCE-05: "), thrown.getMessage());
    }
}
