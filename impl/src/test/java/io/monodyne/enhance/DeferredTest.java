package io.monodyne.enhance;

import static io.monodyne.enhance.WovenLoader.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.enhance.Associates.Captain;
import io.monodyne.enhance.Associates.Gift;
import io.monodyne.enhance.Associates.Invoice;
import io.monodyne.enhance.Associates.Order;
import io.monodyne.enhance.Associates.Person;
import io.monodyne.enhance.Associates.Ship;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** When an attribute is loaded that is loaded at its first use. */
@ParameterizedClass
@EnumSource(Made.class)
class DeferredTest {

    private final Made made;
    private final Managed<?> order;
    private final Object buyer;
    private final Object other;
    private int loads;

    DeferredTest(Made made) {
        this.made = made;
        this.order = made.managed(Order.class);
        this.buyer = made.managed(Person.class).instance;
        this.other = made.managed(Person.class).instance;
    }

    private void defer(Managed<?> owner, String attribute, Object value) {
        owner.state.defer(owner.ordinal(attribute), (entity, ordinal) -> {
            assertSame(owner.instance, entity);
            assertTrue(owner.state.deferred(ordinal));
            loads++;
            owner.stored(owner.model.attribute(ordinal).name(), value);
        });
    }

    private boolean deferred(String attribute) {
        return order.state.deferred(order.ordinal(attribute));
    }

    @Test
    void itIsLoadedOnceByItsGetterAndByNoOther() {
        defer(order, "buyer", buyer);
        call(order.instance, "getId");
        call(order.instance, "getText");
        call(order.instance, "setText", "x");
        call(order.instance, "getInvoice");
        assertEquals(0, loads);
        assertTrue(deferred("buyer"));
        order.touched();
        assertSame(buyer, call(order.instance, "getBuyer"));
        assertSame(buyer, call(order.instance, "getBuyer"));
        assertEquals(1, loads);
        assertFalse(deferred("buyer"));
        assertFalse(order.state.defers());
        assertEquals(Set.of(), order.touched());
    }

    @Test
    void aMethodLoadsWhatItReadsInOthersAndLater() {
        defer(order, "buyer", buyer);
        call(buyer, "setId", "7");
        call(order.instance, "setText", "tea");
        Supplier<?> label = (Supplier<?>) call(order.instance, "label");
        assertEquals("tea for 7", label.get());
        assertEquals(1, loads);
    }

    @Test
    void theOthersStayDeferred() {
        Object invoice = made.managed(Invoice.class).instance;
        Object gift = made.managed(Gift.class).instance;
        defer(order, "buyer", buyer);
        defer(order, "invoice", invoice);
        defer(order, "gift", gift);
        assertSame(invoice, call(order.instance, "getInvoice"));
        assertTrue(deferred("buyer"));
        assertTrue(deferred("gift"));
        order.state.undefer(order.ordinal("buyer"));
        assertNull(call(order.instance, "getBuyer"));
        assertSame(gift, call(order.instance, "getGift"));
        assertEquals(2, loads);
    }

    @Test
    void aSetterReplacesItUnseen() {
        defer(order, "buyer", buyer);
        call(order.instance, "setBuyer", other);
        assertFalse(deferred("buyer"));
        assertEquals(0, loads);
        assertSame(other, call(order.instance, "getBuyer"));
        assertEquals(Set.of("buyer"), order.touched());
    }

    @Test
    void nullIsAssignedForGood() {
        defer(order, "buyer", buyer);
        call(order.instance, "setBuyer", (Object) null);
        assertFalse(deferred("buyer"));
        assertNull(call(order.instance, "getBuyer"));
        assertEquals(Set.of("buyer"), order.touched());
    }

    @Test
    void whatMayBeAnOrphanIsKnownBeforeItIsReplaced() {
        Object gift = made.managed(Gift.class).instance;
        defer(order, "gift", gift);
        call(order.instance, "setGift", made.managed(Gift.class).instance);
        assertEquals(1, loads);
        assertFalse(deferred("gift"));
    }

    @Test
    void whatIsNotAssignedInTheEndIsNotLost() {
        Object invoice = made.managed(Invoice.class).instance;
        defer(order, "invoice", invoice);
        call(order.instance, "setInvoice", (Object) null);
        assertSame(invoice, call(order.instance, "getInvoice"));

        defer(order, "buyer", buyer);
        call(order.instance, "sell", false, other);
        assertSame(buyer, call(order.instance, "getBuyer"));
        order.stored("buyer", null);
        defer(order, "buyer", buyer);
        call(order.instance, "sell", true, other);
        assertSame(other, call(order.instance, "getBuyer"));
        assertFalse(deferred("buyer"));
    }

    @Test
    void aSetterThatUsesTheOldValueLoadsIt() {
        defer(order, "seller", buyer);
        call(order.instance, "setSeller", other);
        assertSame(buyer, call(order.instance, "former"));
        assertSame(other, call(order.instance, "getSeller"));
        assertEquals(1, loads);
    }

