package io.monodyne.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * The scheme as DynamoDB sees it: tuples of up to three components in one partition of a table and of an index, their order, and
 * every kind of range, compared with what the tuples themselves say.
 */
class KeyTableTest {

    private static final String TABLE = "keys";
    private static final String INDEX = "gsi0";
    private static final int TUPLES = 1_500;
    private static final int QUERIES = 60;

    private static final List<ValueType> TYPES =
            List.of(ValueType.named("text"), ValueType.named("byte"), ValueType.named("decimal"));

    private static final List<KeyFormula> FORMULAS = List.of(
            Formulas.of("T{a}", String.class),
            Formulas.of("T{a}#{b}", String.class, Byte.class),
            Formulas.of("T{a}#{b}#N{c}", String.class, Byte.class, BigDecimal.class));

    /** Beside the tuples, and no part of any. */
    private static final List<String> NEIGHBOURS = List.of("S", "S#U", "U", "U#0", "~");

    private static AmazonDynamoDBLocal local;
    private static DynamoDbClient client;

    /** By key. */
    private static final Map<String, List<Object>> WRITTEN = new TreeMap<>(ValueType::compareBytes);

    @BeforeAll
    static void write() {
        local = DynamoDBEmbedded.create(true);
        client = local.dynamoDbClient();
        createTable();
        Seeds.forEach(1, random -> {
            while (WRITTEN.size() < TUPLES) {
                List<Object> tuple = tuple(random);
                WRITTEN.put(key(tuple), tuple);
            }
        });
        List<String> keys = new ArrayList<>(WRITTEN.keySet());
        keys.addAll(NEIGHBOURS);
        for (int i = 0; i < keys.size(); i += 25) {
            List<WriteRequest> puts = keys.subList(i, Math.min(keys.size(), i + 25)).stream()
                    .map(key -> WriteRequest.builder()
                            .putRequest(put -> put.item(item(key)))
                            .build())
                    .toList();
            client.batchWriteItem(batch -> batch.requestItems(Map.of(TABLE, puts)));
        }
    }

