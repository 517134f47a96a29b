package io.monodyne.readable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monodyne.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FittingValueTest {

    static Stream<Arguments> exact() {
        return Stream.of(
                arguments(5L, int.class, 5),
                arguments(5, long.class, 5L),
                arguments(5, Long.class, 5L),
                arguments(127, byte.class, (byte) 127),
                arguments(-32768L, Short.class, (short) -32768),
                arguments(2.0, int.class, 2),
                arguments(new BigDecimal("1E+3"), int.class, 1000),
                arguments(new BigDecimal("5.00"), BigInteger.class, BigInteger.valueOf(5)),
                arguments(5, BigDecimal.class, new BigDecimal("5")),
                arguments(0.1, BigDecimal.class, new BigDecimal("0.1")),
                arguments(0.1f, double.class, 0.1),
                arguments(0.5, float.class, 0.5f),
                arguments(new AtomicInteger(7), int.class, 7),
                arguments('c', char.class, 'c'),
                arguments(true, boolean.class, true),
                arguments("t", String.class, "t"));
    }

    @ParameterizedTest
    @MethodSource
    void exact(Object value, Class<?> type, Object expected) {
        assertEquals(expected, FittingValue.of(value, type));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(1L << 31, int.class),
                arguments(128, byte.class),
                arguments(-32769, short.class),
                arguments(new BigDecimal("9223372036854775808"), long.class),
                arguments(1.5, int.class),
                arguments(new BigDecimal("0.5"), BigInteger.class),
                arguments(Double.NaN, int.class),
                arguments(Double.POSITIVE_INFINITY, BigDecimal.class),
                arguments(new BigDecimal("0.12345678901234567890"), double.class),
                arguments(new BigDecimal("1E+400"), double.class),
                arguments(16_777_217, float.class),
                arguments("5", int.class),
                arguments(5, String.class),
                arguments(1, boolean.class),
                arguments('1', int.class),
                arguments(List.of(1), String.class),
                arguments(List.of(1), Integer.class));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Object value, Class<?> type) {
        assertNull(FittingValue.of(value, type));
    }

    @Test
    void aValueOfTheTypeIsItself() {
        BigDecimal spelt = new BigDecimal("1.50");
        assertSame(spelt, FittingValue.of(spelt, BigDecimal.class));
        assertSame(spelt, FittingValue.of(spelt, Number.class));
        List<Integer> list = List.of(1);
        assertSame(list, FittingValue.of(list, List.class));
    }

    @Test
    void aListIsNoSetButAnyCollectionCanBeAList() {
        assertNull(FittingValue.of(List.of(1, 2), Set.class));
        assertNull(FittingValue.of(List.of(1, 2), SortedSet.class));
        assertEquals(Set.of(1), FittingValue.of(Set.of(1), List.class));
        assertEquals(Set.of(1), FittingValue.of(Set.of(1), Collection.class));
    }

    @Test
    void anEnormousNumberIsRefusedAtOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertNull(FittingValue.of(new BigDecimal("1E+900000000"), BigInteger.class)));
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertNull(FittingValue.of(new BigDecimal("1E+900000000"), long.class)));
    }

    @Test
    void whatFitsIsTheSameNumber() {
        List<Class<?>> types = List.of(
                byte.class,
                short.class,
                int.class,
                long.class,
                BigInteger.class,
                BigDecimal.class,
                float.class,
                double.class);
        Seeds.forEach(2000, random -> {
            BigDecimal number = new BigDecimal(new BigInteger(random.nextInt(70), random), random.nextInt(7) - 3);
            for (Class<?> type : types) {
                Object fitting = FittingValue.of(number.negate(), type);
                if (fitting != null) {
                    assertEquals(0, number.negate().compareTo(new BigDecimal(fitting.toString())), type.toString());
                }
            }
        });
    }
}
