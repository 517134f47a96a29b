package io.monodyne.query.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monodyne.query.syntax.Operation.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArithmeticTest {

    private static @Nullable Object compute(@Nullable Object left, Operator operator, @Nullable Object right) {
        return compute(left, operator, right, Object.class);
    }

    private static @Nullable Object compute(
            @Nullable Object left, Operator operator, @Nullable Object right, Class<?> type) {
        return Terms.value(new OperationTerm.Arithmetic(operator, Terms.constant(left), Terms.constant(right), type));
    }

    static Stream<Arguments> types() {
        BigInteger seven = BigInteger.valueOf(7);
        BigDecimal decimal = new BigDecimal("7.50");
        return Stream.of(
                arguments((short) 1, (byte) 2, Integer.class),
                arguments(1, 2, Integer.class),
                arguments(1, 2L, Long.class),
                arguments((short) 1, 2L, Long.class),
                arguments(-1L, BigInteger.ONE, BigInteger.class),
                arguments(seven, seven, BigInteger.class),
                arguments(seven, decimal, BigDecimal.class),
                arguments(1, decimal, BigDecimal.class),
                arguments(1, 2f, Float.class),
                arguments(1L, 2f, Float.class),
                arguments(2f, 2f, Float.class),
                arguments(decimal, 2f, Float.class),
                arguments(2f, 2d, Double.class),
                arguments(1, 2d, Double.class),
                arguments(decimal, 2d, Double.class),
                arguments(seven, 2d, Double.class));
    }

    @ParameterizedTest
    @MethodSource
    void types(Object a, Object b, Class<?> type) {
        for (Operator operator : Operator.values()) {
            assertInstanceOf(type, compute(a, operator, b));
            assertInstanceOf(type, compute(b, operator, a));
        }
    }

    static Stream<Arguments> results() {
        return Stream.of(
                arguments(7, Operator.DIVIDED_BY, 2, 3),
                arguments(-7, Operator.DIVIDED_BY, 2, -3),
                arguments(7, Operator.DIVIDED_BY, -2, -3),
                arguments(7L, Operator.DIVIDED_BY, 2, 3L),
                arguments(BigInteger.valueOf(-6), Operator.DIVIDED_BY, 2, BigInteger.valueOf(-3)),
                arguments(BigInteger.valueOf(-7), Operator.DIVIDED_BY, 2, new BigDecimal("-3.5")),
                arguments(7, Operator.DIVIDED_BY, 2.0, 3.5),
                arguments(7, Operator.DIVIDED_BY, new BigDecimal("2"), new BigDecimal("3.5")),
                arguments(new BigDecimal("7.50"), Operator.TIMES, new BigDecimal("7.50"), new BigDecimal("56.2500")),
                arguments(
                        BigDecimal.ONE,
                        Operator.DIVIDED_BY,
                        new BigDecimal("3"),
                        new BigDecimal("0.33333333333333333333333333333333333333")),
                arguments(new BigDecimal("1.00"), Operator.DIVIDED_BY, new BigDecimal("8"), new BigDecimal("0.125")),
                arguments(0.1, Operator.PLUS, 0.2, 0.1 + 0.2),
                arguments(0.1, Operator.TIMES, 3L, 0.3),
                arguments(0.1, Operator.PLUS, new BigDecimal("7.50"), 7.6),
                arguments(7.1f, Operator.PLUS, 7.1f, 14.2f),
                arguments(7.1f, Operator.TIMES, 7, 49.7f),
                arguments(1, Operator.MINUS, 2L, -1L),
                arguments(Integer.MAX_VALUE, Operator.PLUS, 1L, 2147483648L));
    }

    @ParameterizedTest
    @MethodSource
    void results(Object a, Operator operator, Object b, Object expected) {
        assertEquals(expected, compute(a, operator, b));
    }

    @Test
    void aResultIsWidenedToTheTypeOfItsTermButNeverNarrowed() {
        assertEquals(3L, compute(1, Operator.PLUS, 2, Long.class));
        assertEquals(3d, compute(7, Operator.DIVIDED_BY, 2, Double.class));
        assertEquals(3L, compute(1L, Operator.PLUS, 2, Integer.class));
        assertEquals(1.5, compute(0, Operator.PLUS, 1.5, Integer.class));
    }

    static Stream<Arguments> overflows() {
        return Stream.of(
                arguments(Integer.MAX_VALUE, Operator.PLUS, 1),
                arguments(Integer.MIN_VALUE, Operator.MINUS, 1),
                arguments(65536, Operator.TIMES, 65536),
                arguments(Integer.MIN_VALUE, Operator.DIVIDED_BY, -1),
                arguments(Long.MAX_VALUE, Operator.PLUS, 1),
                arguments(Long.MIN_VALUE, Operator.MINUS, 1L),
                arguments(1L << 32, Operator.TIMES, 1L << 32),
                arguments(Long.MIN_VALUE, Operator.TIMES, -1L),
                arguments(Long.MIN_VALUE, Operator.DIVIDED_BY, -1),
                arguments(new BigDecimal("1E+1000000000"), Operator.PLUS, BigDecimal.ONE));
    }

    @ParameterizedTest
    @MethodSource
    void overflows(Object a, Operator operator, Object b) {
        Refused.uncomputable("MD-TERM-02", () -> compute(a, operator, b));
    }

    static Stream<Object> zeros() {
        return Stream.of((short) 0, 0, 0L, BigInteger.ZERO, new BigDecimal("0.00"), 0f, 0d, -0d);
    }

    @ParameterizedTest
    @MethodSource("zeros")
    void divisionByZeroIsAnErrorInAllTypes(Object zero) {
        for (Object dividend : new Object[] {1, 1L, BigInteger.ONE, BigDecimal.ONE, 1f, 1d}) {
            Refused.uncomputable("MD-TERM-01", () -> compute(dividend, Operator.DIVIDED_BY, zero));
        }
    }

    @Test
    void withNullAllIsNullEvenDivisionByZero() {
        assertNull(compute(null, Operator.DIVIDED_BY, 0));
        assertNull(compute(1, Operator.PLUS, null));
        assertNull(Terms.value(new OperationTerm.Negation(Terms.constant(null))));
    }

    static Stream<Arguments> negations() {
        return Stream.of(
                arguments(5, -5),
                arguments((short) 5, (short) -5),
                arguments(-5L, 5L),
                arguments(2.5, -2.5),
                arguments(2.5f, -2.5f),
                arguments(0.0, 0.0),
                arguments(BigInteger.TEN, BigInteger.TEN.negate()),
                arguments(new BigDecimal("1.50"), new BigDecimal("-1.50")));
    }

    @ParameterizedTest
    @MethodSource
    void negations(Object value, Object expected) {
        assertEquals(expected, Terms.value(new OperationTerm.Negation(Terms.constant(value))));
    }

    static Stream<Object> leastOnes() {
        return Stream.of(Byte.MIN_VALUE, Short.MIN_VALUE, Integer.MIN_VALUE, Long.MIN_VALUE);
    }

    @ParameterizedTest
    @MethodSource("leastOnes")
    void theLeastNumberOfATypeHasNoNegativeInIt(Object least) {
        Refused.uncomputable("MD-TERM-02", () -> Terms.value(new OperationTerm.Negation(Terms.constant(least))));
    }

    @Test
    void textIsNoNumber() {
        Refused.illegal("MD-TERM-06", () -> compute("1", Operator.PLUS, 1));
    }
}
