package io.monodyne.tck.single;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.ReadConsistency;
import io.monodyne.SingleTable;
import io.monodyne.WrongItemTypeException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One entity by its key, as an entity, as a plain map and as it is stored. */
public class GetContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Purse.class,
            Ticket.class,
            Vehicle.class,
            Vehicle.Car.class,
            Vehicle.Truck.class,
            Voucher.class,
            Parcel.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        unit.persist(
                new Purse("1", "ann", 7),
                new Ticket("b", 3, "open", "ann", 2).topic("t"),
                new Vehicle.Car("c", "red", 4),
                new Vehicle.Truck("t", "red", 40),
                Voucher.expired("old", "s"));
        unit.requests().reset();
    }

    @Test
    void anEntityIsReadByItsKeyInOneRequest() {
        Purse purse = single.get(Purse.class, "1").run().orElseThrow();
        assertEquals("ann", purse.owner);
        assertEquals(7, purse.balance);
        unit.assertRequests("get app PURSE#1·PURSE");
        assertNotSame(purse, single.get(Purse.class, "1").run().orElseThrow());
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertTrue(single.get(Purse.class, "none").run().isEmpty());
        assertTrue(single.get(Purse.class, "none").asAttributes().run().isEmpty());
        assertTrue(single.get(Purse.class, "none").asItem().run().isEmpty());
    }

    @Test
    void consistencyIsAsItIsSaid() {
        single.get(Purse.class, "1").consistent(false).run();
        single.get(Purse.class, "1").consistent(false).asAttributes().run();
        single.get(Purse.class, "1").consistent(false).asItem().run();
        single.get(Purse.class, "1").consistent(true).asItem().run();
        unit.assertRequests("""
                get app PURSE#1·PURSE  eventual
                get app PURSE#1·PURSE  eventual
                get app PURSE#1·PURSE  eventual
                get app PURSE#1·PURSE""");
    }

    @Test
    void consistencyIsElseAsTheEntityManagerIsSet() {
        EntityManager em = unit.entityManager();
        em.setProperty(MonodyneSettings.CONSISTENCY, ReadConsistency.EVENTUAL);
        SingleTable managed = em.unwrap(SingleTable.class);
        managed.get(Purse.class, "1").asItem().run();
        managed.get(Purse.class, "1").run();
        unit.assertRequests("""
                get app PURSE#1·PURSE  eventual
                get app PURSE#1·PURSE  eventual""");
    }

    @Test
    void attributesAreJavaValuesByTheirNames() {
        Map<String, Object> ticket = single.get(Ticket.class, new Ticket.TicketId("b", 3))
                .asAttributes()
                .run()
                .orElseThrow();
        assertEquals(Map.of("board", "b", "number", 3), ticket.get("id"));
        assertEquals(2, ticket.get("priority"));
        assertEquals("t", ticket.get("topic"));
        assertFalse(ticket.containsKey("due"));
        assertFalse(ticket.keySet().stream().anyMatch(name -> name.startsWith("gsi") || name.startsWith("_")));
        unit.assertRequests("get app BOARD#b·TICKET#0000000003");
    }

    @Test
    void anItemIsAsItIsStored() {
        assertEquals(
                Map.of(
                        "pk", AttributeValue.fromS("PURSE#1"),
                        "sk", AttributeValue.fromS("PURSE"),
                        "_type", AttributeValue.fromS("Purse"),
                        "id", AttributeValue.fromS("1"),
                        "owner", AttributeValue.fromS("ann"),
                        "balance", AttributeValue.fromN("7")),
                single.get(Purse.class, "1").asItem().run().orElseThrow());
    }

    @Test
    void anItemOfAnotherEntityIsNone() {
        unit.table().put("PURSE#x", "PURSE", Map.of("_type", "Foreign"));
        assertThrows(
                WrongItemTypeException.class, () -> single.get(Purse.class, "x").run());
        assertThrows(
                WrongItemTypeException.class,
                () -> single.get(Purse.class, "x").asAttributes().run());
        assertThrows(
                WrongItemTypeException.class,
                () -> single.get(Purse.class, "x").asItem().run());
    }

    @Test
    void whatHasExpiredIsGone() {
        assertTrue(single.get(Voucher.class, "old").run().isEmpty());
        assertTrue(single.get(Voucher.class, "old").asAttributes().run().isEmpty());
        assertTrue(single.get(Voucher.class, "old").asItem().run().isEmpty());
    }

    @Test
    void aHierarchyIsReadByAnyClassThatTheEntityIs() {
        Vehicle car = single.get(Vehicle.class, "c").run().orElseThrow();
        assertEquals(4, assertInstanceOf(Vehicle.Car.class, car).seats);
        assertTrue(single.get(Vehicle.Truck.class, "c").run().isEmpty());
        assertEquals(
                4,
                single.get(Vehicle.class, "c")
                        .asAttributes()
                        .run()
                        .orElseThrow()
                        .get("seats"));
        assertTrue(single.get(Vehicle.Truck.class, "c").asAttributes().run().isEmpty());
        assertTrue(single.get(Vehicle.Truck.class, "c").asItem().run().isEmpty());
    }

    @Test
    void whatAnEntityManagerReadsItManages() {
        EntityManager em = unit.entityManager();
        Purse found = em.find(Purse.class, "1");
        Purse read = em.unwrap(SingleTable.class).get(Purse.class, "1").run().orElseThrow();
        assertSame(found, read);
        assertEquals(1, unit.requests().sent().size());
        em.getTransaction().begin();
        em.unwrap(SingleTable.class)
                .get(Ticket.class, new Ticket.TicketId("b", 3))
                .run()
                .orElseThrow()
                .text = "changed";
        em.getTransaction().commit();
        assertEquals("changed", unit.table().text("BOARD#b", "TICKET#0000000003", "text"));
    }

    @Test
    void aWrongIdIsRefusedBeforeAnythingIsSent() {
        assertThrows(
                IllegalArgumentException.class, () -> single.get(Purse.class, 7).run());
        assertThrows(
                IllegalArgumentException.class,
                () -> single.get(Ticket.class, "b").run());
        assertThrows(
                IllegalArgumentException.class,
                () -> single.get(String.class, "b").run());
        unit.assertRequests("");
    }
}
