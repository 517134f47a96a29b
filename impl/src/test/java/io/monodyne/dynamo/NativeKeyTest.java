package io.monodyne.dynamo;

import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.path;
import static io.monodyne.dynamo.Write.put;
import static io.monodyne.dynamo.Write.s;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.dynamo.NativeKey.NamedValue;
import io.monodyne.dynamo.NativeKey.Range;
import io.monodyne.key.KeyRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Indexes that have attributes as their keys: made, compared, described and queried. */
class NativeKeyTest {

    @RegisterExtension
    static final DynamoLocal LOCAL = new DynamoLocal();

    private static final String TABLE = DynamoLocal.newTable();
    private static final KeySchema KEYS = new KeySchema(
            List.of(KeyAttribute.text("region"), KeyAttribute.text("status")),
            List.of(
                    new KeyAttribute("year", ScalarAttributeType.N),
                    KeyAttribute.text("name"),
                    new KeyAttribute("hash", ScalarAttributeType.B)));
    private static final IndexSpec INDEX = new IndexSpec("by-region", KEYS, false);
    private static final List<NamedValue> OPEN =
            List.of(new NamedValue("region", s("EU")), new NamedValue("status", s("open")));
    private static final NamedValue YEAR_9 = new NamedValue("year", n(9));

    private static SdkDynamo dynamo;

    private static TableSpec spec(IndexSpec... indexes) {
        return new TableSpec(TABLE, "pk", "sk", List.of(indexes), Billing.onDemand(), null);
    }

    /** Items a to f of one partition: two each of the years 9, 10 and 11. And one without a name. */
    @BeforeAll
    static void fill() {
        dynamo = new SdkDynamo(LOCAL::client, RequestOptions.standard());
        dynamo.tables().create(spec(INDEX, new IndexSpec("gsi0", "gsi0_pk", "gsi0_sk", false)));
        for (int i = 0; i < 6; i++) {
            String name = String.valueOf((char) ('a' + i));
            dynamo.write(put(
                    TABLE,
                    key(name, "x"),
                    Map.of(
                            "region", s("EU"),
                            "status", s("open"),
                            "year", n(9 + i / 2),
                            "name", s("n" + name),
                            "hash", bytes(i),
                            "note", s(i == 3 ? "x" : "y"))));
        }
        dynamo.write(put(
                TABLE, key("g", "x"), Map.of("region", s("EU"), "status", s("open"), "year", n(9), "hash", bytes(9))));
    }