    @Test
    void aSetterThatThrowsLeavesItDeferred() {
        defer(order, "buyer", buyer);
        call(order.instance, "setText", "text4");
        assertThrows(IllegalStateException.class, () -> call(order.instance, "setBuyer", other));
        assertTrue(deferred("buyer"));
        assertSame(buyer, call(order.instance, "getBuyer"));
    }

    @Test
    void aRefusedValueLeavesItDeferred() {
        defer(order, "buyer", buyer);
        order.refusal = new IllegalStateException("no");
        assertThrows(IllegalStateException.class, () -> call(order.instance, "setBuyer", other));
        assertTrue(deferred("buyer"));
        assertEquals(Set.of(), order.touched());
        assertSame(buyer, call(order.instance, "getBuyer"));
    }

    @Test
    void whatCanNotBeLoadedStaysDeferred() {
        order.state.defer(order.ordinal("buyer"), (entity, ordinal) -> {
            loads++;
            throw new IllegalStateException("gone");
        });
        for (int i = 1; i <= 2; i++) {
            assertThrows(IllegalStateException.class, () -> call(order.instance, "getBuyer"));
            assertEquals(i, loads);
        }
        assertTrue(deferred("buyer"));
    }

    @Test
    void whatALoaderLooksAtIsNotLoadedAgain() {
        order.state.defer(order.ordinal("buyer"), (entity, ordinal) -> {
            loads++;
            assertNull(call(entity, "getBuyer"));
            order.state.undefer(ordinal);
            order.stored("buyer", buyer);
        });
        assertSame(buyer, call(order.instance, "getBuyer"));
        assertEquals(1, loads);
    }

    @Test
    void anUnreadReferenceIsReadFirst() {
        order.state.loader(reference -> {
            order.state.loader(null);
            defer(order, "buyer", buyer);
        });
        assertSame(buyer, call(order.instance, "getBuyer"));
        assertTrue(order.loaded());
        assertFalse(deferred("buyer"));
    }

    @Test
    void aCloneMissesNothing() {
        defer(order, "buyer", buyer);
        defer(order, "invoice", made.managed(Invoice.class).instance);
        Object copy = call(order.instance, "clone");
        assertNull(((Enhanced) copy).monodyne$state());
        assertSame(buyer, call(copy, "getBuyer"));
        assertEquals(2, loads);
    }

    @Test
    void aSerializedInstanceMissesNothing() throws Exception {
        call(buyer, "setId", "7");
        defer(order, "buyer", buyer);
        Object copy = made.copy(order.instance);
        assertEquals("7", call(call(copy, "getBuyer"), "getId"));
        assertEquals(1, loads);
    }

    @Test
    void aDetachedInstanceSaysWhatItDoesNotKnow() throws Exception {
        defer(order, "buyer", buyer);
        defer(order, "invoice", made.managed(Invoice.class).instance);
        EntityState left = Objects.requireNonNull(order.state.detach(
                unread -> {
                    throw new IllegalStateException("whole");
                },
                (entity, ordinal) -> {
                    throw new IllegalStateException(
                            order.model.attribute(ordinal).name());
                }));
        ((Enhanced) order.instance).monodyne$state(left);
        assertTrue(left.detached());
        assertEquals(
                "buyer",
                assertThrows(IllegalStateException.class, () -> call(order.instance, "getBuyer"))
                        .getMessage());
        assertNull(call(made.copy(order.instance), "getBuyer"));
        assertNull(((Enhanced) call(order.instance, "clone")).monodyne$state());
        call(order.instance, "setText", "x");
        call(order.instance, "setBuyer", (Object) null);
        assertNull(call(order.instance, "getBuyer"));
        assertThrows(IllegalStateException.class, () -> call(order.instance, "getInvoice"));
        assertEquals(List.of(), order.given);
        assertEquals(0, order.told);
        assertEquals(0, loads);
    }

    @Test
    void nothingIsLeftOfAStateThatHasAll() {
        assertNull(order.state.detach(unread -> {}, (entity, ordinal) -> {}));
        order.state.loader(order);
        EntityState left = order.state.detach(unread -> {}, (entity, ordinal) -> {});
        assertNotNull(left);
        assertNotNull(left.loader());
        assertFalse(left.defers());
    }

    @Test
    void propertiesAreDeferredLikeFields() {
        Managed<?> ship = made.managed(Ship.class);
        Object captain = made.managed(Captain.class).instance;
        defer(ship, "owner", buyer);
        defer(ship, "captain", captain);
        assertEquals(true, call(ship.instance, "owned"));
        assertEquals(1, loads);
        assertSame(captain, call(ship.instance, "getCaptain"));
        defer(ship, "captain", captain);
        ship.stored("captain", null);
        Object next = made.managed(Captain.class).instance;
        call(ship.instance, "setCaptain", next);
        assertSame(next, call(ship.instance, "getCaptain"));
        assertEquals(2, loads);
    }
}
