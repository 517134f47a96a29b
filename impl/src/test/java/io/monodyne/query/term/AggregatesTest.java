package io.monodyne.query.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monodyne.query.syntax.Operation.AggregateName;
import io.monodyne.query.term.Cellar.Colour;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AggregatesTest {

    private static @Nullable Object aggregate(
            AggregateName name, boolean distinct, Class<?> type, @Nullable Object... values) {
        Term argument = new SlotTerm.Computed(0, Object.class);
        Accumulator accumulator = Accumulator.of(new BoundBody.Aggregation(1, name, distinct, argument, type));
        Row row = new Row(2, Terms.evaluation(Map.of()));
        for (Object value : values) {
            row.set(0, value);
            accumulator.add(row);
        }
        return accumulator.result();
    }

    private static Arguments of(
            @Nullable Object expected, AggregateName name, Class<?> type, @Nullable Object... values) {
        return arguments(name, type, values, expected);
    }

    static Stream<Arguments> results() {
        return Stream.of(
                of(2L, AggregateName.COUNT, Long.class, 1, null, 1),
                of(0L, AggregateName.COUNT, Long.class),
                of(0L, AggregateName.COUNT, Long.class, (Object) null),
                of(6L, AggregateName.SUM, Long.class, 1, 2, null, 3),
                of(6L, AggregateName.SUM, Long.class, (short) 1, (byte) 5),
                of(1L, AggregateName.SUM, Long.class, Long.MAX_VALUE, 1L, Long.MIN_VALUE + 1, 0L),
                of(0.3, AggregateName.SUM, Double.class, 0.1, 0.2),
                of(0.3, AggregateName.SUM, Double.class, 1e300, 0.1, -1e300, 0.2),
                of(7.1f + (double) 0.2f, AggregateName.SUM, Double.class, 7.1f, 0.2f),
                of(
                        new BigDecimal("9.75"),
                        AggregateName.SUM,
                        BigDecimal.class,
                        new BigDecimal("7.50"),
                        new BigDecimal("2.25")),
                of(BigInteger.valueOf(9), AggregateName.SUM, BigInteger.class, BigInteger.valueOf(7), BigInteger.TWO),
                of(null, AggregateName.SUM, Long.class),
                of(null, AggregateName.SUM, Long.class, null, null),
                of(4.5, AggregateName.AVG, Double.class, 7, 2),
                of(4.5, AggregateName.AVG, Double.class, 7, null, 2),
                of(1 / 3.0, AggregateName.AVG, Double.class, 0, 0, 1),
                of(0x1p63, AggregateName.AVG, Double.class, Long.MAX_VALUE, Long.MAX_VALUE),
                of(0.15, AggregateName.AVG, Double.class, 0.1, 0.2),
                of(4.875, AggregateName.AVG, Double.class, new BigDecimal("7.50"), new BigDecimal("2.25")),
                of(null, AggregateName.AVG, Double.class),
                of(1, AggregateName.MIN, Integer.class, 3, 1, null, 2),
                of(3, AggregateName.MAX, Integer.class, 3, 1, null, 2),
                of("a\ud83d\ude00", AggregateName.MAX, String.class, "a\uffff", "a\ud83d\ude00", "a"),
                of(null, AggregateName.MIN, String.class, (Object) null));
    }

    @ParameterizedTest
    @MethodSource
    void results(AggregateName name, Class<?> type, @Nullable Object[] values, @Nullable Object expected) {
        assertEquals(expected, aggregate(name, false, type, values));
    }

    @Test
    void distinctOnesAreTakenOnce() {
        assertEquals(2L, aggregate(AggregateName.COUNT, true, Long.class, 1, 2, 1, null, null));
        assertEquals(
                1L, aggregate(AggregateName.COUNT, true, Long.class, new BigDecimal("1.0"), new BigDecimal("1.00")));
        assertEquals(3L, aggregate(AggregateName.SUM, true, Long.class, 1, 2, 1));
        assertEquals(1.5, aggregate(AggregateName.AVG, true, Double.class, 1, 2, 1));
    }

    @Test
    void countOfAllCountsRowsOfNullsToo() {
        Accumulator accumulator =
                Accumulator.of(new BoundBody.Aggregation(0, AggregateName.COUNT, false, null, Long.class));
        assertEquals(0L, accumulator.result());
        accumulator.add(Cellar.row((Object) null));
        accumulator.add(Cellar.row(1));
        assertEquals(2L, accumulator.result());
    }

    @Test
    void aSumBeyondLongIsAnError() {
        Refused.uncomputable("MD-TERM-02", () -> aggregate(AggregateName.SUM, false, Long.class, Long.MAX_VALUE, 1));
    }

    @Test
    void textHasNoSum() {
        Refused.illegal("MD-TERM-06", () -> aggregate(AggregateName.SUM, false, Long.class, "1"));
    }

    @Test
    void theGreatestEnumIsThatOfTheGreatestStoredValue() {
        Term colour = Cellar.attribute("colour", Colour.class);
        Accumulator greatest =
                Accumulator.of(new BoundBody.Aggregation(1, AggregateName.MAX, false, colour, Colour.class));
        for (Colour value : Colour.values()) {
            greatest.add(Cellar.row(Cellar.bottle(Map.of("colour", value))));
        }
        assertEquals(Colour.WHITE, greatest.result());
    }

    private static RowKey key(@Nullable Object... values) {
        return RowKey.of(Terms.constants(values), Terms.row());
    }

    @Test
    void rowsOfEqualValuesHaveEqualKeys() {
        assertEquals(key(1, "a", null), key(1L, "a", null));
        assertEquals(key(new BigDecimal("1.0")), key(1));
        assertEquals(key((Object) new byte[] {1, 2}), key((Object) new byte[] {1, 2}));
        assertEquals(key(Cellar.house(7)), key(new EntityRow(Cellar.house(7).key(), null, "north")));
        assertEquals(false, key(1, null).equals(key(null, 1)));
        assertEquals(false, key("1").equals(key(1)));
        assertEquals(key(1, "a").hashCode(), key(1.0, "a").hashCode());
    }

    @Test
    void rowsOfColumnsHaveTheKeysOfTheirTerms() {
        BoundBody query = Terms.query(Cellar.attribute("colour", Colour.class));
        Row row = Cellar.row(Cellar.bottle(Map.of("colour", Colour.RED)));
        RowKey ofTerms = RowKey.of(List.of(Cellar.attribute("colour", Colour.class)), row);
        assertEquals(ofTerms, RowKey.of(query, new @Nullable Object[] {Colour.RED}));
    }

    private static List<@Nullable Object> sorted(boolean descending, boolean nullsFirst, @Nullable Object... values) {
        RowOrder order = new RowOrder(
                List.of(new BoundBody.Order(new SlotTerm.Computed(0, Object.class), descending, nullsFirst)));
        return Arrays.stream(values)
                .map(value -> order.valuesOf(Cellar.row(value)))
                .sorted(order)
                .<@Nullable Object>map(row -> row[0])
                .toList();
    }

    @Test
    void nullsAreWhereTheOrderSays() {
        assertEquals(Arrays.asList(null, 1, 2), sorted(false, true, 2, null, 1));
        assertEquals(Arrays.asList(1, 2, null), sorted(false, false, 2, null, 1));
        assertEquals(Arrays.asList(2, 1, null), sorted(true, false, 2, null, 1));
        assertEquals(Arrays.asList(null, 2, 1), sorted(true, true, 2, null, 1));
    }

    @Test
    void laterItemsDecideAmongEqualOnes() {
        RowOrder order = new RowOrder(List.of(
                new BoundBody.Order(new SlotTerm.Computed(0, Object.class), false, true),
                new BoundBody.Order(new SlotTerm.Computed(1, Object.class), true, true)));
        @Nullable Object[] first = order.valuesOf(Cellar.row(1, "b"));
        @Nullable Object[] second = order.valuesOf(Cellar.row(1L, "a"));
        assertEquals(-1, Integer.signum(order.compare(first, second)));
        assertEquals(0, order.compare(first, first));
    }
}
