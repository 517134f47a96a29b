package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.ImmutableAttributeException;
import io.monodyne.LimitExceededException;
import io.monodyne.SingleTable;
import io.monodyne.operation.Comparison;
import io.monodyne.operation.TransactionOperation;
import io.monodyne.operation.UpdateOperation;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Updates that would leave what Java can't hold, what a rule forbids, or what DynamoDB refuses. */
class HarshUpdatesContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Crate.class, Crate.Seal.class, Crate.Offset.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        store("1");
        unit.requests().reset();
    }

    private void store(String id) {
        Crate crate = new Crate(id);
        crate.whole = Integer.MAX_VALUE - 1;
        crate.seal = new Crate.Seal("s", "o", "red");
        crate.offset = 1;
        single.save(crate).run();
    }

    private Crate updated(UnaryOperator<UpdateOperation<Crate>> actions) {
        actions.apply(single.update(Crate.class, "1")).run();
        return stored();
    }

    private Crate stored() {
        return single.get(Crate.class, "1").run().orElseThrow();
    }

    private static void assertCode(String code, Exception refused) {
        assertTrue(refused.getMessage().startsWith(code + ":"), refused.getMessage());
    }

    private <X extends Exception> void assertRefused(
            Class<X> type, String code, UnaryOperator<UpdateOperation<Crate>> actions) {
        Map<?, ?> before = unit.table().content();
        UpdateOperation<Crate> update = single.update(Crate.class, "1");
        assertCode(code, assertThrows(type, () -> actions.apply(update).run()));
        assertEquals(before, unit.table().content());
    }

    @Test
    void aSumThatTheTypeCannotHoldIsRefused() {
        assertEquals(Integer.MAX_VALUE, updated(update -> update.add("whole", 1)).whole);
        assertRefused(LimitExceededException.class, "MD-DIRECT-20", update -> update.add("whole", 1));
        assertRefused(LimitExceededException.class, "MD-DIRECT-20", update -> update.add("whole", Integer.MAX_VALUE));
        assertEquals(-1, updated(update -> update.add("whole", Integer.MIN_VALUE)).whole);
        assertRefused(LimitExceededException.class, "MD-DIRECT-20", update -> update.add("whole", Integer.MIN_VALUE));
    }

    @Test
    void everyWidthHasItsOwnBounds() {
        assertEquals(Byte.MAX_VALUE, updated(update -> update.add("tiny", 127)).tiny);
        assertRefused(LimitExceededException.class, "MD-DIRECT-20", update -> update.add("tiny", 1));
        assertEquals(Short.MIN_VALUE, updated(update -> update.add("small", -32768)).small);
        assertRefused(LimitExceededException.class, "MD-DIRECT-20", update -> update.add("small", -1));
        assertEquals(Long.MAX_VALUE, updated(update -> update.add("wide", Long.MAX_VALUE)).wide);
        assertRefused(LimitExceededException.class, "MD-DIRECT-20", update -> update.add("wide", 1));
    }

    @Test
    void theBoundsHoldInsideOfMapsToo() {
        assertEquals(
                Integer.MAX_VALUE,
                updated(update -> update.add(path("counts").member("a"), Integer.MAX_VALUE))
                        .counts
                        .get("a"));
        assertRefused(
                LimitExceededException.class,
                "MD-DIRECT-20",
                update -> update.add(path("counts").member("a"), 1));
        assertRefused(
                LimitExceededException.class,
                "MD-DIRECT-20",
                update -> update.add("whole", 5).when(path("whole").is(Comparison.GREATER, 0)));
    }

    @Test
    void aConditionThatIsFalseIsToldFromASumThatIsTooLarge() {
        assertThrows(
                ConditionFailedException.class,
                () -> single.update(Crate.class, "1")
                        .add("whole", 1)
                        .when(path("whole").equalTo(5))
                        .run());
    }

    @Test
    void moreDigitsThanDynamoDbKeepsAreRefused() {
        updated(update -> update.set("exact", new BigDecimal("1E+100")));
        assertRefused(PersistenceException.class, "MD-FLUSH-15", update -> update.add("exact", 1));
        updated(update -> update.set("exact", new BigDecimal("9E+125")));
        assertRefused(
                PersistenceException.class, "MD-FLUSH-15", update -> update.add("exact", new BigDecimal("9E+125")));
    }

    @Test
    void nothingIsAddedToANumberThatIsNotStoredAsItIs() {
        assertRefused(IllegalArgumentException.class, "MD-DIRECT-08", update -> update.add("positive", -1));
        assertRefused(IllegalArgumentException.class, "MD-DIRECT-08", update -> update.add("offset", 1));
        assertEquals(3, updated(update -> update.set("offset", 3)).offset);
        assertEquals(3, updated(update -> update.set("positive", -3)).positive);
    }

    @Test
    void rulesOfMembersHoldWhereTheWholeEmbeddableIsWritten() {
        assertRefused(ImmutableAttributeException.class, "MD-DIRECT-07", update -> update.set("seal.number", "t"));
        assertRefused(
                ImmutableAttributeException.class,
                "MD-DIRECT-07",
                update -> update.set("seal", new Crate.Seal("t", "o", "red")));
        assertRefused(IllegalArgumentException.class, "MD-DIRECT-06", update -> update.set("seal.origin", "t"));
        assertRefused(PersistenceException.class, "MD-FLUSH-01", update -> update.remove("seal.colour"));
        assertEquals("blue", updated(update -> update.set("seal.colour", "blue")).seal.colour);
    }

    @Test
    void removingBelowAMissingMapAndNothingElseDoesNothing() {
        Crate bare = new Crate("2");
        single.save(bare).run();
        single.update(Crate.class, "2").remove("seal.weight").run();
        assertNull(single.get(Crate.class, "2").run().orElseThrow().seal);
        single.transaction()
                .update(single.update(Crate.class, "2").remove("seal.weight"))
                .update(single.update(Crate.class, "1").set("tiny", (byte) 3))
                .run();
        assertEquals(3, stored().tiny);
    }

    @Test
    void manyUpdatesOfATransactionMayAllLackTheirMaps() {
        TransactionOperation transaction = single.transaction();
        for (int i = 10; i < 40; i++) {
            Crate bare = new Crate(String.valueOf(i));
            single.save(bare).run();
            unit.table().remove("CRATE#" + i, "CRATE", "counts");
            transaction.update(single.update(Crate.class, String.valueOf(i))
                    .add(path("counts").member("x"), i));
        }
        transaction.run();
        assertEquals(
                39, single.get(Crate.class, "39").run().orElseThrow().counts.get("x"));
    }

    @Test
    void keysOfMapsMayBeNumbers() {
        Crate crate = updated(update -> update.set(path("byNumber").member(7), "seven")
                .set(path("byNumber").member(-1L), "minus one"));
        assertEquals(Map.of(7, "seven", -1, "minus one"), crate.byNumber);
        assertRefused(
                IllegalArgumentException.class,
                "MD-READABLE-05",
                update -> update.set(path("byNumber").member("7"), "x"));
        assertRefused(
                IllegalArgumentException.class,
                "MD-READABLE-05",
                update -> update.set(path("byNumber").member(1L << 40), "x"));
    }

    @Test
    void elementsOfSetsMayBeNumbersOfAnotherWidth() {
        assertEquals(Set.of(1, 2), updated(update -> update.addElements(path("codes"), List.of(1L, 2L))).codes);
        assertEquals(Set.of(1), updated(update -> update.deleteElements(path("codes"), List.of(2L))).codes);
        assertEquals(Set.of(1, 5), updated(update -> update.addElements(path("codes"), List.of(5, 5L))).codes);
    }

    @Test
    void anItemThatWouldBeTooLargeIsRefused() {
        String large = "x".repeat(300_000);
        updated(update -> update.append(path("stops"), List.of(large)));
        assertRefused(
                PersistenceException.class, "MD-FLUSH-15", update -> update.append(path("stops"), List.of(large)));
    }

    @Test
    void anExpressionThatDynamoDbDoesNotTakeIsRefusedBeforeItIsSent() {
        UpdateOperation<Crate> update = single.update(Crate.class, "1");
        for (int i = 0; i < 400; i++) {
            update.set(path("counts").member("a quite long key of the map " + i), i);
        }
        unit.requests().reset();
        assertCode("MD-FLUSH-17", assertThrows(LimitExceededException.class, update::run));
        assertEquals(List.of(), unit.requests().sent());
    }

    @Test
    void aListIsNoSet() {
        UpdateOperation<Crate> update = single.update(Crate.class, "1");
        assertCode(
                "MD-READABLE-05",
                assertThrows(IllegalArgumentException.class, () -> update.set("codes", List.of(4, 4))));
    }

    @Test
    void whatIsStoredOtherwiseThanItShouldIsAClearFailure() {
        unit.table().set("CRATE#1", "CRATE", "whole", AttributeValue.fromS("x"));
        assertThrows(
                PersistenceException.class,
                () -> single.update(Crate.class, "1").add("whole", 1).run());
        unit.table().set("CRATE#1", "CRATE", "counts", AttributeValue.fromS("x"));
        assertRefused(
                PersistenceException.class,
                "MD-FLUSH-15",
                update -> update.set(path("counts").member("a"), 1));
    }
}