    private static void createTable() {
        client.createTable(table -> table.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("pk"), attribute("sk"), attribute("gsi0_pk"), attribute("gsi0_sk"))
                .keySchema(element("pk", KeyType.HASH), element("sk", KeyType.RANGE))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName(INDEX)
                        .keySchema(element("gsi0_pk", KeyType.HASH), element("gsi0_sk", KeyType.RANGE))
                        .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
                        .build()));
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement element(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static Map<String, AttributeValue> item(String key) {
        AttributeValue partition = AttributeValue.fromS("P");
        AttributeValue sort = AttributeValue.fromS(key);
        return Map.of("pk", partition, "sk", sort, "gsi0_pk", partition, "gsi0_sk", sort);
    }

    @AfterAll
    static void shutdown() {
        local.shutdown();
    }

    /** Half of the time one that goes on from one that is there. */
    private static List<Object> tuple(Random random) {
        List<Object> tuple = new ArrayList<>();
        if (!WRITTEN.isEmpty() && random.nextBoolean()) {
            List<Object> other = pick(WRITTEN.values(), random);
            tuple.addAll(other.subList(0, random.nextInt(other.size()) + 1));
        }
        int depth = 1 + random.nextInt(TYPES.size());
        while (tuple.size() < depth) {
            tuple.add(TYPES.get(tuple.size()).value(random));
        }
        return tuple;
    }

    private static <T> T pick(Collection<T> values, Random random) {
        return List.copyOf(values).get(random.nextInt(values.size()));
    }

    private static String key(List<Object> tuple) {
        return Formulas.key(FORMULAS.get(tuple.size() - 1), tuple.toArray());
    }

    private static int compare(List<Object> one, List<Object> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = TYPES.get(i).order().compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static boolean begins(List<Object> tuple, List<Object> beginning) {
        return tuple.size() >= beginning.size() && compare(tuple.subList(0, beginning.size()), beginning) == 0;
    }

    /** The keys that DynamoDB answers, in its order. */
    private static List<String> query(KeyRange range, boolean index) {
        String sort = index ? "gsi0_sk" : "sk";
        Map<String, AttributeValue> values = new TreeMap<>(Map.of(":p", AttributeValue.fromS("P")));
        String condition = (index ? "gsi0_pk" : "pk") + " = :p" + condition(range, sort, values);
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(TABLE)
                .indexName(index ? INDEX : null)
                .keyConditionExpression(condition)
                .expressionAttributeValues(values);
        return client.queryPaginator(request.build()).items().stream()
                .map(item -> item.get("sk").s())
                .toList();
    }

    private static String condition(KeyRange range, String sort, Map<String, AttributeValue> values) {
        if (range instanceof KeyRange.Between between) {
            values.put(":l", AttributeValue.fromS(between.low()));
            values.put(":h", AttributeValue.fromS(between.high()));
            return " AND " + sort + " BETWEEN :l AND :h";
        }
        if (range instanceof KeyRange.Begins begins) {
            values.put(":b", AttributeValue.fromS(begins.prefix()));
            return " AND begins_with(" + sort + ", :b)";
        }
        if (range instanceof KeyRange.Exactly exactly) {
            return comparison("=", exactly.key(), sort, values);
        }
        if (range instanceof KeyRange.AtLeast atLeast) {
            return comparison(">=", atLeast.low(), sort, values);
        }
        return range instanceof KeyRange.Below below ? comparison("<", below.high(), sort, values) : "";
    }

    private static String comparison(String operator, String bound, String sort, Map<String, AttributeValue> values) {
        values.put(":b", AttributeValue.fromS(bound));
        return " AND " + sort + " " + operator + " :b";
    }

    /** Asks the table and the index, and compares with the tuples that a range shall have. */
    private static void assertExact(KeyRange range, BiPredicate<String, List<Object>> meant) {
        List<String> expected = WRITTEN.entrySet().stream()
                .filter(entry -> meant.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (range instanceof KeyRange.None) {
            assertEquals(List.of(), expected);
            return;
        }
        for (boolean index : new boolean[] {false, true}) {
            List<String> answered = query(range, index);
            List<String> kept = answered.stream().filter(range::contains).toList();
            assertSame(expected, kept, range);
            boolean mayDrop = range instanceof KeyRange.Between between && between.exclusive();
            assertTrue(answered.size() - kept.size() <= (mayDrop ? 1 : 0), range.toString());
        }
    }

    /** Tells what is missing and what is too much, as there are many keys. */
    private static void assertSame(List<String> expected, List<String> found, KeyRange range) {
        List<String> missing =
                expected.stream().filter(key -> !found.contains(key)).toList();
        List<String> surplus =
                found.stream().filter(key -> !expected.contains(key)).toList();
        assertTrue(expected.equals(found), range + ", missing " + missing + ", surplus " + surplus);
    }

    @Test
    void theOrderOfTableAndIndexIsThatOfTheTuples() {
        List<String> expected = WRITTEN.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue, KeyTableTest::compare))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(TUPLES, expected.size());
        for (boolean index : new boolean[] {false, true}) {
            List<String> answered = query(new KeyRange.All(), index);
            assertSame(expected, answered.stream().filter(WRITTEN::containsKey).toList(), new KeyRange.All());
            assertEquals(TUPLES + NEIGHBOURS.size(), answered.size());
        }
    }

    @Test
    void aKeyItsDescendantsAndBothTogetherAreFound() {
        Seeds.forEach(QUERIES, random -> {
            List<Object> node = pick(WRITTEN.values(), random);
            String key = key(node);
            assertExact(KeyRange.exactly(key), (other, tuple) -> compare(tuple, node) == 0);
            assertExact(KeyRange.selfAndDescendants(key), (other, tuple) -> begins(tuple, node));
            assertExact(
                    KeyRange.descendantsOf(key), (other, tuple) -> begins(tuple, node) && tuple.size() > node.size());
        });
    }

    /** A place that some keys have, and values that are or could be there. */
    private record Probe(KeyPosition position, List<Object> leading, Object low, Object high) {

        static Probe random(Random random) {
            List<Object> tuple = pick(WRITTEN.values(), random);
            int component = tuple.size() - 1;
            Object[] values = new Object[TYPES.size()];
            for (int i = 0; i < component; i++) {
                values[i] = tuple.get(i);
            }
            KeyPosition position =
                    Objects.requireNonNull(FORMULAS.get(TYPES.size() - 1).position(values));
            Object low = random.nextInt(4) == 0 ? TYPES.get(component).value(random) : tuple.get(component);
            Object high = TYPES.get(component).value(random);
            return new Probe(position, tuple.subList(0, component), low, high);
        }

        void assertExact(KeyRange range, BiPredicate<Integer, Integer> meant) {
            Comparator<Object> order = TYPES.get(leading.size()).order();
            KeyTableTest.assertExact(range, (key, tuple) -> {
                boolean here = tuple.size() > leading.size() && begins(tuple, leading);
                return here
                        && meant.test(
                                order.compare(tuple.get(leading.size()), low),
                                order.compare(tuple.get(leading.size()), high));
            });
        }
    }

    @Test
    void everyComparisonOfOneComponentIsExact() {
        Seeds.forEach(QUERIES, random -> {
            Probe probe = Probe.random(random);
            KeyPosition position = probe.position();
            probe.assertExact(position.any(), (toLow, toHigh) -> true);
            probe.assertExact(position.equalTo(probe.low()), (toLow, toHigh) -> toLow == 0);
            probe.assertExact(position.greaterThan(probe.low()), (toLow, toHigh) -> toLow > 0);
            probe.assertExact(position.atLeast(probe.low()), (toLow, toHigh) -> toLow >= 0);
            probe.assertExact(position.atMost(probe.low()), (toLow, toHigh) -> toLow <= 0);
            probe.assertExact(position.lessThan(probe.low()), (toLow, toHigh) -> toLow < 0);
            probe.assertExact(
                    position.between(probe.low(), probe.high()), (toLow, toHigh) -> toLow >= 0 && toHigh <= 0);
            probe.assertExact(
                    position.within(new KeyBound(probe.low(), false), new KeyBound(probe.high(), false)),
                    (toLow, toHigh) -> toLow > 0 && toHigh < 0);
        });
    }

    @Test
    void aPrefixOfATextIsFound() {
        KeyPosition first = Objects.requireNonNull(FORMULAS.get(2).position(new Object[3]));
        Seeds.forEach(QUERIES, random -> {
            String text = (String) pick(WRITTEN.values(), random).get(0);
            String prefix = text.substring(0, text.offsetByCodePoints(0, text.isEmpty() ? 0 : 1));
            KeyRange range = first.startingWith(prefix);
            List<String> expected = WRITTEN.entrySet().stream()
                    .filter(entry -> ((String) entry.getValue().get(0)).startsWith(prefix))
                    .map(Map.Entry::getKey)
                    .toList();
            assertSame(expected, query(range, false), range);
        });
    }

    @Test
    void aKeyWithoutLiteralsIsBoundedOnOneSide() {
        KeyPosition whole =
                Objects.requireNonNull(Formulas.of("{a}", String.class).position(new Object[1]));
        for (String bound : List.of("T-", "TX", "U", "T")) {
            for (KeyRange range : List.of(whole.greaterThan(bound), whole.atLeast(bound), whole.lessThan(bound))) {
                List<String> expected = query(new KeyRange.All(), true).stream()
                        .filter(range::contains)
                        .toList();
                assertSame(expected, query(range, true), range);
            }
        }
    }
}
