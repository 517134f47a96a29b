package io.monodyne.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import jakarta.persistence.AttributeConverter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sets, lists and maps, and types that are stored as another one. */
class CollectionCodecTest {

    private static final Codecs CODECS = new Codecs(Set.of());
    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    @SuppressWarnings("unchecked")
    private static <T> Codec<T> of(Class<T> type) {
        return (Codec<T>) CODECS.scalar(type, ScalarFormat.standard());
    }

    @Test
    void setsOfTextAndNumbersAreStoredAsSets() {
        assertEquals(
                AttributeValue.fromSs(List.of("b", "a")),
                CODECS.set(of(String.class)).encode(new LinkedHashSet<>(List.of("b", "a"))));
        assertEquals(
                AttributeValue.fromNs(List.of("7")),
                CODECS.set(of(Integer.class)).encode(Set.of(7)));
        assertEquals(
                AttributeValue.fromSs(List.of("1970-01-01T00:00:00.000000000Z")),
                CODECS.set(of(Instant.class)).encode(Set.of(Instant.EPOCH)));
        assertEquals(
                AttributeValue.fromL(List.of(AttributeValue.fromBool(true))),
                CODECS.set(of(Boolean.class)).encode(Set.of(true)));
    }

    @Test
    void anEmptySetIsStoredAsNothing() {
        assertNull(CODECS.set(of(String.class)).encode(Set.of()));
        assertNull(CODECS.sortedSet(of(Boolean.class)).encode(new TreeSet<>()));
        assertTrue(CODECS.set(of(String.class)).same(Set.of(), new TreeSet<>()));
        assertEquals(
                AttributeValue.fromL(List.of()), CODECS.list(of(String.class)).encode(List.of()));
        assertEquals(
                AttributeValue.fromM(Map.of()),
                CODECS.map(of(String.class), of(String.class)).encode(Map.of()));
    }

    @Test
    void elementsThatAreEqualInDynamoDbAreStoredOnce() {
        Set<BigDecimal> scales = new LinkedHashSet<>(List.of(new BigDecimal("1.0"), new BigDecimal("1.00")));
        assertEquals(
                AttributeValue.fromNs(List.of("1")),
                CODECS.set(of(BigDecimal.class)).encode(scales));
        assertTrue(CODECS.set(of(BigDecimal.class)).same(scales, Set.of(BigDecimal.ONE)));
    }

    @Test
    void collectionsAreReadAsTheirKind() {
        AttributeValue stored = AttributeValue.fromNs(List.of("3", "1", "2"));
        Set<Integer> set = CODECS.set(of(Integer.class)).decode(stored);
        assertEquals(List.of(3, 1, 2), List.copyOf(set));
        set.add(9);
        assertEquals(
                TreeSet.class,
                CODECS.sortedSet(of(Integer.class)).decode(stored).getClass());
        assertEquals(List.of(3, 1, 2), CODECS.list(of(Integer.class)).decode(stored));
        AttributeValue map = AttributeValue.fromM(Map.of("b", NULL, "a", AttributeValue.fromN("1")));
        assertEquals(
                List.of("a", "b"),
                List.copyOf(CODECS.sortedMap(of(String.class), of(Integer.class))
                        .decode(map)
                        .keySet()));
        Map<String, Integer> read =
                CODECS.map(of(String.class), of(Integer.class)).decode(map);
        read.put("c", 3);
        assertEquals(3, read.size());
    }

    @Test
    void nullsKeepTheirPlaceInListsAndMaps() {
        Codec<Collection<String>> lists = CODECS.list(of(String.class));
        List<String> list = Arrays.asList("a", null, "b");
        assertEquals(
                AttributeValue.fromL(List.of(AttributeValue.fromS("a"), NULL, AttributeValue.fromS("b"))),
                lists.encode(list));
        assertEquals(list, lists.decode(Objects.requireNonNull(lists.encode(list))));
        Map<Integer, String> map = new HashMap<>();
        map.put(1, null);
        Codec<Map<Integer, String>> maps = CODECS.map(of(Integer.class), of(String.class));
        assertEquals(AttributeValue.fromM(Map.of("1", NULL)), maps.encode(map));
        assertEquals(map, maps.decode(Objects.requireNonNull(maps.encode(map))));
    }

