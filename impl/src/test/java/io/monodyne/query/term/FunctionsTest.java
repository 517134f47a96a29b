package io.monodyne.query.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Operation.TrimSide;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What functions give; the edges are those of H2 2.3. */
class FunctionsTest {

    private static Arguments of(@Nullable Object expected, FunctionName name, @Nullable Object... arguments) {
        return arguments(name, arguments, expected);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                of("ab", FunctionName.CONCAT, "a", "b"),
                of("a1x", FunctionName.CONCAT, "a", 1, 'x'),
                of(null, FunctionName.CONCAT, "a", null),
                of("bcd", FunctionName.SUBSTRING, "abcdef", 2, 3),
                of("abc", FunctionName.SUBSTRING, "abcdef", 0, 3),
                of("ef", FunctionName.SUBSTRING, "abcdef", -2, 3),
                of("ef", FunctionName.SUBSTRING, "abcdef", -2),
                of("", FunctionName.SUBSTRING, "abcdef", -10, 3),
                of("", FunctionName.SUBSTRING, "abcdef", 2, -1),
                of("", FunctionName.SUBSTRING, "abcdef", 2, 0),
                of("", FunctionName.SUBSTRING, "abcdef", 10, 3),
                of("", FunctionName.SUBSTRING, "abcdef", 10),
                of("cdef", FunctionName.SUBSTRING, "abcdef", 3, 100),
                of("cdef", FunctionName.SUBSTRING, "abcdef", 3, Integer.MAX_VALUE),
                of("", FunctionName.SUBSTRING, "abcdef", Integer.MAX_VALUE, Integer.MAX_VALUE),
                of("cdef", FunctionName.SUBSTRING, "abcdef", 3L),
                of(null, FunctionName.SUBSTRING, "abcdef", null, 3),
                of(null, FunctionName.SUBSTRING, "abcdef", 3, null),
                of(null, FunctionName.SUBSTRING, null, 3));
    }

    static Stream<Arguments> partsAndPlaces() {
        return Stream.of(
                of("STRASSE", FunctionName.UPPER, "stra\u00dfe"),
                of("\u00e0\u00e9", FunctionName.LOWER, "\u00c0\u00c9"),
                of(null, FunctionName.LOWER, (Object) null),
                of("axxcaxxc", FunctionName.REPLACE, "abcabc", "b", "xx"),
                of("abcabc", FunctionName.REPLACE, "abcabc", "", "xx"),
                of("acac", FunctionName.REPLACE, "abcabc", "b", ""),
                of(null, FunctionName.REPLACE, "abc", null, "x"),
                of(null, FunctionName.REPLACE, "abc", "b", null),
                of("ab", FunctionName.LEFT, "abc", 2),
                of("", FunctionName.LEFT, "abc", -1),
                of("abc", FunctionName.LEFT, "abc", 10),
                of("bc", FunctionName.RIGHT, "abc", 2),
                of("", FunctionName.RIGHT, "abc", -1),
                of("abc", FunctionName.RIGHT, "abc", 10),
                of(null, FunctionName.RIGHT, "abc", null),
                of(3, FunctionName.LENGTH, "abc"),
                of(4, FunctionName.LENGTH, "a\ud83d\ude00b"),
                of(0, FunctionName.LENGTH, ""),
                of(3, FunctionName.LOCATE, "c", "abcabc"),
                of(6, FunctionName.LOCATE, "c", "abcabc", 4),
                of(3, FunctionName.LOCATE, "c", "abcabc", 0),
                of(6, FunctionName.LOCATE, "c", "abcabc", -1),
                of(3, FunctionName.LOCATE, "c", "abcabc", -2),
                of(0, FunctionName.LOCATE, "c", "abcabc", 100),
                of(0, FunctionName.LOCATE, "x", "abcabc"),
                of(1, FunctionName.LOCATE, "", "abc"),
                of(4, FunctionName.LOCATE, "", "abc", 10),
                of(null, FunctionName.LOCATE, null, "abc"),
                of(null, FunctionName.LOCATE, "a", null),
                of(null, FunctionName.LOCATE, "a", "abc", null));
    }

    @ParameterizedTest
    @MethodSource({"texts", "partsAndPlaces"})
    void texts(FunctionName name, @Nullable Object[] arguments, @Nullable Object expected) {
        assertEquals(expected, Terms.call(name, arguments));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                of(2, FunctionName.ABS, -2),
                of((short) 2, FunctionName.ABS, (short) -2),
                of(new BigDecimal("2.50"), FunctionName.ABS, new BigDecimal("-2.50")),
                of(2.5, FunctionName.ABS, -2.5),
                of(null, FunctionName.ABS, (Object) null),
                of(3.0, FunctionName.CEILING, 2.1),
                of(new BigDecimal("-2"), FunctionName.CEILING, new BigDecimal("-2.1")),
                of(5, FunctionName.CEILING, 5),
                of(new BigDecimal("-3"), FunctionName.FLOOR, new BigDecimal("-2.1")),
                of(2f, FunctionName.FLOOR, 2.9f),
                of(5L, FunctionName.FLOOR, 5L),
                of(new BigDecimal("3"), FunctionName.ROUND, new BigDecimal("2.5"), 0),
                of(new BigDecimal("-3"), FunctionName.ROUND, new BigDecimal("-2.5"), 0),
                of(3.0, FunctionName.ROUND, 2.5, 0),
                of(-3.0, FunctionName.ROUND, -2.5, 0),
                of(new BigDecimal("2.35"), FunctionName.ROUND, new BigDecimal("2.345"), 2),
                of(2.35, FunctionName.ROUND, 2.345, 2),
                of(2f, FunctionName.ROUND, 1.5f),
                of(30, FunctionName.ROUND, 25, -1),
                of(0, FunctionName.ROUND, 25, -3),
                of(25, FunctionName.ROUND, 25, 3),
                of(0, FunctionName.ROUND, 25, Integer.MIN_VALUE),
                of(null, FunctionName.ROUND, 2.5, null),
                of(-1, FunctionName.SIGN, new BigDecimal("-2.5")),
                of(0, FunctionName.SIGN, -0.0),
                of(-1, FunctionName.SIGN, BigInteger.TEN.negate()),
                of(1, FunctionName.SIGN, Long.MAX_VALUE));
    }

    static Stream<Arguments> powers() {
        return Stream.of(
                of(Math.E, FunctionName.EXP, 1),
                of(0.0, FunctionName.LN, 1),
                of(1024.0, FunctionName.POWER, 2, 10),
                of(6.25, FunctionName.POWER, new BigDecimal("2.5"), 2),
                of(null, FunctionName.POWER, 2, null),
                of(1.5, FunctionName.SQRT, new BigDecimal("2.25")),
                of(-1, FunctionName.MOD, -7, 3),
                of(1, FunctionName.MOD, 7, -3),
                of(1L, FunctionName.MOD, 7L, 3),
                of(0, FunctionName.MOD, Integer.MIN_VALUE, -1),
                of(BigInteger.ONE, FunctionName.MOD, BigInteger.valueOf(7), 3),
                of(null, FunctionName.MOD, 7, null));
    }

    @ParameterizedTest
    @MethodSource({"numbers", "powers"})
    void numbers(FunctionName name, @Nullable Object[] arguments, @Nullable Object expected) {
        assertEquals(expected, Terms.call(name, arguments));
    }

    static Stream<Arguments> undefined() {
        return Stream.of(
                of("MD-TERM-01", FunctionName.MOD, 7, 0),
                of("MD-TERM-01", FunctionName.MOD, 7, 0L),
                of("MD-TERM-02", FunctionName.ABS, Integer.MIN_VALUE),
                of("MD-TERM-02", FunctionName.ROUND, Integer.MAX_VALUE, -1),
                of("MD-TERM-03", FunctionName.LN, 0),
                of("MD-TERM-03", FunctionName.LN, -1.5),
                of("MD-TERM-03", FunctionName.SQRT, -1),
                of("MD-TERM-03", FunctionName.POWER, -8, 0.5));
    }

    @ParameterizedTest
    @MethodSource
    void undefined(FunctionName name, @Nullable Object[] arguments, String code) {
        Refused.uncomputable(code, () -> Terms.call(name, arguments));
    }

    @Test
    void aRemainderIsOfTheTypeOfTheTermWhereItFits() {
        OperationTerm.Call mod = new OperationTerm.Call(FunctionName.MOD, Terms.constants(7L, 3), Integer.class);
        assertEquals(1, Terms.value(mod));
        OperationTerm.Call large =
                new OperationTerm.Call(FunctionName.MOD, Terms.constants(1L << 40, 1L << 41), Integer.class);
        assertEquals(1L << 40, Terms.value(large));
    }

    private static @Nullable Object trim(TrimSide side, @Nullable Object character, @Nullable Object text) {
        return Terms.value(new OperationTerm.Trim(side, Terms.constant(character), Terms.constant(text)));
    }

    @Test
    void trimCutsBlanksOrTheGivenCharacter() {
        assertEquals("a", Terms.value(new OperationTerm.Trim(TrimSide.BOTH, null, Terms.constant("  a  "))));
        assertEquals("a", trim(TrimSide.BOTH, "x", "xxaxx"));
        assertEquals("axx", trim(TrimSide.LEADING, 'x', "xxaxx"));
        assertEquals("xxa", trim(TrimSide.TRAILING, "x", "xxaxx"));
        assertEquals("", trim(TrimSide.BOTH, "x", "xxx"));
        assertEquals("a", trim(TrimSide.BOTH, "\ud83d\ude00", "\ud83d\ude00a\ud83d\ude00"));
        assertEquals("\ta", Terms.value(new OperationTerm.Trim(TrimSide.BOTH, null, Terms.constant(" \ta "))));
        assertNull(trim(TrimSide.BOTH, null, "a"));
        assertNull(trim(TrimSide.BOTH, "x", null));
    }

    @Test
    void coalesceIsTheFirstThatIsNotNullInTheTypeOfTheTerm() {
        assertEquals(1, Terms.call(FunctionName.COALESCE, null, 1, 2));
        assertNull(Terms.call(FunctionName.COALESCE, null, null));
        OperationTerm.Call wide = new OperationTerm.Call(
                FunctionName.COALESCE, Terms.constants(null, 1, new BigDecimal("2.5")), BigDecimal.class);
        assertEquals(new BigDecimal("1"), Terms.value(wide));
    }

    @Test
    void nullIfIsNullWhereBothAreEqual() {
        assertNull(Terms.call(FunctionName.NULLIF, 1, new BigDecimal("1.0")));
        assertEquals(1, Terms.call(FunctionName.NULLIF, 1, 2));
        assertEquals(1, Terms.call(FunctionName.NULLIF, 1, null));
        assertNull(Terms.call(FunctionName.NULLIF, null, 1));
    }
}
