package io.monodyne.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys computed from values, and values read from keys. */
class KeyFormulaTest {

    private static final KeyFormula LINE = KeyTemplate.parse("ORDER#{order}#LINE-{number}#META")
            .bind(List.of(
                    KeyEncodings.of(String.class, KeyFormat.standard()),
                    KeyEncodings.of(Integer.class, ValueType.digits(3))));

    @Test
    void slotsAreFilledAndValuesStayWithinTheirComponent() {
        assertEquals("ORDER#7#LINE-004#META", Formulas.key(LINE, "7", 4));
        assertEquals("ORDER#7%23LINE-001#LINE-004#META", Formulas.key(LINE, "7#LINE-001", 4));
        assertEquals("ORDER##LINE--996#META", Formulas.key(LINE, "", -4));
        assertEquals("ORDER#{number}#LINE-004#META", Formulas.key(LINE, "{number}", 4));
        assertEquals("META", Formulas.key(Formulas.of("META")));
    }

    @Test
    void aNullValueMeansNoKey() {
        assertNull(LINE.render(new Object[] {null, 4}));
        assertNull(LINE.render(new Object[] {"7", null}));
    }

    @Test
    void whatIsWrongIsSaidOfTheSlotAndWithoutTheValue() {
        String message = assertThrows(IllegalArgumentException.class, () -> Formulas.key(LINE, "7", 4711))
                .getMessage();
        assertTrue(message.startsWith("attribute number: MD-KEY-22: the number has more than the 3 digits"), message);
        assertFalse(message.contains("4711"), message);
        String surrogate = assertThrows(IllegalArgumentException.class, () -> Formulas.key(LINE, "\uD83D", 4))
                .getMessage();
        assertTrue(surrogate.startsWith("attribute order: MD-KEY-21"), surrogate);
        String count = assertThrows(IllegalArgumentException.class, () -> Formulas.key(LINE, "7"))
                .getMessage();
        assertTrue(count.startsWith("MD-KEY-29"), count);
    }

    @Test
    void aKeyIsNeverEmpty() {
        KeyFormula text = Formulas.of("{a}", String.class);
        String message = assertThrows(IllegalArgumentException.class, () -> Formulas.key(text, ""))
                .getMessage();
        assertTrue(message.startsWith("MD-KEY-28"), message);
        assertEquals("#", Formulas.key(Formulas.of("{a}#{b}", String.class, String.class), "", ""));
    }

    @Test
    void valuesAreReadFromTheKey() {
        assertArrayEquals(new Object[] {"7#", -4}, LINE.decode("ORDER#7%23#LINE--996#META"));
        assertArrayEquals(
                new Object[] {"", ""},
                Formulas.of("{a}#{b}", String.class, String.class).decode("#"));
        assertTrue(LINE.decodable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ORDER",
                "ORDER#7#LINE-004",
                "ORDER#7#LINE-004#",
                "ORDER#7#LINE-004#META#",
                "ORDER#7#LINE-004#META#X",
                "ORDER#7#LIN-004#META",
                "ORDER#7#LINE-4#META",
                "ORDER#7#LINE-04#META",
                "ORDER#7 8#LINE-004#META",
                "order#7#LINE-004#META",
            })
    void aKeyOfAnotherTemplateIsNotRead(String key) {
        String message = assertThrows(IllegalArgumentException.class, () -> LINE.decode(key))
                .getMessage();
        assertTrue(message.contains("MD-KEY-4"), message);
    }

    @Test
    void aSeparatorOfChoiceIsEscapedInValues() {
        KeyFormula route = Formulas.of('~', "{a}~{b}~{day}", String.class, String.class, LocalDate.class);
        String key = Formulas.key(route, "x~y", "#", LocalDate.of(2026, 1, 2));
        assertEquals("x%7Ey~%23~2026-01-02", key);
        assertArrayEquals(new Object[] {"x~y", "#", LocalDate.of(2026, 1, 2)}, route.decode(key));
        assertEquals("a_b%5Fc", Formulas.key(Formulas.of('_', "{a}_{b}", String.class, String.class), "a", "b_c"));
        assertEquals("a~_b", Formulas.key(Formulas.of('_', "{a}_{b}", String.class, String.class), "a~", "b"));
    }