    @Test
    void nullsAreRefusedInSetsKeysAndArrays() {
        Set<String> set = new HashSet<>(Arrays.asList(Refused.SECRET, null));
        Map<String, String> map = new HashMap<>();
        map.put(null, Refused.SECRET);
        assertEquals(
                "MD-CODEC-17", Refused.code(() -> CODECS.set(of(String.class)).encode(set)));
        assertEquals(
                "MD-CODEC-17",
                Refused.code(
                        () -> CODECS.map(of(String.class), of(String.class)).encode(map)));
        assertEquals("MD-CODEC-17", Refused.code(() -> of(Byte[].class).encode(new Byte[] {1, null})));
        assertEquals("MD-CODEC-17", Refused.code(() -> of(Character[].class).encode(new Character[1])));
    }

    @Test
    void keysOfMapsAreTheTextOfTheirStoredForm() {
        assertKey("true", Boolean.class, true);
        assertKey("-5", Long.class, -5L);
        assertKey("0.5", BigDecimal.class, new BigDecimal("0.50"));
        assertKey("1970-01-01T00:00:00.000000000Z", Instant.class, Instant.EPOCH);
        Codec<Map<byte[], Integer>> byBytes = CODECS.map(of(byte[].class), of(Integer.class));
        AttributeValue stored = Objects.requireNonNull(byBytes.encode(Map.of(new byte[] {1, -1}, 7)));
        assertEquals(Set.of("01ff"), stored.m().keySet());
        assertEquals(
                "01ff",
                Objects.requireNonNull(byBytes.encode(byBytes.decode(stored)))
                        .m()
                        .keySet()
                        .iterator()
                        .next());
    }

    private static <K> void assertKey(String name, Class<K> type, K key) {
        Codec<Map<K, Integer>> codec = CODECS.map(of(type), of(Integer.class));
        AttributeValue stored = Objects.requireNonNull(codec.encode(Map.of(key, 7)));
        assertEquals(Set.of(name), stored.m().keySet());
        assertEquals(stored, codec.encode(codec.decode(stored)));
    }

    @Test
    void keysThatCanNotBeNamesAreRefused() {
        Map<BigDecimal, Integer> equal = Map.of(new BigDecimal("1.0"), 1, new BigDecimal("1.00"), 2);
        assertEquals(
                "MD-CODEC-19",
                Refused.code(() ->
                        CODECS.map(of(BigDecimal.class), of(Integer.class)).encode(equal)));
        assertEquals(
                "MD-CODEC-18",
                Refused.code(
                        () -> CODECS.map(of(String.class), of(Integer.class)).encode(Map.of("", 1))));
        assertEquals("MD-CODEC-05", Refused.code(() -> CODECS.map(CODECS.list(of(String.class)), of(Integer.class))));
    }

