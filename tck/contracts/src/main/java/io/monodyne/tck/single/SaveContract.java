package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.UniqueViolationException;
import io.monodyne.WrongItemTypeException;
import io.monodyne.operation.Reported;
import io.monodyne.operation.Written;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An entity is stored at once: as a new one, or over the one that is there. */
public class SaveContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Purse.class,
            Member.class,
            Ticket.class,
            Voucher.class,
            Vehicle.class,
            Vehicle.Car.class,
            Vehicle.Truck.class);

    private SingleTable single;

    @BeforeEach
    void single() {
        single = unit.factory().unwrap(SingleTable.class);
    }

    private Purse stored(String id) {
        return single.get(Purse.class, id).run().orElseThrow();
    }

    @Test
    void aNewEntityIsOnePut() {
        Written<Purse> written = single.save(new Purse("1", "ann", 7)).run();
        assertFalse(written.existed());
        unit.assertRequests("put app PURSE#1·PURSE  _type='Purse', id='1', owner='ann', balance=7   if item absent");
        assertEquals(7, stored("1").balance);
    }

    @Test
    void oneThatIsThereIsLeftAsItIs() {
        single.save(new Purse("1", "ann", 7)).run();
        assertThrows(
                EntityExistsException.class,
                () -> single.save(new Purse("1", "bob", 1)).run());
        assertEquals("ann", stored("1").owner);
    }

    @Test
    void idsVersionsAndComputedAttributesAreGivenAndCallbacksCalled() {
        Member member = new Member(null, "Ann@X.org", "chess", 1, "ann");
        single.save(member).run();
        assertNotNull(member.id);
        assertEquals(1, member.callbacks);
        assertEquals("chess#ann", member.label);
        Member stored = single.get(Member.class, member.id).run().orElseThrow();
        assertEquals(member.version, stored.version);
        assertEquals("ann@x.org", stored.email);
        assertEquals("chess#ann", stored.label);
        unit.requests().reset();
    }

    @Test
    void aUniqueValueIsClaimedWithIt() {
        single.save(new Member("1", "ann@x.org", "chess", 1, "ann")).run();
        Member second = new Member(null, "ANN@x.org", "go", 2, "other");
        assertThrows(UniqueViolationException.class, () -> single.save(second).run());
        assertEquals(0, second.version);
        Member third = new Member("3", "c@x.org", "chess", 1, "c");
        assertThrows(UniqueViolationException.class, () -> single.save(third).run());
        assertEquals(3, unit.table().items().size());
    }

    @Test
    void whatMayNotBeNullIsAskedForBeforeAnythingIsSent() {
        assertThrows(
                PersistenceException.class,
                () -> single.save(new Purse("1", null, 7)).run());
        assertThrows(
                PersistenceException.class,
                () -> single.save(new Purse("1", null, 7)).overwriting().run());
        assertThrows(
                PersistenceException.class,
                () -> single.save(new Purse(null, "ann", 7)).run());
        assertThrows(IllegalArgumentException.class, () -> single.save(null));
        assertThrows(IllegalArgumentException.class, () -> single.save("text"));
        unit.assertRequests("");
    }

    @Test
    void oneThatNothingGuardsIsOverwrittenByOnePut() {
        Written<Purse> first =
                single.save(new Purse("1", "ann", 7)).overwriting().run();
        assertFalse(first.existed());
        unit.requests().reset();
        Written<Purse> second =
                single.save(new Purse("1", "bob", 8)).overwriting().run();
        assertTrue(second.existed());
        assertEquals(1, unit.requests().sent().size());
        assertTrue(
                unit.requests().sent().get(0).startsWith("put app PURSE#1·PURSE  "),
                unit.requests().sent()::toString);
        assertEquals("bob", stored("1").owner);
    }

    @Test
    void whatWasReadIsOverwrittenByWhatItBecame() {
        single.save(new Purse("1", "ann", 7)).run();
        Purse read = stored("1");
        read.balance = 9;
        single.save(read).overwriting().run();
        assertEquals(9, stored("1").balance);
    }

    @Test
    void oneIsOverwrittenWhereTheConditionIsTrue() {
        single.save(new Purse("1", "ann", 7)).run();
        single.save(new Purse("1", "bob", 8))
                .overwritingWhen(path("balance").equalTo(7))
                .run();
        assertEquals("bob", stored("1").owner);
        ConditionFailedException failed = assertThrows(
                ConditionFailedException.class,
                () -> single.save(new Purse("1", "cid", 9))
                        .overwritingWhen(path("balance").equalTo(7))
                        .run());
        assertEquals("bob", ((Purse) failed.current()).owner);
        assertEquals("bob", stored("1").owner);
    }

    @Test
    void whereNothingIsThereIsNothingToAskTheConditionOf() {
        single.save(new Purse("1", "ann", 7))
                .overwritingWhen(path("balance").equalTo(7))
                .run();
        assertEquals("ann", stored("1").owner);
        single.save(new Member("m", "m@x.org", null, null, "m"))
                .overwritingWhen(path("name").equalTo("x"))
                .run();
        assertEquals("m", single.get(Member.class, "m").run().orElseThrow().name);
    }

    @Test
    void anItemOfAnotherEntityIsNeverOverwritten() {
        unit.table().put("PURSE#1", "PURSE", Map.of("_type", "Foreign", "balance", "7"));
        unit.table().put("MEMBER#1", "MEMBER", Map.of("_type", "Foreign"));
        assertThrows(
                WrongItemTypeException.class,
                () -> single.save(new Purse("1", "ann", 7)).overwriting().run());
        assertThrows(
                WrongItemTypeException.class,
                () -> single.save(new Purse("1", "ann", 7))
                        .overwritingWhen(path("balance").isNotNull())
                        .run());
        assertThrows(
                WrongItemTypeException.class,
                () -> single.save(new Member("1", "a@x.org", "c", 1, "a"))
                        .overwriting()
                        .run());
        assertThrows(
                EntityExistsException.class,
                () -> single.save(new Purse("1", "ann", 7)).run());
        assertEquals("Foreign", unit.table().text("PURSE#1", "PURSE", "_type"));
        assertEquals("Foreign", unit.table().text("MEMBER#1", "MEMBER", "_type"));
        assertEquals(2, unit.table().items().size());
    }

    @Test
    void oneOfTheHierarchyDoesNotBecomeAnother() {
        single.save(new Vehicle.Car("1", "red", 4)).run();
        assertThrows(
                IllegalArgumentException.class,
                () -> single.save(new Vehicle.Truck("1", "red", 40))
                        .overwriting()
                        .run());
        single.save(new Vehicle.Car("1", "blue", 4)).overwriting().run();
        assertEquals("blue", single.get(Vehicle.class, "1").run().orElseThrow().colour);
    }

    @Test
    void whatHasExpiredIsNotThere() {
        single.save(Voucher.expired("1", "s")).run();
        single.save(Voucher.valid("1", "t")).run();
        assertEquals("t", single.get(Voucher.class, "1").run().orElseThrow().shop);
    }

    @Test
    void whatItCostIsToldWhereThatIsAskedFor() {
        Written<Ticket> written = single.save(new Ticket("b", 1, "open", "ann", 1))
                .reporting(Reported.CAPACITY_OF_INDEXES, Reported.ITEM_COLLECTION)
                .run();
        assertTrue(written.usage().capacityUnits() > 0);
        assertTrue(written.usage().byIndex().get("gsi1") > 0, written.usage()::toString);
        assertTrue(single.save(new Purse("1", "ann", 7))
                        .overwriting()
                        .reporting(Reported.CAPACITY)
                        .run()
                        .usage()
                        .capacityUnits()
                > 0);
        assertTrue(single.save(new Member("1", "a@x.org", "c", 1, "a"))
                        .overwriting()
                        .reporting(Reported.CAPACITY)
                        .run()
                        .usage()
                        .capacityUnits()
                > 0);
    }

    @Test
    void whatAnEntityManagerHoldsIsNotWrittenBehindItsBack() {
        single.save(new Purse("1", "ann", 7)).run();
        EntityManager em = unit.entityManager();
        SingleTable managed = em.unwrap(SingleTable.class);
        Purse held = em.find(Purse.class, "1");
        unit.requests().reset();
        assertThrows(
                PersistenceException.class,
                () -> managed.save(held).overwriting().run());
        assertThrows(
                PersistenceException.class,
                () -> managed.save(new Purse("1", "bob", 7)).overwriting().run());
        unit.assertRequests("");
        em.clear();
        managed.save(new Purse("1", "bob", 7)).overwriting().run();
        assertEquals("bob", em.find(Purse.class, "1").owner);
    }
}
