package io.monodyne.enhance;

import static io.monodyne.enhance.WovenLoader.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.Associates.Gift;
import io.monodyne.enhance.Associates.Invoice;
import io.monodyne.enhance.Associates.Line;
import io.monodyne.enhance.Associates.Note;
import io.monodyne.enhance.Associates.Order;
import io.monodyne.enhance.Associates.Person;
import io.monodyne.enhance.Associates.Ship;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is noticed of references and collections of entities, and what is not looked for: the columns of their keys. */
@ParameterizedClass
@EnumSource(Made.class)
class AssociationsTest {

    private final Made made;

    AssociationsTest(Made made) {
        this.made = made;
    }

    @Test
    void everyChangeIsNoticedAndReferencesCanBeLazy() {
        for (Class<?> entity : Associates.ALL) {
            Managed<?> managed = made.managed(entity);
            assertTrue(managed.type.precise(), managed.type.toString());
            assertTrue(managed.type.lazy(), managed.type.toString());
        }
    }

    @Test
    void assigningAReferenceTouchesItAndNoColumn() {
        Managed<?> order = made.managed(Order.class);
        Object buyer = made.managed(Person.class).instance;
        call(order.instance, "setBuyer", buyer);
        assertEquals(List.of("buyer=" + buyer), order.given);
        assertEquals(Set.of("buyer"), order.touched());
        AttributeModel column = order.model.attribute("buyer.id");
        assertTrue(column.is(AttributeFlag.FOREIGN_KEY));
        assertEquals(order.ordinal("buyer"), column.mark());
        call(order.instance, "sell", true, null);
        assertEquals(Set.of("buyer"), order.touched());
    }

    @Test
    void readingAnAssociationIsNoChange() {
        Managed<?> order = made.managed(Order.class);
        call(order.instance, "getBuyer");
        call(order.instance, "getInvoice");
        ((List<?>) call(order.instance, "getLines")).clear();
        ((Set<?>) call(order.instance, "getNotes")).clear();
        call(order.instance, "add", made.managed(Line.class).instance);
        order.state.lendAll();
        assertEquals(Set.of(), order.touched());
        assertFalse(order.state.lent());
        call(order.instance, "setLines", new ArrayList<>());
        assertEquals(Set.of("lines"), order.touched());
    }

    @Test
    void aHiddenColumnIsLookedForInNoClass() {
        Managed<?> note = made.managed(Note.class);
        assertTrue(note.model.attributes().stream().anyMatch(attribute -> attribute.is(AttributeFlag.HIDDEN)));
        call(note.instance, "setText", "x");
        assertEquals(Set.of("text"), note.touched());
    }

    @Test
    void propertiesAreFollowedToTheirFields() {
        Managed<?> ship = made.managed(Ship.class);
        call(ship.instance, "getOwner");
        call(ship.instance, "hire", made.managed(Person.class).instance);
        assertEquals(Set.of(), ship.touched());
        call(ship.instance, "setOwner", made.managed(Person.class).instance);
        call(ship.instance, "setCrew", new HashSet<>());
        assertEquals(Set.of("crew", "owner"), ship.touched());
    }

    @Test
    void theReferencesOfAnIdAreKnownBeforeAnythingIsRead() {
        Object order = made.managed(Order.class).instance;
        Managed<?> line = made.unread(Line.class);
        line.stored("order", order);
        line.stored("number", 3);
        assertEquals(order, call(line.instance, "getOrder"));
        assertEquals(3, call(line.instance, "getNumber"));
        assertEquals(3, line.instance.hashCode());
        assertTrue(line.instance.equals(line.instance));
        assertEquals(0, line.loads);
        call(line.instance, "getItem");
        assertEquals(1, line.loads);

        Managed<?> invoice = made.unread(Invoice.class);
        invoice.stored("order", order);
        assertEquals(order, call(invoice.instance, "getOrder"));
        assertEquals(0, invoice.loads);
        call(invoice.instance, "getAmount");
        assertEquals(1, invoice.loads);
    }

    @Test
    void everyOtherReferenceIsReadFirst() {
        Managed<?> gift = made.unread(Gift.class);
        call(gift.instance, "getOrder");
        assertEquals(1, gift.loads);
        Managed<?> order = made.unread(Order.class);
        order.state.loader(reference -> {
            throw new IllegalStateException("gone");
        });
        assertThrows(IllegalStateException.class, () -> call(order.instance, "getLines"));
        assertThrows(IllegalStateException.class, () -> call(order.instance, "setBuyer", (Object) null));
        assertEquals(Set.of(), order.touched());
    }
}
