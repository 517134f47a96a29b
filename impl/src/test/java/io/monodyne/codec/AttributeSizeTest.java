package io.monodyne.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** Sizes, numbers and nesting, as DynamoDB Local has them. */
class AttributeSizeTest {

    private static final int LIMIT = 409_600;
    private static final String TABLE = "sizes";

    private static AmazonDynamoDBLocal local;
    private static DynamoDbClient client;

    @BeforeAll
    static void start() {
        local = DynamoDBEmbedded.create(true);
        client = local.dynamoDbClient();
        client.createTable(table -> table.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("pk")
                        .keyType(KeyType.HASH)
                        .build()));
    }

    @AfterAll
    static void stop() {
        local.shutdown();
    }

    private static void put(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(attributes);
        item.put("pk", AttributeValue.fromS("x"));
        client.putItem(put -> put.tableName(TABLE).item(item));
    }

    private static Map<String, AttributeValue> stored() {
        return client.getItem(get -> get.tableName(TABLE).key(Map.of("pk", AttributeValue.fromS("x"))))
                .item();
    }

    /** Filled up to the greatest size, an item of these is stored; with one byte more it is refused. */
    private static void assertExact(Map<String, AttributeValue> values) {
        int bytes = AttributeSize.of("pk", AttributeValue.fromS("x")) + 1;
        for (Map.Entry<String, AttributeValue> value : values.entrySet()) {
            bytes += AttributeSize.of(value.getKey(), value.getValue());
        }
        Map<String, AttributeValue> filled = new HashMap<>(values);
        filled.put("f", AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(new byte[LIMIT - bytes])));
        put(filled);
        filled.put("f", AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(new byte[LIMIT - bytes + 1])));
        DynamoDbException refused = assertThrows(DynamoDbException.class, () -> put(filled));
        assertTrue(refused.getMessage().contains("size"), refused.getMessage());
    }

    private static List<Function<Random, AttributeValue>> shapes() {
        return List.of(
                random -> AttributeValue.fromS(Seeds.text(random, 40)),
                AttributeSizeTest::number,
                random -> AttributeValue.fromB(SdkBytes.fromByteArray(new byte[random.nextInt(40)])),
                random -> AttributeValue.fromBool(random.nextBoolean()),
                random -> AttributeValue.fromNul(true),
                random -> AttributeValue.fromSs(distinct(random, any -> Seeds.text(any, 9))),
                random -> AttributeValue.fromNs(
                        distinct(random, any -> number(any).n())),
                random -> AttributeValue.fromBs(distinct(random, any -> SdkBytes.fromUtf8String(Seeds.text(any, 9)))),
                random -> document(random, 4));
    }

    private static AttributeValue number(Random random) {
        return AttributeValue.fromN(Decimals.write(Kind.decimal(random)));
    }

    private static <E> List<E> distinct(Random random, Function<Random, E> elements) {
        Set<E> distinct = new LinkedHashSet<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            distinct.add(elements.apply(random));
        }
        return List.copyOf(distinct);
    }

    private static AttributeValue document(Random random, int levels) {
        if (levels == 0) {
            return shapes().get(random.nextInt(8)).apply(random);
        }
        List<AttributeValue> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(document(random, levels - 1));
        }
        Map<String, AttributeValue> members = new HashMap<>();
        parts.forEach(part -> members.put(Seeds.text(random, 5) + "m", part));
        return random.nextBoolean() ? AttributeValue.fromL(parts) : AttributeValue.fromM(members);
    }

    @Test
    void itemsOfExactlyTheLimitAreStoredAndOneByteMoreIsRefused() {
        Seeds.forEach(10, random -> {
            Map<String, AttributeValue> values = new HashMap<>();
            for (Function<Random, AttributeValue> shape : shapes()) {
                for (int i = 0; i < 5; i++) {
                    values.put("v" + values.size() + "é", shape.apply(random));
                }
            }
            assertExact(values);
        });
    }

    @Test
    void numbersCountByPairsOfDigitsFromTheDecimalPoint() {
        Map<String, Integer> sizes = Map.of(
                "0", 1, "5", 2, "-5", 3, "100", 2, "1010", 3, "0.1", 2, "0.01", 2, "10.5", 3, "123.45", 4, "-0.001", 3);
        sizes.forEach((text, bytes) -> {
            assertEquals(bytes, AttributeSize.of(AttributeValue.fromN(text)), text);
            assertExact(Map.of("n", AttributeValue.fromN(text)));
        });
    }

    @Test
    void noNumberTakesMoreThanTwentyOneBytes() {
        for (String digits : List.of("1".repeat(37), "1".repeat(38))) {
            for (String text : List.of(digits, "-" + digits, digits + "0", "-" + digits + "0")) {
                AttributeValue number = AttributeValue.fromN(text);
                assertTrue(AttributeSize.of(number) <= 21);
                assertExact(Map.of("n", number));
            }
        }
    }

    private static AttributeValue nested(int levels) {
        AttributeValue value = AttributeValue.fromS("end");
        for (int i = 1; i < levels; i++) {
            value = i % 2 == 0 ? AttributeValue.fromL(List.of(value)) : AttributeValue.fromM(Map.of("m", value));
        }
        return value;
    }

    @Test
    void thirtyTwoLevelsAreStoredAndOneMoreIsRefused() {
        put(Map.of("v", nested(32)));
        AttributeSize.of(nested(32));
        assertThrows(DynamoDbException.class, () -> put(Map.of("v", nested(33))));
        assertEquals("MD-CODEC-20", Refused.code(() -> AttributeSize.of(nested(33))));
    }

    @Test
    void basicValuesAreGivenBackAsTheyWereWritten() {
        List<Kind> kinds = Kind.all();
        Seeds.forEach(150, random -> {
            Map<String, AttributeValue> written = new HashMap<>();
            for (int i = 0; i < kinds.size(); i++) {
                written.put(
                        "v" + i,
                        kinds.get(i).codec().encode(kinds.get(i).values().apply(random)));
            }
            put(written);
            Map<String, AttributeValue> read = new HashMap<>(stored());
            read.remove("pk");
            assertEquals(written, read);
        });
    }

    @Test
    void setsOfNumbersAreGivenBackAsTheyWereWritten() {
        Codec<Set<BigDecimal>> codec = new Codecs(Set.of()).set(new DecimalCodec(0, 0));
        Seeds.forEach(300, random -> {
            Set<BigDecimal> values = new LinkedHashSet<>();
            IntStream.rangeClosed(0, random.nextInt(6)).forEach(n -> values.add(Kind.decimal(random)));
            put(Map.of("v", Objects.requireNonNull(codec.encode(values))));
            Collection<BigDecimal> read = codec.decode(stored().get("v"));
            assertTrue(codec.same(values, new LinkedHashSet<>(read)));
        });
    }
}
