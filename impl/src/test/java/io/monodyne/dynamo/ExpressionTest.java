package io.monodyne.dynamo;

import static io.monodyne.dynamo.Write.equal;
import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.path;
import static io.monodyne.dynamo.Write.put;
import static io.monodyne.dynamo.Write.s;
import static io.monodyne.dynamo.Write.set;
import static io.monodyne.dynamo.Write.update;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import io.monodyne.key.ItemKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ExpressionTest {

    @RegisterExtension
    static final DynamoLocal LOCAL = new DynamoLocal();

    private static final String TABLE = DynamoLocal.newTable();
    private static final Condition A = equal("a", n(1));
    private static final Condition B = equal("b", n(2));
    private static final Condition C = equal("c", n(3));

    private static SdkDynamo dynamo;

    @BeforeAll
    static void createTable() {
        dynamo = new SdkDynamo(LOCAL::client, RequestOptions.standard(), TableLayout::generic);
        dynamo.tables().create(new TableSpec(TABLE, "pk", "sk", List.of(), Billing.onDemand(), null));
    }

    private static String rendered(Condition condition) {
        Expression expression = new Expression(new Placeholders(), "pk");
        condition.render(expression);
        return expression.finished();
    }

    private static RenderedWrite rendered(ItemWrite write) {
        return RenderedWrite.of(write, new Placeholders(), "pk");
    }

    @Test
    void eachNameHasOnePlaceholderAndEachValueItsOwn() {
        RenderedWrite rendered = rendered(new ItemWrite.Update(
                "app",
                key("p", "s"),
                List.of(
                        set("a", n(1)),
                        set("b", n(2)),
                        Assignment.append(path("c", "a"), n(1)),
                        Assignment.remove(path("d"))),
                Condition.and(List.of(A, equal("b", n(1)))),
                RetryGuard.none()));
        assertEquals("SET #0=:0,#1=:1,#2.#0=list_append(#2.#0,:2) REMOVE #3", rendered.update());
        assertEquals("#0=:3 AND #1=:4", rendered.condition());
        assertEquals(
                Map.of("#0", "a", "#1", "b", "#2", "c", "#3", "d"),
                rendered.placeholders().names());
        assertEquals(
                Map.of(":0", n(1), ":1", n(2), ":2", n(1), ":3", n(1), ":4", n(1)),
                rendered.placeholders().values());
    }

    @Test
    void clausesComeInOneOrderWhateverThePlan() {
        AttributeValue tags = AttributeValue.fromSs(List.of("x"));
        assertEquals(
                "SET #0=:0,#1=:1 REMOVE #2,#3 ADD #4 :2 DELETE #5 :3",
                rendered(update(
                                "app",
                                key("p", "s"),
                                Assignment.deleteElements(path("delete"), tags),
                                Assignment.add(path("add"), tags),
                                Assignment.remove(path("r1")),
                                set("s1", n(1)),
                                Assignment.remove(path("r2")),
                                set("s2", n(1))))
                        .update());
    }

    @Test
    void onlyWhatNeedsThemStandsInParentheses() {
        assertEquals("#0=:0 OR #1=:1 AND #2=:2", rendered(Condition.or(List.of(A, Condition.and(List.of(B, C))))));
        assertEquals("#0=:0 AND (#1=:1 OR #2=:2)", rendered(Condition.and(List.of(A, Condition.or(List.of(B, C))))));
        assertEquals("#0=:0 AND #1=:1 AND #2=:2", rendered(Condition.and(List.of(A, Condition.and(List.of(B, C))))));
        assertEquals("NOT #0=:0", rendered(Condition.not(A)));
        assertEquals("NOT (NOT #0=:0)", rendered(Condition.not(Condition.not(A))));
        assertEquals("NOT (#0=:0 AND #1=:1)", rendered(Condition.not(Condition.and(List.of(A, B)))));
        assertEquals("#0=:0", rendered(Condition.or(List.of(Condition.and(List.of(A))))));
        assertThrows(IllegalArgumentException.class, () -> Condition.and(List.of()));
    }

    @Test
    void theItemIsKnownByThePartitionKeyOfItsTable() {
        Placeholders placeholders = new Placeholders();
        Expression expression = new Expression(placeholders, "PK");
        Condition.itemAbsent().render(expression);
        assertEquals("attribute_not_exists(#0)", expression.finished());
        assertEquals(Map.of("#0", "PK"), placeholders.names());
    }

    @Test
    void theGenericPartitionKeyNeedsNoPlaceholder() {
        assertEquals("attribute_not_exists(pk)", rendered(Condition.itemAbsent()));
    }

    @Test
    void hostileNamesAndValuesAreJustNamesAndValues() {
        ItemKey key = key("hostile", "1");
        List<String> hostile = List.of(
                "x = :v OR attribute_exists(pk)",
                "#0",
                ":0",
                "a.b",
                "a-b",
                "a_b",
                "status",
                "SET",
                "a[0]",
                "'",
                "\"",
                "${id}",
                "{0}",
                "%s",
                "\n",
                "\u0000",
                "\uD83D\uDE00",
                " ");
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        hostile.forEach(name -> item.put(name, s(name)));
        dynamo.write(put(TABLE, key, item));
        List<Condition> conditions = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        for (String name : hostile) {
            conditions.add(equal(name, s(name)));
            assignments.add(set(name, AttributeValue.fromM(Map.of(name, s(name)))));
        }
        dynamo.write(new ItemWrite.Update(TABLE, key, assignments, Condition.and(conditions), RetryGuard.none()));
        dynamo.write(new ItemWrite.Update(
                TABLE,
                key,
                hostile.stream()
                        .map(name -> Assignment.set(path(name, name), n(1)))
                        .toList(),
                Condition.itemExists(),
                RetryGuard.none()));
        Item found = dynamo.get(ItemGet.of(TABLE, key, true));
        assertNotNull(found);
        hostile.forEach(name -> assertEquals(Map.of(name, n(1)), found.get(name).m()));
    }

    @Test
    void limitsAreThoseOfDynamoDbToTheByte() {
        ItemKey key = key("limits", "1");
        dynamo.write(put(TABLE, key, Map.of("n", n(1))));
        assertEquals(4096, rendered(ofLength(4096)).length());
        assertDoesNotThrow(() -> dynamo.write(conditional(key, ofLength(4096))));
        ExpressionTooLarge tooLong =
                assertThrows(ExpressionTooLarge.class, () -> dynamo.write(conditional(key, ofLength(4097))));
        assertTrue(tooLong.getMessage().startsWith("MD-DYNAMO-09: "), tooLong.getMessage());
        // 150 comparisons and 149 conjunctions
        assertDoesNotThrow(() -> rendered(manyOperators(150)));
        assertDoesNotThrow(() -> dynamo.write(conditional(key, manyOperators(150))));
        ExpressionTooLarge refused = assertThrows(ExpressionTooLarge.class, () -> rendered(manyOperators(151)));
        assertTrue(refused.getMessage().startsWith("MD-DYNAMO-10: "), refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Condition.In(path("a"), List.of()));
    }

    private static Condition manyOperators(int comparisons) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < comparisons; i++) {
            conditions.add(equal("n", n(1)));
        }
        return Condition.and(conditions);
    }

    private static ItemWrite conditional(ItemKey key, Condition condition) {
        return new ItemWrite.Update(TABLE, key, List.of(set("n", n(1))), condition, RetryGuard.none());
    }

    /** A true condition of exactly so many bytes: a step more in a path is three, and an operator can be one longer. */
    private static Condition ofLength(int bytes) {
        int steps = 0;
        int rest = bytes - rendered(ofLength(0, 0)).length();
        while (rest >= 3) {
            steps++;
            rest -= 3;
        }
        return ofLength(steps, rest);
    }

    private static Condition ofLength(int steps, int longer) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            conditions.add(Condition.compare(path("n"), i < longer ? Comparison.LESS_OR_EQUAL : Comparison.LESS, n(5)));
        }
        for (int i = 0; i < 100; i++) {
            List<String> path = new ArrayList<>(List.of("absent" + i));
            path.addAll(Collections.nCopies(steps / 100 + (i < steps % 100 ? 1 : 0), "n"));
            conditions.add(Condition.absent(AttributePath.of(path)));
        }
        return Condition.and(conditions);
    }

    @Test
    void anyConditionIsTakenAndMeansTheSameToDynamoDb() {
        ItemKey key = key("any", "1");
        dynamo.write(put(TABLE, key, Map.of("a", n(1), "b", n(0), "c", n(1))));
        Seeds.forEach(200, random -> {
            Condition condition = any(random, 3);
            boolean expected = holds(condition);
            boolean held;
            try {
                dynamo.write(new ItemWrite.Update(TABLE, key, List.of(), condition, RetryGuard.none()));
                held = true;
            } catch (WriteRejected e) {
                assertEquals(
                        Rejection.Code.CONDITION_FAILED, e.rejections().get(0).code(), () -> print(condition));
                held = false;
            }
            assertEquals(expected, held, () -> print(condition));
        });
    }

    private static String print(Condition condition) {
        return Printable.toString(condition, true);
    }

    private static Condition any(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 1 : 4);
        if (kind == 0) {
            return equal(String.valueOf((char) ('a' + random.nextInt(3))), n(random.nextInt(2)));
        }
        if (kind == 1) {
            return Condition.not(any(random, depth - 1));
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(any(random, depth - 1));
        }
        return kind == 2 ? Condition.and(parts) : Condition.or(parts);
    }

    private static boolean holds(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return !holds(not.condition());
        }
        if (condition instanceof Condition.Composite composite) {
            return composite.all()
                    ? composite.parts().stream().allMatch(ExpressionTest::holds)
                    : composite.parts().stream().anyMatch(ExpressionTest::holds);
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return compare.value().equals(compare.path().attribute().equals("b") ? n(0) : n(1));
    }

    @Test
    void thePayloadOfAWriteCountsAllThatIsSent() {
        ItemKey key = key("0123456789", "01234");
        long small = put("app", key, Map.of()).payloadBytes();
        assertTrue(small > 15, small + " bytes");
        long large = put("app", key, Map.of("a", s("x".repeat(1000)))).payloadBytes();
        assertEquals(1001, large - small);
        long update = update("app", key, set("a", s("x".repeat(1000)))).payloadBytes();
        assertTrue(update > 1015, update + " bytes");
        long check = new ItemWrite.Check("app", key, equal("a", s("x".repeat(500)))).payloadBytes();
        assertTrue(check > 515, check + " bytes");
    }
}
