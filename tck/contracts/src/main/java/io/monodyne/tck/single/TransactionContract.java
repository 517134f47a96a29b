package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.UniqueViolationException;
import io.monodyne.WrongItemTypeException;
import io.monodyne.operation.Condition;
import io.monodyne.operation.Reported;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.operation.TransactionOperation;
import io.monodyne.operation.Usage;
import io.monodyne.operation.ValuePath;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks, saves, updates and deletes are done all or not at all. */
public class TransactionContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Purse.class, Member.class, Ticket.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        unit.persist(
                new Purse("1", "ann", 7),
                new Purse("2", "bob", 3),
                new Purse("3", "cid", 0),
                new Member("m", "m@x.org", "chess", 1, "m"));
        unit.requests().reset();
    }

    private static ValuePath<Purse, Object> balance() {
        return path("balance");
    }

    private static Condition<Purse> owner(String name) {
        return ValuePath.<Purse>path("owner").equalTo(name);
    }

    /** Everything that can be in one. */
    private TransactionOperation all(UnaryOperator<TransactionOperation> more) {
        return more.apply(single.transaction()
                .check(Purse.class, "1", owner("ann"))
                .save(single.save(new Purse("4", "dan", 1)))
                .update(single.update(Purse.class, "2").add("balance", 5))
                .delete(single.delete(Purse.class, "3")));
    }

    private <X extends Throwable> X fails(Class<X> reason, UnaryOperator<TransactionOperation> more) {
        Map<String, Map<String, AttributeValue>> before = unit.table().content();
        X failed = assertThrows(reason, () -> all(more).run());
        assertEquals(before, unit.table().content());
        return failed;
    }

    @Test
    void allAreDoneInOneRequest() {
        all(transaction -> transaction).run();
        assertEquals(1, unit.requests().sent().size());
        assertEquals(8, single.get(Purse.class, "2").run().orElseThrow().balance);
        assertEquals("dan", single.get(Purse.class, "4").run().orElseThrow().owner);
        assertFalse(unit.table().has("PURSE#3", "PURSE"));
    }

    @Test
    void aFailedCheckStopsAll() {
        ConditionFailedException failed = fails(
                ConditionFailedException.class,
                transaction -> transaction.check(Member.class, "m", path("name").equalTo("x")));
        assertEquals("m", ((Member) failed.current()).id);
        fails(EntityNotFoundException.class, transaction -> transaction.check(Purse.class, "none", owner("x")));
    }

    @Test
    void aFailedSaveStopsAll() {
        EntityExistsException exists = fails(
                EntityExistsException.class,
                transaction -> transaction.save(single.save(new Member("m", "n@x.org", null, null, "n"))));
        assertTrue(exists.getMessage().contains("Member"), exists.getMessage());
        Member taken = new Member("n", "m@x.org", null, null, "n");
        UniqueViolationException unique =
                fails(UniqueViolationException.class, transaction -> transaction.save(single.save(taken)));
        assertEquals(taken, unique.entity());
        assertEquals(0, taken.version);
    }

    @Test
    void aFailedUpdateStopsAll() {
        EntityNotFoundException none = fails(
                EntityNotFoundException.class,
                transaction ->
                        transaction.update(single.update(Purse.class, "none").add("balance", 1)));
        assertTrue(none.getMessage().contains("Purse"), none.getMessage());
        fails(
                ConditionFailedException.class,
                transaction -> transaction.update(single.update(Member.class, "m")
                        .set("name", "x")
                        .when(path("club").equalTo("go"))));
        Member stale = single.get(Member.class, "m").run().orElseThrow();
        unit.inTransaction(em -> em.find(Member.class, "m").club = "go");
        fails(
                OptimisticLockException.class,
                transaction -> transaction.update(single.update(stale).set("name", "x")));
        assertEquals("m", stale.name);
        assertEquals("chess", stale.club);
    }

    @Test
    void aFailedDeleteStopsAll() {
        unit.table().put("PURSE#x", "PURSE", Map.of("_type", "Foreign"));
        WrongItemTypeException other =
                fails(WrongItemTypeException.class, transaction -> transaction.delete(single.delete(Purse.class, "x")));
        assertTrue(other.getMessage().contains("Purse"), other.getMessage());
        fails(
                ConditionFailedException.class,
                transaction -> transaction.delete(single.delete(Member.class, "m")
                        .when(path("email").equalTo("m@x.org"))
                        .when(path("club").equalTo("chess"))
                        .when(path("number").equalTo(1))
                        .when(path("name").equalTo("x"))));
    }

    @Test
    void whatWasReadShowsWhatIsStoredAfterwards() {
        Member member = single.get(Member.class, "m").run().orElseThrow();
        single.transaction()
                .update(single.update(member).set("name", "new"))
                .update(single.update(Purse.class, "1").add("balance", 1))
                .run();
        Member stored = single.get(Member.class, "m").run().orElseThrow();
        assertEquals("new", member.name);
        assertEquals("chess#new", member.label);
        assertEquals(stored.version, member.version);
    }

    @Test
    void sentinelsAndVersionsGoAlong() {
        Member fresh = new Member(null, "n@x.org", "go", 9, "n");
        single.transaction()
                .save(single.save(fresh))
                .update(single.update(Purse.class, "1").add("balance", 1))
                .run();
        assertEquals(
                fresh.id,
                single.getUnique(Member.class, Map.of("email", "n@x.org")).run().orElseThrow().id);
        assertEquals(single.get(Member.class, fresh.id).run().orElseThrow().version, fresh.version);
    }

    @Test
    void whatCanNotBeInOneIsRefusedBeforeAnythingIsSent() {
        assertThrows(IllegalArgumentException.class, () -> single.transaction().run());
        assertThrows(
                IllegalArgumentException.class,
                () -> single.transaction()
                        .update(single.update(Purse.class, "1")
                                .add("balance", 1)
                                .returning(ReturnedValues.ALL_NEW)));
        assertThrows(
                IllegalArgumentException.class,
                () -> single.transaction()
                        .delete(single.delete(Purse.class, "1").returningOld()));
        fails(
                IllegalArgumentException.class,
                transaction ->
                        transaction.save(single.save(new Purse("9", "x", 1)).overwriting()));
        fails(
                PersistenceException.class,
                transaction ->
                        transaction.update(single.update(Purse.class, "3").add("balance", 1)));
        fails(PersistenceException.class, transaction -> transaction.save(single.save(new Purse("1", "x", 1))));
        unit.assertRequests("");
    }

    @Test
    void operationsAreOfTheSameUnit() {
        SingleTable other = unit.open(Map.of(), Purse.class).unwrap(SingleTable.class);
        assertThrows(
                IllegalArgumentException.class,
                () -> single.transaction().update(other.update(Purse.class, "1").add("balance", 1)));
        assertThrows(
                IllegalArgumentException.class, () -> single.transaction().save(other.save(new Purse("9", "x", 1))));
        assertThrows(IllegalArgumentException.class, () -> single.transaction().delete(other.delete(Purse.class, "1")));
        SingleTable same = unit.factory().unwrap(SingleTable.class);
        single.transaction()
                .update(same.update(Purse.class, "1").add("balance", 1))
                .save(same.save(new Purse("9", "x", 1)))
                .run();
        assertEquals(8, single.get(Purse.class, "1").run().orElseThrow().balance);
    }

    @Test
    void aHundredActionsAreOneTransactionAndMoreAreNone() {
        TransactionOperation transaction = single.transaction();
        for (int i = 0; i < 100; i++) {
            transaction.save(single.save(new Purse("s" + i, "x", i)));
        }
        transaction.run();
        assertEquals(1, unit.requests().sent().size());
        unit.requests().reset();
        TransactionOperation more = single.transaction();
        for (int i = 0; i < 101; i++) {
            more.update(single.update(Purse.class, "s" + i).add("balance", 1));
        }
        PersistenceException tooMany = assertThrows(PersistenceException.class, more::run);
        assertTrue(tooMany.getMessage().contains("100"), tooMany.getMessage());
        unit.assertRequests("");
    }

    @Test
    void whatItCostIsToldWhereThatIsAskedFor() {
        Usage usage =
                all(transaction -> transaction.reporting(Reported.CAPACITY)).run();
        assertTrue(usage.capacityUnits() > 0, usage::toString);
    }

    @Test
    void whatAnEntityManagerHoldsIsKeptInStep() {
        EntityManager em = unit.entityManager();
        SingleTable managed = em.unwrap(SingleTable.class);
        Purse held = em.find(Purse.class, "1");
        assertThrows(
                PersistenceException.class,
                () -> managed.transaction()
                        .update(managed.update(Purse.class, "1").add("balance", 1))
                        .run());
        assertThrows(
                PersistenceException.class,
                () -> managed.transaction()
                        .save(managed.save(new Purse("1", "x", 1)))
                        .run());
        managed.transaction()
                .update(managed.update(held).add("balance", 1))
                .update(managed.update(Purse.class, "2").add("balance", -1))
                .run();
        assertEquals(8, held.balance);
        unit.requests().reset();
        em.getTransaction().begin();
        em.getTransaction().commit();
        unit.assertRequests("");
    }
}