    @Test
    void tuplesWithASeparatorOfChoiceAreInjective() {
        char[] separators = {'~', '_', '|', '-', '.', ':', ' ', '\u001F', '!', '/', '&'};
        Seeds.forEach(20_000, random -> {
            char separator = separators[random.nextInt(separators.length)];
            KeyFormula formula = Formulas.of(separator, "{a}" + separator + "{b}", String.class, String.class);
            Object[] values = {Seeds.text(random, 3) + separator, Seeds.text(random, 3)};
            assertArrayEquals(values, formula.decode(Formulas.key(formula, values)));
        });
    }

    @Test
    void theLongestKeyIsKnownWhereThereIsOne() {
        assertEquals(
                "DAY#2026-01-02".length(),
                Formulas.of("DAY#{d}", LocalDate.class).maximumBytes());
        assertEquals(2 + 1 + 11, Formulas.of("é#{n}", Integer.class).maximumBytes());
        assertEquals(Integer.MAX_VALUE, LINE.maximumBytes());
        assertEquals(
                Integer.MAX_VALUE,
                Formulas.of("{a}#{b}", String.class, String.class).maximumBytes());
    }

    @Test
    void formulasThatDifferInALiteralOrInDepthNeverMeet() {
        assertFalse(meet(Formulas.of("A#{a}", String.class), Formulas.of("B#{a}", String.class)));
        assertFalse(meet(Formulas.of("{a}", String.class), Formulas.of("{a}#{b}", String.class, String.class)));
        assertFalse(meet(Formulas.of("A{a}", String.class), Formulas.of("BA{a}", String.class)));
        assertFalse(meet(Formulas.of("A"), Formulas.of("AB")));
        assertTrue(meet(Formulas.of("A{a}", String.class), Formulas.of("AB{a}", String.class)));
        assertTrue(meet(Formulas.of("A#{a}", String.class), Formulas.of("{a}#B", String.class)));
        assertTrue(meet(Formulas.of("{a}", String.class), Formulas.of("A")));
        assertTrue(meet(Formulas.of("A{a}", String.class), Formulas.of("A")));
    }

    @Test
    void formulasThatDifferInATypeNeverMeetUnlessItsTextsCan() {
        assertFalse(meet(Formulas.of("{a}", LocalDate.class), Formulas.of("META")));
        assertFalse(meet(Formulas.of("{a}", LocalDate.class), Formulas.of("{a}", Integer.class)));
        assertFalse(meet(Formulas.of("{a}", Instant.class), Formulas.of("{a}", LocalDateTime.class)));
        assertFalse(meet(Formulas.of("{a}", Integer.class), Formulas.of("{a}", Long.class)));
        assertFalse(meet(Formulas.of("{a}", Boolean.class), Formulas.of("{a}", UUID.class)));
        assertTrue(meet(Formulas.of("{a}", LocalDate.class), Formulas.of("{a}", String.class)));
        assertTrue(meet(Formulas.of("{a}", LocalDate.class), Formulas.of("2026-01-02")));
        assertFalse(meet(Formulas.of("{a}", Integer.class), Formulas.of("000000000{a}", Byte.class)));
        assertTrue(meet(Formulas.of("{a}", Integer.class), Formulas.of("0000000{a}", Byte.class)));
        assertTrue(meet(Formulas.of("t{a}", String.class), Formulas.of("{a}", Boolean.class)));
    }

    private static boolean meet(KeyFormula one, KeyFormula other) {
        assertEquals(one.canCoincide(other), other.canCoincide(one));
        return one.canCoincide(other);
    }

    @Test
    void aFormulaMeetsItself() {
        Seeds.forEach(2_000, random -> {
            ValueType type = ValueType.any(random);
            KeyFormula formula = KeyTemplate.parse("X{a}").bind(List.of(type.encoding()));
            assertTrue(meet(formula, formula));
            assertTrue(meet(formula, Formulas.of(Formulas.key(formula, valueOfLiteral(type, random)))));
        });
    }

    /** One whose text can stand in a template as it is. */
    private static Object valueOfLiteral(ValueType type, Random random) {
        while (true) {
            Object value = type.value(random);
            String text = type.encoding().encode(value);
            if (text.chars().noneMatch(c -> c == '%' || c == '{' || c == '}')) {
                return value;
            }
        }
    }
}
