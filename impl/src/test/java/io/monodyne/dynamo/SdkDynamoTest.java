package io.monodyne.dynamo;

import static io.monodyne.dynamo.Write.equal;
import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.path;
import static io.monodyne.dynamo.Write.put;
import static io.monodyne.dynamo.Write.s;
import static io.monodyne.dynamo.Write.set;
import static io.monodyne.dynamo.Write.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.dynamo.Rejection.Code;
import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SdkDynamoTest {

    @RegisterExtension
    static final DynamoLocal LOCAL = new DynamoLocal();

    private static final ItemKey KEY = key("ORDER#7", "META");
    private static final ItemKey OTHER = key("ORDER#8", "META");

    private String table;
    private SdkDynamo dynamo;

    @BeforeEach
    void createTable() {
        table = DynamoLocal.newTable();
        dynamo = new SdkDynamo(LOCAL::client, RequestOptions.standard());
        dynamo.tables()
                .create(new TableSpec(
                        table,
                        "pk",
                        "sk",
                        List.of(new IndexSpec("gsi0", "gsi0_pk", "gsi0_sk", false)),
                        Billing.onDemand(),
                        null));
    }

    /** DynamoDB knows tokens of all tables. */
    private static String token() {
        return UUID.randomUUID().toString();
    }

    private Item get(ItemKey key) {
        return dynamo.get(ItemGet.of(table, key, true));
    }

    private static List<Code> codes(WriteRejected rejected) {
        return rejected.rejections().stream().map(Rejection::code).toList();
    }

    @Test
    void anItemThatIsPutIsRead() {
        dynamo.write(put(table, KEY, Map.of("status", s("OPEN"), "version", n(1))));
        Item item = get(KEY);
        assertNotNull(item);
        assertEquals(s("OPEN"), item.get("status"));
        assertEquals(Set.of("pk", "sk", "status", "version"), item.names());
        assertEquals(KEY, item.key(dynamo.layout(table)));
        assertNull(item.get("note"));
        assertNull(get(OTHER));
    }

    @Test
    void onlyWhatIsAskedForIsRead() {
        dynamo.write(put(table, KEY, Map.of("a", n(1), "b", AttributeValue.fromM(Map.of("c", n(2), "d", n(3))))));
        Item item = dynamo.get(new ItemGet(table, KEY, false, List.of(path("b", "c"))));
        assertNotNull(item);
        assertEquals(Set.of("b"), item.names());
        assertEquals(Map.of("c", n(2)), item.get("b").m());
        assertEquals(
                Set.of(),
                dynamo.get(new ItemGet(table, KEY, true, List.of(path("none")))).names());
    }

    @Test
    void aSecondInsertIsRejectedWithWhatIsThere() {
        dynamo.write(put(table, KEY, Map.of("a", n(1))));
        WriteRejected rejected =
                assertThrows(WriteRejected.class, () -> dynamo.write(put(table, KEY, Map.of("a", n(2)))));
        assertEquals(List.of(Code.CONDITION_FAILED), codes(rejected));
        assertEquals(n(1), rejected.rejections().get(0).old().get("a"));
        assertEquals(n(1), get(KEY).get("a"));
    }

    @Test
    void anUpdateDoesAllKindsOfAssignments() {
        dynamo.write(put(
                table,
                KEY,
                Map.of(
                        "gone", n(1),
                        "map", AttributeValue.fromM(Map.of("in", n(1))),
                        "tags", AttributeValue.fromSs(List.of("a", "b")),
                        "left", AttributeValue.fromNs(List.of("1", "2")),
                        "list", AttributeValue.fromL(List.of(n(1))))));
        dynamo.write(update(
                table,
                KEY,
                Assignment.remove(path("gone")),
                set("new", s("x")),
                Assignment.deleteElements(path("left"), AttributeValue.fromNs(List.of("2"))),
                Assignment.set(path("map", "in.side"), s("x")),
                Assignment.add(path("tags"), AttributeValue.fromSs(List.of("c"))),
                Assignment.append(path("list"), AttributeValue.fromL(List.of(n(2))))));
        Item item = get(KEY);
        assertNull(item.get("gone"));
        assertEquals(s("x"), item.get("new"));
        assertEquals(Map.of("in", n(1), "in.side", s("x")), item.get("map").m());
        assertEquals(Set.of("a", "b", "c"), Set.copyOf(item.get("tags").ss()));
        assertEquals(List.of("1"), item.get("left").ns());
        assertEquals(List.of(n(1), n(2)), item.get("list").l());
    }

    @Test
    void anUpdateOfNothingChecksItsConditionAloneAndInATransaction() {
        assertThrows(WriteRejected.class, () -> dynamo.write(update(table, KEY)));
        dynamo.write(put(table, KEY, Map.of()));
        dynamo.write(update(table, KEY));
        dynamo.writeAll(List.of(update(table, KEY), put(table, OTHER, Map.of())), token());
        assertThrows(
                WriteRejected.class,
                () -> dynamo.writeAll(
                        List.of(update(table, key("x", "y")), update(table, KEY, set("a", n(1)))), token()));
        assertEquals(Set.of("pk", "sk"), get(KEY).names());
    }

    @Test
    void aDeleteWhoseConditionFailsTellsWhatIsThere() {
        dynamo.write(put(table, KEY, Map.of("version", n(2))));
        WriteRejected rejected = assertThrows(
                WriteRejected.class,
                () -> dynamo.write(new ItemWrite.Delete(table, KEY, equal("version", n(1)), RetryGuard.goneIsDone())));
        assertEquals(n(2), rejected.rejections().get(0).old().get("version"));
        dynamo.write(new ItemWrite.Delete(table, KEY, equal("version", n(2)), RetryGuard.goneIsDone()));
        assertNull(get(KEY));
        WriteRejected gone = assertThrows(
                WriteRejected.class,
                () -> dynamo.write(new ItemWrite.Delete(table, KEY, equal("version", n(2)), RetryGuard.goneIsDone())));
        assertNull(gone.rejections().get(0).old());
    }

    @Test
    void aTransactionIsDoneAllOrNotAtAll() {
        ItemKey third = key("ORDER#9", "META");
        dynamo.write(put(table, KEY, Map.of("version", n(1))));
        ItemWrite changed = new ItemWrite.Update(
                table, KEY, List.of(set("version", n(2))), equal("version", n(1)), RetryGuard.none());
        ItemWrite check = new ItemWrite.Check(table, third, Condition.itemExists());
        WriteRejected rejected = assertThrows(
                WriteRejected.class,
                () -> dynamo.writeAll(List.of(put(table, OTHER, Map.of()), changed, check), token()));
        assertEquals(List.of(Code.CONDITION_FAILED), codes(rejected));
        assertEquals(2, rejected.rejections().get(0).index());
        assertNull(get(OTHER));
        dynamo.writeAll(List.of(put(table, OTHER, Map.of()), changed), token());
        assertNotNull(get(OTHER));
        assertEquals(n(2), get(KEY).get("version"));
    }

    @Test
    void everyFailedConditionOfATransactionIsReportedWithItsItem() {
        dynamo.write(put(table, KEY, Map.of("a", n(1))));
        WriteRejected rejected = assertThrows(
                WriteRejected.class,
                () -> dynamo.writeAll(
                        List.of(put(table, KEY, Map.of()), update(table, OTHER, set("a", n(1)))), token()));
        assertEquals(List.of(Code.CONDITION_FAILED, Code.CONDITION_FAILED), codes(rejected));
        assertEquals(n(1), rejected.rejections().get(0).old().get("a"));
        assertNull(rejected.rejections().get(1).old());
    }

    @Test
    void theSameTransactionAgainIsDoneOnce() {
        dynamo.write(put(table, KEY, Map.of("tags", AttributeValue.fromNs(List.of("1")), "n", n(0))));
        List<ItemWrite> writes = List.of(update(table, KEY, Assignment.add(path("n"), n(5))));
        String token = token();
        dynamo.writeAll(writes, token);
        dynamo.writeAll(writes, token);
        assertEquals(n(5), get(KEY).get("n"));
    }

    @Test
    void aCheckAloneIsATransactionOfOne() {
        ItemWrite check = new ItemWrite.Check(table, KEY, equal("version", n(1)));
        assertThrows(WriteRejected.class, () -> dynamo.write(check));
        dynamo.write(put(table, KEY, Map.of("version", n(1))));
        dynamo.write(check);
        assertSame(check, check.guardedBy(RetryGuard.idempotent()));
    }

    @Test
    void whatDynamoDbCallsInvalidIsRejectedAsSuch() {
        dynamo.write(put(table, KEY, Map.of("text", s("x"))));
        ItemWrite write = update(table, KEY, Assignment.add(path("text"), n(1)));
        assertEquals(List.of(Code.INVALID), codes(assertThrows(WriteRejected.class, () -> dynamo.write(write))));
        assertEquals(
                List.of(Code.INVALID),
                codes(assertThrows(WriteRejected.class, () -> dynamo.writeAll(List.of(write), token()))));
    }

    @Test
    void manyItemsAreReadInTheOrderAskedFor() {
        List<ItemKey> keys =
                IntStream.range(0, 230).mapToObj(i -> key("P" + i % 7, "S" + i)).toList();
        for (int i = 0; i < keys.size(); i++) {
            if (i % 10 != 3) {
                dynamo.write(put(table, keys.get(i), Map.of("i", n(i), "more", n(1))));
            }
        }
        List<ItemKey> asked = new ArrayList<>(keys);
        asked.addAll(keys.subList(0, 5));
        Map<ItemKey, Item> found = dynamo.getAll(ItemGetAll.of(table, asked, true));
        assertEquals(keys.stream().filter(key -> !key.sort().endsWith("3")).toList(), List.copyOf(found.keySet()));
        found.forEach(
                (key, item) -> assertEquals(key.sort(), "S" + item.get("i").n()));
        Map<ItemKey, Item> parts = dynamo.getAll(new ItemGetAll(table, keys.subList(0, 1), false, List.of(path("i"))));
        assertEquals(Set.of("pk", "sk", "i"), parts.get(keys.get(0)).names());
        assertEquals(Map.of(), dynamo.getAll(ItemGetAll.of(table, List.of(), true)));
    }

    @Test
    void aCounterBeginsAtZero() {
        ItemKey counter = key("SEQUENCE#Order", "SEQUENCE");
        assertEquals(50, dynamo.add(table, counter, "next", 50));
        assertEquals(100, dynamo.add(table, counter, "next", 50));
        assertEquals(97, dynamo.add(table, counter, "next", -3));
    }

    @Test
    void aCounterThatIsNoNumberIsAFailure() {
        dynamo.write(put(table, KEY, Map.of("next", s("x"))));
        DynamoFailure failure = assertThrows(DynamoFailure.class, () -> dynamo.add(table, KEY, "next", 1));
        assertTrue(failure.getMessage().startsWith("MD-DYNAMO-06: "), failure.getMessage());
    }

    @Test
    void namesAreThoseOfTheTableAndAskedForOnce() {
        TableLayout layout = dynamo.layout(table);
        assertEquals("pk", layout.partitionKey());
        assertEquals("sk", layout.sortKey());
        assertEquals(new IndexLayout("gsi0", "gsi0_pk", "gsi0_sk", false), layout.index("gsi0"));
        DynamoFailure failure = assertThrows(DynamoFailure.class, () -> layout.index("gsi1"));
        assertTrue(failure.getMessage().startsWith("MD-DYNAMO-07: table " + table), failure.getMessage());
        assertSame(layout, dynamo.layout(table));
        dynamo.close();
        assertFalse(layout == dynamo.layout(table));
    }

    @Test
    void namesByARuleNeedNoTable() {
        SdkDynamo named = new SdkDynamo(
                () -> {
                    throw new AssertionError("a client was asked for");
                },
                RequestOptions.standard(),
                TableLayout::generic);
        TableLayout layout = named.layout("app");
        assertEquals(new IndexLayout("gsi3", "gsi3_pk", "gsi3_sk", false), layout.index("gsi3"));
        assertEquals(new IndexLayout("lsi0", "pk", "lsi0_sk", true), layout.index("lsi0"));
        assertFalse(layout.index("lsi-orders").local());
    }

    @Test
    void aTableThatIsNotThereIsNamedWithWhatToDo() {
        for (SdkDynamo one :
                List.of(dynamo, new SdkDynamo(LOCAL::client, RequestOptions.standard(), TableLayout::generic))) {
            DynamoFailure failure = assertThrows(DynamoFailure.class, () -> one.get(ItemGet.of("nowhere", KEY, true)));
            assertTrue(
                    failure.getMessage().startsWith("MD-DYNAMO-01: there is no table nowhere"), failure.getMessage());
            assertTrue(failure.getMessage().contains("action=create"), failure.getMessage());
            assertThrows(DynamoFailure.class, () -> one.write(put("nowhere", KEY, Map.of())));
            assertThrows(DynamoFailure.class, () -> one.writeAll(List.of(put("nowhere", KEY, Map.of())), token()));
            assertThrows(DynamoFailure.class, () -> one.query(ItemQuery.of("nowhere", "x", KeyRange.exactly("y"))));
        }
    }

    @Test
    void tooLargeAnExpressionIsRefusedBeforeAnythingIsSent() {
        dynamo.write(put(table, KEY, Map.of("a", n(1))));
        Assignment[] many = IntStream.range(0, 600)
                .mapToObj(i -> set("attribute" + i, n(i)))
                .toArray(Assignment[]::new);
        ItemWrite write = update(table, KEY, many);
        assertThrows(ExpressionTooLarge.class, () -> dynamo.write(write));
        assertThrows(ExpressionTooLarge.class, () -> dynamo.writeAll(List.of(write), token()));
        assertThrows(ExpressionTooLarge.class, write::payloadBytes);
        assertEquals(Set.of("pk", "sk", "a"), get(KEY).names());
    }
}
