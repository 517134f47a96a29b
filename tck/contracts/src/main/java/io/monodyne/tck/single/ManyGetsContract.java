package io.monodyne.tck.single;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.WrongItemTypeException;
import io.monodyne.operation.Entities;
import io.monodyne.operation.EntityId;
import io.monodyne.operation.Operation;
import io.monodyne.tck.TestTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many entities by their keys: in batches, or as they are at one moment. */
public class ManyGetsContract {

    private static final String RELICS = "single-table-contract-relics";

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Purse.class,
            Ticket.class,
            Vehicle.class,
            Vehicle.Car.class,
            Vehicle.Truck.class,
            Voucher.class,
            Relic.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        unit.table().client().deleteItem(delete -> delete.tableName(RELICS).key(TestTable.key("PURSE#1", "PURSE")));
        unit.persist(
                new Purse("1", "ann", 7),
                new Purse("2", "bob", 3),
                new Ticket("b", 3, "open", "ann", 2),
                new Vehicle.Car("c", "red", 4),
                Voucher.expired("old", "s"),
                new Relic("1", "ancient"));
        unit.requests().reset();
    }

    private static EntityId<Purse> purse(String id) {
        return EntityId.of(Purse.class, id);
    }

    private List<Operation<Entities>> both(List<EntityId<?>> ids) {
        return List.of(single.getAll(ids), single.snapshot(ids));
    }

    @Test
    void entitiesOfManyClassesAreReadTogether() {
        EntityId<Ticket> ticket = EntityId.of(Ticket.class, new Ticket.TicketId("b", 3));
        EntityId<Vehicle> vehicle = EntityId.of(Vehicle.class, "c");
        for (Operation<Entities> operation : both(List.of(ticket, purse("1"), purse("none"), vehicle, purse("2")))) {
            Entities entities = operation.run();
            assertEquals(4, entities.size());
            assertEquals("open", entities.get(ticket).orElseThrow().state);
            assertEquals("ann", entities.get(purse("1")).orElseThrow().owner);
            assertTrue(entities.get(purse("none")).isEmpty());
            assertInstanceOf(Vehicle.Car.class, entities.get(vehicle).orElseThrow());
            assertSame(entities.one(Ticket.class), entities.all().get(0));
            assertEquals(
                    List.of("ann", "bob"),
                    entities.all(Purse.class).stream().map(purse -> purse.owner).toList());
            assertThrows(NoSuchElementException.class, () -> entities.one(Purse.class));
            assertThrows(NoSuchElementException.class, () -> entities.one(Relic.class));
        }
        assertEquals(2, unit.requests().sent().size());
    }

    @Test
    void aSnapshotIsOneRequest() {
        single.snapshot(List.of(purse("1"), purse("2"))).run();
        unit.assertRequests("""
                transact-get 2
                  get app PURSE#1·PURSE
                  get app PURSE#2·PURSE""");
    }

    @Test
    void whatIsNamedTwiceIsReadOnce() {
        EntityId<Vehicle> vehicle = EntityId.of(Vehicle.class, "c");
        EntityId<Vehicle.Car> car = EntityId.of(Vehicle.Car.class, "c");
        EntityId<Vehicle.Truck> truck = EntityId.of(Vehicle.Truck.class, "c");
        for (Operation<Entities> operation : both(List.of(vehicle, car, truck, vehicle, purse("1"), purse("1")))) {
            Entities entities = operation.run();
            assertSame(entities.get(vehicle).orElseThrow(), entities.get(car).orElseThrow());
            assertTrue(entities.get(truck).isEmpty());
            assertEquals("ann", entities.one(Purse.class).owner);
            assertEquals(4, entities.one(Vehicle.Car.class).seats);
            assertEquals(2, entities.size());
        }
        unit.assertRequests("""
                batch-get app  VEHICLE#c·VEHICLE, PURSE#1·PURSE
                transact-get 2
                  get app VEHICLE#c·VEHICLE
                  get app PURSE#1·PURSE""");
    }

    @Test
    void whatHasExpiredIsLeftOut() {
        for (Operation<Entities> operation : both(List.of(EntityId.of(Voucher.class, "old")))) {
            assertEquals(0, operation.run().size());
        }
    }

    @Test
    void anItemOfAnotherEntityIsAnError() {
        unit.table().put("PURSE#x", "PURSE", Map.of("_type", "Foreign"));
        for (Operation<Entities> operation : both(List.of(purse("1"), purse("x")))) {
            assertThrows(WrongItemTypeException.class, operation::run);
        }
    }

    @Test
    void entitiesInTwoTablesMayHaveTheSameKey() {
        EntityId<Relic> relic = EntityId.of(Relic.class, "1");
        for (Operation<Entities> operation : both(List.of(purse("1"), relic))) {
            Entities entities = operation.run();
            assertEquals("ann", entities.get(purse("1")).orElseThrow().owner);
            assertEquals("ancient", entities.get(relic).orElseThrow().note);
        }
        for (Operation<Entities> operation : both(List.of(relic, purse("1"), purse("2")))) {
            assertEquals(3, operation.run().size());
        }
        unit.table().delete("PURSE#1", "PURSE");
        for (Operation<Entities> operation : both(List.of(relic, purse("1"), purse("2")))) {
            Entities entities = operation.run();
            assertEquals("ancient", entities.get(relic).orElseThrow().note);
            assertTrue(entities.get(purse("1")).isEmpty());
        }
    }

    @Test
    void aBatchIsOfAHundred() {
        List<EntityId<?>> ids = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            single.save(new Purse("m" + i, "many", i)).run();
            ids.add(purse("m" + i));
        }
        unit.requests().reset();
        Entities entities = single.getAll(ids).run();
        assertEquals(101, entities.size());
        assertEquals(2, unit.requests().sent().size());
        assertEquals(
                ids.stream().map(EntityId::id).toList(),
                entities.all(Purse.class).stream().map(purse -> purse.id).toList());
        assertEquals(
                100, single.snapshot(ids.subList(0, 100)).run().all(Purse.class).size());
        unit.requests().reset();
        assertThrows(IllegalArgumentException.class, () -> single.snapshot(ids).run());
        unit.assertRequests("");
    }

    @Test
    void nothingIsNoQuestion() {
        assertThrows(IllegalArgumentException.class, () -> single.getAll(List.of()));
        assertThrows(IllegalArgumentException.class, () -> single.snapshot(List.of()));
    }

    @Test
    void whatAnEntityManagerReadsItManages() {
        EntityManager em = unit.entityManager();
        Purse found = em.find(Purse.class, "1");
        found.owner = "changed";
        em.getTransaction().begin();
        em.remove(em.find(Purse.class, "2"));
        SingleTable managed = em.unwrap(SingleTable.class);
        List<EntityId<?>> ids = List.of(purse("1"), purse("2"), EntityId.of(Vehicle.class, "c"));
        for (Operation<Entities> operation : List.of(managed.getAll(ids), managed.snapshot(ids))) {
            Entities entities = operation.run();
            assertSame(found, entities.get(purse("1")).orElseThrow());
            assertEquals("changed", found.owner);
            assertTrue(entities.get(purse("2")).isEmpty());
            assertTrue(em.contains(entities.one(Vehicle.Car.class)));
        }
    }

    @Test
    void aSnapshotIsNeverTorn() {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> transfers = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 60; i++) {
                single.transaction()
                        .update(single.update(Purse.class, "1").add("balance", -1))
                        .update(single.update(Purse.class, "2").add("balance", 1))
                        .run();
            }
        });
        transfers.whenComplete((none, failed) -> done.set(true));
        int read = 0;
        while (!done.get() || read == 0) {
            Entities entities = single.snapshot(List.of(purse("1"), purse("2"))).run();
            assertEquals(
                    10,
                    entities.all(Purse.class).stream()
                            .mapToLong(purse -> purse.balance)
                            .sum());
            read++;
        }
        transfers.join();
        assertFalse(single.get(Purse.class, "1").run().isEmpty());
        assertEquals(-53, single.get(Purse.class, "1").run().orElseThrow().balance);
    }
}
