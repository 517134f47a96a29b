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

import io.monodyne.key.KeyRange;
import io.monodyne.operation.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class QueryTest {

    @RegisterExtension
    static final DynamoLocal LOCAL = new DynamoLocal();

    private static final String TABLE = DynamoLocal.newTable();
    private static final KeyRange ALL = new KeyRange.All();

    private static SdkDynamo dynamo;

    /** Items a to f of one partition, numbered from 0; those of an even number are in the index, in reverse order. */
    @BeforeAll
    static void fill() {
        dynamo = new SdkDynamo(LOCAL::client, RequestOptions.standard(), TableLayout::generic);
        IndexSpec index = new IndexSpec("gsi0", "gsi0_pk", "gsi0_sk", false);
        IndexSpec local = new IndexSpec("lsi0", "pk", "lsi0_sk", true);
        dynamo.tables().create(new TableSpec(TABLE, "pk", "sk", List.of(index, local), Billing.onDemand(), null));
        for (int i = 0; i < 6; i++) {
            String name = String.valueOf((char) ('a' + i));
            Map<String, AttributeValue> item = i % 2 == 0
                    ? Map.of("i", n(i), "gsi0_pk", s("even"), "gsi0_sk", s("" + (9 - i)), "lsi0_sk", s("l" + i))
                    : Map.of("i", n(i), "odd", AttributeValue.fromBool(true));
            dynamo.write(put(TABLE, key("p", name), item));
        }
        dynamo.write(put(TABLE, key("q", "a"), Map.of()));
    }

    private static String names(ItemQuery query) {
        StringBuilder names = new StringBuilder();
        dynamo.query(query).items().forEach(item -> names.append(item.get("sk").s()));
        return names.toString();
    }

    private static String names(KeyRange range) {
        return names(ItemQuery.of(TABLE, "p", range));
    }

    @Test
    void everyRangeIsExact() {
        assertEquals("abcdef", names(ALL));
        assertEquals("c", names(KeyRange.exactly("c")));
        assertEquals("d", names(new KeyRange.Begins("d")));
        assertEquals("def", names(new KeyRange.AtLeast("d")));
        assertEquals("ab", names(new KeyRange.Below("c")));
        assertEquals("bcd", names(new KeyRange.Between("b", "d", false)));
        assertEquals("bc", names(new KeyRange.Between("b", "d", true)));
        assertEquals("", names(new KeyRange.None()));
        assertEquals("", names(new KeyRange.Begins("x")));
    }

    @Test
    void anExcludedEndIsDroppedWhateverIsRead() {
        ItemQuery query = ItemQuery.of(TABLE, "p", new KeyRange.Between("b", "d", true));
        ItemPage parts = dynamo.query(query.only(List.of(path("i"))));
        assertEquals(
                List.of(Set.of("i", "sk"), Set.of("i", "sk")),
                parts.items().stream().map(Item::names).toList());
        ItemPage counted = dynamo.query(query.countOnly());
        assertEquals(2, counted.count());
        assertEquals(3, counted.read());
        assertEquals(List.of(), counted.items());
        ItemPage page = dynamo.query(query.limit(2));
        assertEquals(2, page.count());
        assertNotNull(page.next());
        assertEquals(0, dynamo.query(query.after(page.next())).count());
    }

    @Test
    void theOrderCanBeReversed() {
        assertEquals("fedcba", names(ItemQuery.of(TABLE, "p", ALL).descending(true)));
    }

    @Test
    void pagesFollowOneAnotherUntilThereAreNoMore() {
        ItemQuery query = ItemQuery.of(TABLE, "p", ALL).limit(4);
        ItemPage first = dynamo.query(query);
        assertEquals(4, first.count());
        assertNotNull(first.next());
        ItemPage second = dynamo.query(query.after(first.next()));
        assertEquals(
                List.of(n(4), n(5)),
                second.items().stream().map(item -> item.get("i")).toList());
        assertNull(second.next());
    }

    @Test
    void aPageCanBeginBehindAnyItemOfAnIndex() {
        ItemQuery query = ItemQuery.of(TABLE, "gsi0", "even", ALL);
        assertEquals("eca", names(query));
        Item middle = dynamo.query(query).items().get(1);
        assertEquals("a", names(query.after(middle)));
        assertThrows(IllegalArgumentException.class, () -> dynamo.query(query.after(Item.of(Map.of("sk", s("c"))))));
    }

    @Test
    void aLocalIndexSharesThePartitionKeyOfTheTable() {
        ItemQuery query = ItemQuery.of(TABLE, "lsi0", "p", new KeyRange.AtLeast("l2"));
        assertEquals("ce", names(query));
        assertEquals("e", names(query.after(dynamo.query(query.limit(1)).next())));
    }

    @Test
    void aLimitCountsItemsBeforeTheyAreFiltered() {
        ItemQuery query = ItemQuery.of(TABLE, "p", ALL).filter(Condition.exists(path("odd")));
        assertEquals("bdf", names(query));
        ItemPage page = dynamo.query(query.limit(1));
        assertEquals(0, page.count());
        assertEquals(1, page.read());
        assertNotNull(page.next());
    }

    @Test
    void itemsAreCountedWithoutBeingReturned() {
        ItemPage page = dynamo.query(ItemQuery.of(TABLE, "p", ALL)
                .filter(Condition.exists(path("odd")))
                .countOnly());
        assertEquals(new ItemPage(List.of(), 3, 6, null, Usage.UNKNOWN), page);
    }

    @Test
    void everyConditionCanFilter() {
        AttributePath number = path("i");
        Map<String, Condition> expected = Map.of(
                "bd",
                        Condition.and(List.of(
                                Condition.exists(path("odd")), Condition.compare(number, Comparison.LESS, n(5)))),
                "ace", Condition.absent(path("odd")),
                "cde", new Condition.Between(number, n(2), n(4)),
                "af", new Condition.In(number, List.of(n(0), n(5))),
                "c", new Condition.Begins(path("gsi0_sk"), s("7")),
                "acdef", Condition.not(Condition.compare(number, Comparison.EQUAL, n(1))),
                "e", new Condition.Contains(path("lsi0_sk"), s("4")),
                "abcdef", new Condition.ComparePaths(number, Comparison.NOT_EQUAL, path("odd")),
                "abc",
                        Condition.or(List.of(
                                Condition.compare(number, Comparison.LESS_OR_EQUAL, n(1)),
                                Condition.and(List.of(
                                        Condition.compare(number, Comparison.GREATER, n(1)),
                                        Condition.or(List.of(
                                                Condition.compare(number, Comparison.EQUAL, n(2)),
                                                Condition.compare(number, Comparison.EQUAL, n(-1)))))))),
                "", new Condition.CompareSize(path("lsi0_sk"), Comparison.GREATER, n(2)));
        List<String> wrong = new ArrayList<>();
        expected.forEach((names, condition) -> {
            String found = names(ItemQuery.of(TABLE, "p", ALL).filter(condition));
            if (!found.equals(names)) {
                wrong.add(condition + ": " + found);
            }
        });
        assertEquals(List.of(), wrong);
        assertEquals(
                "bdf",
                names(ItemQuery.of(TABLE, "p", ALL)
                        .filter(Condition.not(Condition.not(Condition.or(List.of(
                                Condition.exists(path("odd")), Condition.compare(number, Comparison.EQUAL, n(9)))))))));
    }
}