    @Test
    void documentsAreOfTheRightType() {
        AttributeValue text = AttributeValue.fromS(Refused.SECRET);
        assertEquals(
                "MD-CODEC-07", Refused.code(() -> CODECS.list(of(String.class)).decode(text)));
        assertEquals(
                "MD-CODEC-07", Refused.code(() -> CODECS.set(of(String.class)).decode(text)));
        assertEquals(
                "MD-CODEC-07",
                Refused.code(
                        () -> CODECS.map(of(String.class), of(String.class)).decode(text)));
        assertEquals(
                Set.of("a"),
                CODECS.set(of(String.class)).decode(AttributeValue.fromL(List.of(AttributeValue.fromS("a")))));
        AttributeValue bytes = AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[] {1})));
        assertEquals(1, CODECS.list(of(byte[].class)).decode(bytes).size());
    }

    @Test
    void collectionsAreNoPartsOfKeysAndCanChange() {
        for (Codec<?> codec : List.of(
                CODECS.list(of(String.class)),
                CODECS.set(of(String.class)),
                CODECS.map(of(String.class), of(String.class)))) {
            assertNull(codec.keyType());
            assertNull(codec.scalarType());
            assertTrue(codec.mutable());
            assertEquals("MD-CODEC-06", Refused.code(() -> codec.fromKeyValue("x")));
        }
    }

    @Test
    void collectionsAreTheSameExactlyIfTheyAreStoredAsTheSame() {
        Seeds.forEach(3_000, random -> {
            List<String> a = new ArrayList<>();
            List<String> b = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                a.add(random.nextBoolean() ? "x" : Seeds.text(random, 1));
                b.add(random.nextBoolean() ? "x" : a.get(a.size() - 1));
            }
            assertSame(CODECS.list(of(String.class)), a, b);
            assertSame(CODECS.set(of(String.class)), new LinkedHashSet<>(a), new TreeSet<>(b));
            Map<String, String> map = new LinkedHashMap<>();
            Map<String, String> other = new TreeMap<>();
            a.forEach(text -> map.put("k" + text, text));
            b.forEach(text -> other.put("k" + text, text));
            assertSame(CODECS.map(of(String.class), of(String.class)), map, other);
        });
    }

    /** Sets are equal whatever their order. */
    private static <T> void assertSame(Codec<T> codec, T a, T b) {
        assertEquals(comparable(codec.encode(a)).equals(comparable(codec.encode(b))), codec.same(a, b));
        AttributeValue stored = codec.encode(a);
        assertTrue(codec.same(a, a) && (stored == null || codec.same(a, codec.decode(stored))));
    }

    private static Object comparable(AttributeValue value) {
        return value == null ? "nothing" : value.hasSs() ? new HashSet<>(value.ss()) : value;
    }

    record Amount(String currency, int cents) {}

    static final class AmountConverter implements AttributeConverter<Amount, Integer> {
        @Override
        public Integer convertToDatabaseColumn(Amount amount) {
            return amount.currency().equals("none") ? null : amount.cents();
        }

        @Override
        public Amount convertToEntityAttribute(Integer cents) {
            return new Amount("EUR", cents);
        }
    }

    @Test
    void aConverterDecidesTheStoredFormAndTheKey() {
        Codec<Amount> codec = CODECS.converted(new AmountConverter(), of(Integer.class));
        Amount amount = new Amount("USD", 7);
        assertEquals(AttributeValue.fromN("7"), codec.encode(amount));
        assertEquals(new Amount("EUR", 7), codec.decode(AttributeValue.fromN("7")));
        assertEquals(Integer.class, codec.keyType());
        assertEquals(7, codec.keyValue(amount));
        assertEquals(new Amount("EUR", 7), codec.fromKeyValue(7));
        assertTrue(codec.same(amount, new Amount("EUR", 7)));
        assertFalse(codec.same(amount, new Amount("USD", 8)));
        assertEquals(AttributeValue.fromNs(List.of("7")), CODECS.set(codec).encode(Set.of(amount)));
    }

    @Test
    void whatIsConvertedToNullIsStoredAsNothing() {
        Codec<Amount> codec = CODECS.converted(new AmountConverter(), of(Integer.class));
        Amount none = new Amount("none", 7);
        assertNull(codec.encode(none));
        assertNull(codec.keyValue(none));
        assertTrue(codec.same(none, new Amount("none", 8)));
        assertFalse(codec.same(none, new Amount("USD", 7)) || codec.same(new Amount("USD", 7), none));
        assertEquals(AttributeValue.fromL(List.of(NULL)), CODECS.list(codec).encode(List.of(none)));
    }
}