    private static AttributeValue bytes(int last) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, (byte) last}));
    }

    private static ItemQuery query(List<NamedValue> sort, Range range) {
        return ItemQuery.of(TABLE, "by-region", new NativeKey(OPEN, sort, range));
    }

    private static String names(ItemQuery query) {
        StringBuilder names = new StringBuilder();
        dynamo.query(query).items().forEach(item -> names.append(item.get("pk").s()));
        return names.toString();
    }

    private static String names(List<NamedValue> sort, Range range) {
        return names(query(sort, range));
    }

    @Test
    void everyRangeIsExactAndOfItsType() {
        assertEquals("abcdef", names(List.of(), null));
        assertEquals("ab", names(List.of(YEAR_9), null));
        assertEquals("cdef", names(List.of(), Range.of("year", Comparison.GREATER, n(9))));
        assertEquals("ef", names(List.of(), Range.of("year", Comparison.GREATER_OR_EQUAL, n(11))));
        assertEquals("ab", names(List.of(), Range.of("year", Comparison.LESS, n(10))));
        assertEquals("abcd", names(List.of(), Range.of("year", Comparison.LESS_OR_EQUAL, n(10))));
        assertEquals("abcd", names(List.of(), Range.between("year", n(9), n(10))));
        assertEquals("b", names(List.of(YEAR_9), Range.begins("name", s("nb"))));
        List<NamedValue> named = List.of(YEAR_9, new NamedValue("name", s("nb")));
        AttributeValue prefix = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1}));
        assertEquals("b", names(named, Range.begins("hash", prefix)));
        assertEquals("b", names(named, Range.of("hash", Comparison.LESS_OR_EQUAL, bytes(1))));
        assertEquals("", names(named, Range.of("hash", Comparison.LESS, bytes(1))));
        assertEquals("fedcba", names(query(List.of(), null).descending(true)));
    }

    @Test
    void emptyValuesAreBelowAllAndNeverSent() {
        assertEquals("ab", names(List.of(YEAR_9), Range.begins("name", s(""))));
        assertEquals("ab", names(List.of(YEAR_9), Range.of("name", Comparison.GREATER, s(""))));
        assertEquals("ab", names(List.of(YEAR_9), Range.between("name", s(""), s("nb"))));
        for (Range none : List.of(
                Range.of("name", Comparison.LESS_OR_EQUAL, s("")),
                Range.between("name", s("b"), s("a")),
                Range.between("name", bytes(2), bytes(1)))) {
            assertEquals("", names(List.of(YEAR_9), none));
            assertTrue(new NativeKey(OPEN, List.of(YEAR_9), none).none());
        }
        assertTrue(new NativeKey(OPEN, List.of(), Range.between("year", n(10), n(9))).none());
        assertTrue(NativeKey.of(new NamedValue("region", s("")), new NamedValue("status", s("x")))
                .none());
        assertTrue(new NativeKey(OPEN, List.of(new NamedValue("name", s("x".repeat(1025)))), null).none());
        assertThrows(IllegalArgumentException.class, () -> Range.of("year", Comparison.EQUAL, n(1)));
    }

    @Test
    void pagesFollowOneAnotherByAllKeyAttributes() {
        ItemQuery query = query(List.of(), null).limit(4);
        ItemPage first = dynamo.query(query);
        Item next = first.next();
        assertNotNull(next);
        assertEquals("ef", names(query.after(next)));
        assertNull(dynamo.query(query.after(next)).next());
        Item second = dynamo.query(query(List.of(), null)).items().get(1);
        assertEquals("cdef", names(query(List.of(), null).after(second)));
        assertThrows(
                IllegalArgumentException.class,
                () -> dynamo.query(query.after(Item.of(Map.of("pk", s("a"), "sk", s("x"))))));
    }

    @Test
    void itemsAreCountedFilteredAndReadInPart() {
        ItemQuery query = query(List.of(), Range.of("year", Comparison.GREATER, n(9)));
        assertEquals(4, dynamo.query(query.countOnly()).count());
        assertEquals("d", names(query.filter(Condition.compare(path("note"), Comparison.EQUAL, s("x")))));
        assertEquals(
                List.of("pk"),
                List.copyOf(dynamo.query(query.only(List.of(path("pk"))))
                        .items()
                        .get(0)
                        .names()));
    }

    @Test
    void aRequestHasOneConditionForEachAttribute() {
        QueryRequest request = QueryRequests.request(
                        query(List.of(YEAR_9), Range.begins("name", s("n"))), dynamo.layout(TABLE))
                .build();
        assertEquals("#0=:0 AND #1=:1 AND #2=:2 AND begins_with(#3, :3)", request.keyConditionExpression());
        assertEquals(
                Map.of("#0", "region", "#1", "status", "#2", "year", "#3", "name"), request.expressionAttributeNames());
        assertEquals(
                Map.of(":0", s("EU"), ":1", s("open"), ":2", n(9), ":3", s("n")), request.expressionAttributeValues());
    }

    @Test
    void aQueryPrintsAsOneLine() {
        assertEquals(
                "query app/by-region  region='EU', status='open'",
                ItemQuery.of("app", "by-region", new NativeKey(OPEN, List.of(), null))
                        .toString());
        assertEquals(
                "query app/by-region  region='EU', status='open' · year=9, name begins 'n'  desc limit 3",
                ItemQuery.of("app", "by-region", new NativeKey(OPEN, List.of(YEAR_9), Range.begins("name", s("n"))))
                        .descending(true)
                        .limit(3)
                        .toString());
        assertEquals(
                "query app/by-region  region='EU', status='open' · none",
                ItemQuery.of("app", "by-region", new NativeKey(OPEN, List.of(), Range.between("year", n(2), n(1))))
                        .toString());
        Notation hidden = new Notation(false);
        ItemQuery.of("app", "by-region", new NativeKey(OPEN, List.of(YEAR_9), null))
                .print(hidden);
        assertEquals("query app/by-region  region=?, status=? · year=?", hidden.toString());
    }

    @Test
    void anIndexThatIsAskedByOtherAttributesIsRefusedBeforeAnythingIsSent() {
        for (NativeKey wrong : List.of(
                NativeKey.of(OPEN.get(0)),
                NativeKey.of(OPEN.get(1), OPEN.get(0)),
                new NativeKey(OPEN, List.of(new NamedValue("name", s("n"))), null),
                new NativeKey(OPEN, List.of(), Range.begins("name", s("n"))))) {
            DynamoFailure failure =
                    assertThrows(DynamoFailure.class, () -> dynamo.query(ItemQuery.of(TABLE, "by-region", wrong)));
            assertTrue(
                    failure.getMessage()
                            .startsWith(
                                    "MD-DYNAMO-21: index by-region has the key [region, status] · [year, name, hash]"),
                    failure.getMessage());
        }
        DynamoFailure failure = assertThrows(
                DynamoFailure.class, () -> dynamo.query(ItemQuery.of(TABLE, "by-region", "EU", new KeyRange.All())));
        assertTrue(failure.getMessage().startsWith("MD-DYNAMO-20: index by-region"), failure.getMessage());
    }

    @Test
    void theTableTellsItsKeys() {
        IndexLayout layout = dynamo.layout(TABLE).index("by-region");
        assertEquals(INDEX.layout(), layout);
        assertEquals(List.of("region", "status"), layout.keys().partitionNames());
        assertEquals(List.of("year", "name", "hash"), layout.keys().sortNames());
        assertThrows(DynamoFailure.class, layout::partitionKey);
        assertEquals("gsi0_pk", dynamo.layout(TABLE).index("gsi0").partitionKey());
    }

    @Test
    void aTableThatIsNamedByARuleIsToldOfThem() {
        TableLayout layout =
                TableLayout.generic("app", "pk", "sk", "{index}_pk", "{index}_sk", Map.of("by-region", INDEX.layout()));
        assertEquals(INDEX.layout(), layout.index("by-region"));
        assertEquals("gsi4_pk", layout.index("gsi4").partitionKey());
    }

    @Test
    void everyDifferenceIsASentence() {
        Tables tables = dynamo.tables();
        assertEquals(List.of(), tables.differences(spec(INDEX)));
        KeySchema swapped = new KeySchema(
                List.of(KeyAttribute.text("status"), KeyAttribute.text("region")),
                List.of(KeyAttribute.text("year"), KeyAttribute.text("name")));
        assertEquals(
                List.of(
                        "Index by-region of table " + TABLE + " has the key [region, status] · [year, name, hash],"
                                + " not [status, region] · [year, name].",
                        "Key attribute year of table " + TABLE + " is of type N, not S."),
                tables.differences(spec(new IndexSpec("by-region", swapped, false))));
        KeySchema halves = new KeySchema(
                List.of(KeyAttribute.text("region")), List.of(KeyAttribute.text("status"), KeyAttribute.text("name")));
        assertEquals(
                1,
                tables.differences(spec(new IndexSpec("by-region", halves, false)))
                        .size());
        assertEquals(
                List.of("Index by-status of table " + TABLE + " is not there."),
                tables.differences(spec(new IndexSpec("by-status", KEYS, false))));
    }
}
