package io.monodyne.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which condition a range of keys becomes, in the notation of plans. */
class KeyRangeTest {

    private static final KeyFormula ORDER =
            Formulas.of("ORDER#{day}#{number}#L{text}", String.class, Byte.class, String.class);

    private static KeyPosition at(KeyFormula formula, Object... values) {
        return Objects.requireNonNull(formula.position(values));
    }

    @Test
    void aKeyAndWhatIsBelowIt() {
        assertEquals("= ORDER#1", KeyRange.exactly("ORDER#1").toString());
        assertEquals("begins ORDER#1#", KeyRange.descendantsOf("ORDER#1").toString());
        assertEquals(
                "between ORDER#1 and ORDER#1$",
                KeyRange.selfAndDescendants("ORDER#1").toString());
        assertFalse(KeyRange.selfAndDescendants("ORDER#1").contains("ORDER#10"));
        assertFalse(KeyRange.descendantsOf("ORDER#1").contains("ORDER#10#1"));
    }

    @Test
    void aValueAfterLeadingComponents() {
        KeyPosition number = at(ORDER, "a b", null, null);
        assertEquals("ORDER#a%20b#{number}", number.toString());
        assertEquals("begins ORDER#a%20b#", number.any().toString());
        assertEquals(
                "between ORDER#a%20b#007 and ORDER#a%20b#007$",
                number.equalTo((byte) 7).toString());
        assertEquals(
                "between ORDER#a%20b#007$ and ORDER#a%20b$",
                number.greaterThan((byte) 7).toString());
        assertEquals(
                "between ORDER#a%20b#007 and ORDER#a%20b$",
                number.atLeast((byte) 7).toString());
        assertEquals(
                "between ORDER#a%20b# and ORDER#a%20b#007$",
                number.atMost((byte) 7).toString());
        assertEquals(
                "between ORDER#a%20b# and before ORDER#a%20b#007",
                number.lessThan((byte) 7).toString());
        assertEquals(
                "between ORDER#a%20b#-999 and ORDER#a%20b#007$",
                number.between((byte) -1, (byte) 7).toString());
        assertEquals("none", number.between((byte) 7, (byte) -1).toString());
        assertEquals(
                "between ORDER#a%20b#001$ and before ORDER#a%20b#007",
                number.within(new KeyBound((byte) 1, false), new KeyBound((byte) 7, false))
                        .toString());
        assertEquals(
                "none",
                number.within(new KeyBound((byte) 1, false), new KeyBound((byte) 1, false))
                        .toString());
        assertEquals("begins ORDER#a%20b#", number.within(null, null).toString());
    }

    @Test
    void nothingIsBelowTheEmptyText() {
        assertEquals(
                "none",
                at(Formulas.of("K#{a}", String.class), (Object) null)
                        .lessThan("")
                        .toString());
    }

    @Test
    void aValueAfterALiteralOfItsComponent() {
        KeyPosition text = at(ORDER, "d", (byte) 7, null);
        assertEquals("begins ORDER#d#007#L", text.any().toString());
        assertEquals(
                "between ORDER#d#007#Lx$ and before ORDER#d#007#M",
                text.greaterThan("x").toString());
        assertEquals(
                "between ORDER#d#007#L and before ORDER#d#007#Lx",
                text.lessThan("x").toString());
        assertEquals("begins ORDER#d#007#La%20", text.startingWith("a ").toString());
    }

    @Test
    void aValueThatTheKeyBeginsWith() {
        KeyPosition text = at(Formulas.of("{a}#{b}", String.class, String.class), null, null);
        assertEquals("all", text.any().toString());
        assertEquals("all", text.atLeast("").toString());
        assertEquals("all", text.startingWith("").toString());
        assertEquals(">= x$", text.greaterThan("x").toString());
        assertEquals(">= x", text.atLeast("x").toString());
        assertEquals("< x$", text.atMost("x").toString());
        assertEquals("< x", text.lessThan("x").toString());
        assertEquals("none", text.lessThan("").toString());
        assertEquals("between x and y$", text.between("x", "y").toString());
        assertEquals("begins x", text.startingWith("x").toString());
    }

    @Test
    void aKeyWithAllItsValuesHasNoPlaceLeft() {
        assertNull(ORDER.position(new Object[] {"d", (byte) 7, "x"}));
        assertNull(Formulas.of("META").position(new Object[0]));
    }

    @Test
    void rangesThatCanNotBeAreRefused() {
        KeyPosition number = at(ORDER, "d", null, null);
        String prefix = assertThrows(IllegalArgumentException.class, () -> number.startingWith("0"))
                .getMessage();
        assertTrue(
                prefix.startsWith("attribute number: MD-KEY-51: a prefix is part of a text, and a key of type Byte"),
                prefix);
        String type = assertThrows(IllegalArgumentException.class, () -> number.atLeast("0"))
                .getMessage();
        assertTrue(type.startsWith("attribute number: MD-KEY-20"), type);
        KeyFormula other = Formulas.of('~', "{a}~{b}", String.class, String.class);
        String separator = assertThrows(IllegalStateException.class, () -> other.position(new Object[] {"a", null}))
                .getMessage();
        assertTrue(separator.startsWith("MD-KEY-50"), separator);
    }

    @Test
    void theAddressOfAnItemIsPrintedWithADot() {
        assertEquals("CUSTOMER#42·META", new ItemKey("CUSTOMER#42", "META").toString());
    }
}
