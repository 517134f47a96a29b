package io.monodyne.dynamo;

import static io.monodyne.dynamo.Write.equal;
import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.path;
import static io.monodyne.dynamo.Write.s;
import static io.monodyne.dynamo.Write.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class NotationTest {

    private static final ItemKey KEY = key("ORDER#7", "META");
    private static final Condition VERSION = equal("version", n(3));

    private static Map<String, AttributeValue> order() {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("_type", s("Order"));
        item.put("status", s("OPEN"));
        item.put("version", n(1));
        return item;
    }

    private static ItemQuery query(KeyRange range) {
        return ItemQuery.of("app", "CUSTOMER#42", range);
    }

    static Stream<Arguments> requests() {
        return Stream.of(keyed(), written(), queried(), scanned()).flatMap(requests -> requests);
    }

    private static Stream<Arguments> keyed() {
        return Stream.of(
                arguments("get app ORDER#7·META", ItemGet.of("app", KEY, true)),
                arguments("get app ORDER#7·META  eventual", ItemGet.of("app", KEY, false)),
                arguments(
                        "get app ORDER#7·META  eventual only status, address.city",
                        new ItemGet("app", KEY, false, List.of(path("status"), path("address", "city")))),
                arguments(
                        "batch-get app  ORDER#7·META, ORDER#8·META",
                        ItemGetAll.of("app", List.of(KEY, key("ORDER#8", "META"), KEY), true)));
    }

    private static Stream<Arguments> written() {
        return Stream.of(
                arguments(
                        "put app ORDER#7·META  _type='Order', status='OPEN', version=1   if item absent",
                        new ItemWrite.Put("app", KEY, order(), Condition.itemAbsent(), RetryGuard.wholeContent())),
                arguments(
                        "update app ORDER#7·META  set status='PAID', version=4   if version=3",
                        new ItemWrite.Update(
                                "app",
                                KEY,
                                List.of(set("status", s("PAID")), set("version", n(4))),
                                VERSION,
                                RetryGuard.none())),
                arguments(
                        "update app ORDER#7·META  set address.city='Rome', log+=[1] remove note, memo add tags {'a',"
                                + " 'b'} delete old {1}   if item exists",
                        Write.update(
                                "app",
                                KEY,
                                Assignment.remove(path("note")),
                                Assignment.set(path("address", "city"), s("Rome")),
                                Assignment.deleteElements(path("old"), AttributeValue.fromNs(List.of("1"))),
                                Assignment.append(path("log"), AttributeValue.fromL(List.of(n(1)))),
                                Assignment.add(path("tags"), AttributeValue.fromSs(List.of("a", "b"))),
                                Assignment.remove(path("memo")))),
                arguments("update app ORDER#7·META   if item exists", Write.update("app", KEY)),
                arguments(
                        "delete app ORDER#7·META   if version=3",
                        new ItemWrite.Delete("app", KEY, VERSION, RetryGuard.goneIsDone())),
                arguments("check app ORDER#7·META   if version=3", new ItemWrite.Check("app", KEY, VERSION)));
    }

    private static Stream<Arguments> queried() {
        return Stream.of(
                arguments("query app  CUSTOMER#42", query(new KeyRange.All())),
                arguments("query app  CUSTOMER#42 · ORDER#7", query(KeyRange.exactly("ORDER#7"))),
                arguments("query app  CUSTOMER#42 · >= a", query(new KeyRange.AtLeast("a"))),
                arguments("query app  CUSTOMER#42 · < a", query(new KeyRange.Below("a"))),
                arguments("query app  CUSTOMER#42 · between a and b", query(new KeyRange.Between("a", "b", false))),
                arguments(
                        "query app  CUSTOMER#42 · between a and before b", query(new KeyRange.Between("a", "b", true))),
                arguments("query app  CUSTOMER#42 · none", query(new KeyRange.None())),
                arguments(
                        "query app/gsi1  CUSTOMER#42 · begins ORDER#  desc limit 10   filter status = 'OPEN'",
                        ItemQuery.of("app", "gsi1", "CUSTOMER#42", new KeyRange.Begins("ORDER#"))
                                .descending(true)
                                .limit(10)
                                .filter(equal("status", s("OPEN")))),
                arguments(
                        "query app  CUSTOMER#42  eventual desc limit 3 count next only a, b.c",
                        query(new KeyRange.All())
                                .only(List.of(path("a"), path("b", "c")))
                                .paging(new ItemQuery.Paging(false, true, 3, true, Item.of(Map.of())))),
                arguments(
                        "query app/lsi0  CUSTOMER#42  consistent",
                        ItemQuery.of("app", "lsi0", "CUSTOMER#42", new KeyRange.All())
                                .paging(ItemQuery.Paging.first(true))),
                arguments(
                        "query app  CUSTOMER#42  only a",
                        query(new KeyRange.All()).only(List.of(path("a")))));
    }

    private static Stream<Arguments> scanned() {
        return Stream.of(
                arguments("scan app", ItemScan.of("app", true)),
                arguments(
                        "scan app  eventual segment 2 of 4 limit 10 count next only a, b.c   filter status = 'OPEN'",
                        ItemScan.of("app", false)
                                .segment(2, 4)
                                .limit(10)
                                .countOnly()
                                .after(Item.of(Map.of()))
                                .only(List.of(path("a"), path("b", "c")))
                                .filter(equal("status", s("OPEN")))),
                arguments(
                        "statement app  select * from \"app\" where pk = ? and n > 7  eventual limit 3 next   with 'a'",
                        ItemStatement.read(
                                        "app",
                                        "select *\n  from \"app\" where pk = ? and n > 7",
                                        List.of(s("a")),
                                        false)
                                .limit(3)
                                .after("t")),
                arguments(
                        "statement app  delete from \"app\" where pk = 'it''s'",
                        ItemStatement.write("app", "delete from \"app\" where pk = 'it''s'", List.of())));
    }

    @Test
    void theValuesThatAStatementWritesItselfAreHidden() {
        ItemStatement statement = ItemStatement.read(
                "app", "select * from \"app.gsi1\" where pk = 'CANARY''S' and n > 7.5e1", List.of(s("CANARY")), true);
        assertEquals(
                "statement app  select * from \"app.gsi1\" where pk = ? and n > ?   with ?",
                Printable.toString(statement, false));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestPrintsAsOneLine(String line, Object request) {
        assertEquals(line, request.toString());
    }

    static Stream<Arguments> conditions() {
        AttributePath a = path("a");
        return Stream.of(
                arguments("item absent", "item absent", Condition.itemAbsent()),
                arguments("exists(a.b)", "exists(a.b)", Condition.exists(path("a", "b"))),
                arguments("absent(a)", "absent(a)", Condition.absent(a)),
                arguments("a<>1", "a <> 1", Condition.compare(a, Comparison.NOT_EQUAL, n(1))),
                arguments("a<=b", "a <= b", new Condition.ComparePaths(a, Comparison.LESS_OR_EQUAL, path("b"))),
                arguments("size(a)>3", "size(a) > 3", new Condition.CompareSize(a, Comparison.GREATER, n(3))),
                arguments("a between 1 and 5", "a between 1 and 5", new Condition.Between(a, n(1), n(5))),
                arguments("a in (1, 'x')", "a in (1, 'x')", new Condition.In(a, List.of(n(1), s("x")))),
                arguments("a begins 'x'", "a begins 'x'", new Condition.Begins(a, s("x"))),
                arguments("a contains 'x'", "a contains 'x'", new Condition.Contains(a, s("x"))),
                arguments("not (a=1)", "not (a = 1)", Condition.not(equal("a", n(1)))),
                arguments(
                        "a=1 and (b>=2 or c<3)",
                        "a = 1 and (b >= 2 or c < 3)",
                        Condition.and(List.of(
                                equal("a", n(1)),
                                Condition.or(List.of(
                                        Condition.compare(path("b"), Comparison.GREATER_OR_EQUAL, n(2)),
                                        Condition.compare(path("c"), Comparison.LESS, n(3))))))));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionIsNarrowInAWriteAndWideInAFilter(String narrow, String wide, Condition condition) {
        assertEquals("check app ORDER#7·META   if " + narrow, new ItemWrite.Check("app", KEY, condition).toString());
        assertEquals(
                "query app  CUSTOMER#42   filter " + wide,
                query(new KeyRange.All()).filter(condition).toString());
    }

    static Stream<Arguments> values() {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        map.put("city", s("Rome"));
        map.put("a b", n(1));
        SdkBytes bytes = SdkBytes.fromByteArray(new byte[3]);
        return Stream.of(
                arguments("'it''s'", s("it's")),
                arguments("'a\\u000ab'", s("a\nb")),
                arguments("''", s("")),
                arguments("-1.5", AttributeValue.fromN("-1.5")),
                arguments("true", AttributeValue.fromBool(true)),
                arguments("null", AttributeValue.fromNul(true)),
                arguments("<3 bytes>", AttributeValue.fromB(bytes)),
                arguments("{'a', 'b'}", AttributeValue.fromSs(List.of("a", "b"))),
                arguments("{1, 2}", AttributeValue.fromNs(List.of("1", "2"))),
                arguments("{<3 bytes>}", AttributeValue.fromBs(List.of(bytes))),
                arguments("[1, ['x']]", AttributeValue.fromL(List.of(n(1), AttributeValue.fromL(List.of(s("x")))))),
                arguments("{city='Rome', \"a b\"=1}", AttributeValue.fromM(map)),
                arguments("[]", AttributeValue.fromL(List.of())));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValuePrintsByItsType(String text, AttributeValue value) {
        assertEquals(
                "check app ORDER#7·META   if a=" + text, new ItemWrite.Check("app", KEY, equal("a", value)).toString());
    }

    @Test
    void aTransactionIsALineForItselfAndOneForEachWrite() {
        Transaction transaction = new Transaction(
                List.of(Write.update("app", KEY, set("a", n(1))), new ItemWrite.Check("other", KEY, VERSION)));
        assertEquals("""
            transact 2
              update app ORDER#7·META  set a=1   if item exists
              check other ORDER#7·META   if version=3\
            """, Printable.toString(transaction, true));
        assertEquals(List.of("app", "other"), transaction.tables());
    }

    @Test
    void noTwoPathsHaveOneText() {
        assertEquals("a.b", path("a", "b").toString());
        assertEquals("\"a.b\"", path("a.b").toString());
        assertEquals("\"a\"\"b\"", path("a\"b").toString());
        assertNotEquals(path("a.b").toString(), path("a", "b").toString());
        assertEquals(path("a", "b"), path("a").member("b"));
    }

    @Test
    void hiddenValuesAreQuestionMarksAndKeysAreHashes() {
        ItemWrite update = Write.update(
                "app",
                KEY,
                set("a", s("secret")),
                set("b", AttributeValue.fromM(Map.of("secret", s("secret")))),
                Assignment.add(path("c"), AttributeValue.fromSs(List.of("secret", "secret2"))));
        String hidden = Printable.toString(update, false);
        assertEquals("update app " + hash(KEY) + "  set a=?, b=? add c ?   if item exists", hidden);
        assertEquals(
                "query app/gsi1  ? · begins ?   filter status = ? and a in (?, ?)",
                Printable.toString(
                        ItemQuery.of("app", "gsi1", "secret", new KeyRange.Begins("secret"))
                                .filter(Condition.and(List.of(
                                        equal("status", s("secret")),
                                        new Condition.In(path("a"), List.of(n(1), n(2)))))),
                        false));
        assertNotEquals(hash(KEY), hash(key("ORDER#7", "META2")));
        assertEquals(9, hash(KEY).length());
    }

    private static String hash(ItemKey key) {
        return Printable.toString(ItemGet.of("app", key, true), false).substring("get app ".length());
    }
}
