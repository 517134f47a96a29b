package io.monodyne.key;

import static io.monodyne.key.ValueType.digits;
import static io.monodyne.key.ValueType.fraction;
import static io.monodyne.key.ValueType.precision;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What values look like in keys, and which ones have no place there. */
class KeyEncodingTest {

    private static final KeyFormat STANDARD = KeyFormat.standard();

    private static String text(Object value) {
        return text(value, STANDARD);
    }

    private static String text(Object value, KeyFormat format) {
        return KeyEncodings.of(value.getClass(), format).encode(value);
    }

    /** The code of what is wrong, once its message is known not to tell the value. */
    private static String refused(Object value, KeyFormat format) {
        String message = assertThrows(IllegalArgumentException.class, () -> text(value, format))
                .getMessage();
        assertFalse(message.contains(value.toString()), message);
        return message.substring(0, message.indexOf(':'));
    }

    private static String refused(Class<?> type, KeyFormat format) {
        return assertThrows(IllegalArgumentException.class, () -> KeyEncodings.of(type, format))
                .getMessage();
    }

    @Test
    void integersHaveAFixedNumberOfDigits() {
        assertEquals("0000042", text(42, digits(7)));
        assertEquals("0000000042", text(42));
        assertEquals("-9999999958", text(-42));
        assertEquals("-7852516352", text(Integer.MIN_VALUE));
        assertEquals("0000000000000000042", text(42L));
        assertEquals("9223372036854775807", text(Long.MAX_VALUE));
        assertEquals("-0776627963145224192", text(Long.MIN_VALUE));
        assertEquals("-" + "9".repeat(37) + "8", text(-2L, digits(38)));
        assertEquals("127", text(Byte.MAX_VALUE));
        assertEquals("-67232", text(Short.MIN_VALUE));
        assertEquals("007", text(BigInteger.valueOf(7), digits(3)));
        assertEquals("007", text(BigInteger.valueOf(7), precision(3, 0)));
        assertEquals("1501.7", text(BigInteger.valueOf(7)));
    }

    @Test
    void moreDigitsThanDeclaredAreRefused() {
        assertEquals("999", text(999, digits(3)));
        assertEquals("-001", text(-999, digits(3)));
        assertEquals("MD-KEY-22", refused(1000, digits(3)));
        assertEquals("MD-KEY-22", refused(-1000, digits(3)));
        assertEquals("MD-KEY-22", refused(Long.MIN_VALUE, digits(18)));
        assertEquals("MD-KEY-22", refused(BigInteger.TEN.pow(3), digits(3)));
        assertEquals("MD-KEY-22", refused(BigInteger.TEN.pow(3).negate(), digits(3)));
        assertEquals("MD-KEY-22", refused(new BigDecimal("1000.0"), precision(4, 1)));
        assertEquals("MD-KEY-22", refused(new BigDecimal("1E+999999999"), precision(4, 1)));
        assertEquals("MD-KEY-22", refused(new BigDecimal("1" + "0".repeat(37) + "1"), STANDARD));
        String message = assertThrows(IllegalArgumentException.class, () -> text(12345, digits(3)))
                .getMessage();
        assertEquals(
                "MD-KEY-22: the number has more than the 3 digits that its key text has. Declare more, and rewrite the keys"
                        + " that are stored, or correct the number.",
                message);
    }

    @Test
    void decimalsOfADeclaredPrecisionHaveTheirPointAtAFixedPlace() {
        assertEquals("0000001234.56", text(new BigDecimal("1234.56"), precision(12, 2)));
        assertEquals("-9999998765.44", text(new BigDecimal("-1234.56"), precision(12, 2)));
        assertEquals(".050", text(new BigDecimal("0.05"), precision(3, 3)));
        assertEquals("-.950", text(new BigDecimal("-0.05"), precision(3, 3)));
        assertEquals("01000", text(new BigDecimal("1E3"), precision(5, 0)));
        assertEquals("0.0", text(new BigDecimal("0E+999999999"), precision(2, 1)));
        assertEquals("MD-KEY-23", refused(new BigDecimal("1.005"), precision(12, 2)));
        assertEquals("MD-KEY-23", refused(new BigDecimal("1E-999999999"), precision(12, 2)));
    }

    @Test
    void decimalsWithoutADeclaredPrecisionHaveAnExponentFirst() {
        assertEquals("0", text(new BigDecimal("0.00")));
        assertEquals("1502.425", text(new BigDecimal("42.5")));
        assertEquals("-497.574~", text(new BigDecimal("-42.5")));
        assertEquals("1626." + "9".repeat(38), text(new BigDecimal("9".repeat(38)).movePointRight(88)));
        assertEquals("MD-KEY-24", refused(new BigDecimal("1E+499"), STANDARD));
        assertEquals("MD-KEY-24", refused(new BigDecimal("-1E-502"), STANDARD));
        assertEquals("MD-KEY-24", refused(new BigDecimal("1E-2147483647"), STANDARD));
        assertEquals("1999.1", text(new BigDecimal("1E+498")));
        assertEquals("1000.1", text(new BigDecimal("1E-501")));
    }

    @Test
    void equalDecimalsHaveOneText() {
        for (KeyFormat format : List.of(STANDARD, precision(12, 2))) {
            assertEquals(text(new BigDecimal("1"), format), text(new BigDecimal("1.0"), format));
            assertEquals(text(new BigDecimal("1000"), format), text(new BigDecimal("1E3"), format));
            assertEquals(
                    new BigDecimal("1E+3"),
                    KeyEncodings.of(BigDecimal.class, format).decode(text(new BigDecimal("1000.00"), format)));
        }
    }

    @Test
    void floatingPointNumbersAreTheirBitsInOrder() {
        assertEquals("c045400000000000", text(42.5));
        assertEquals("3fbabfffffffffff", text(-42.5));
        assertEquals("c22a0000", text(42.5f));
        assertNotEquals(text(0.0), text(-0.0));
        for (Object notANumber : List.of(Double.NaN, Float.NaN)) {
            String message = assertThrows(IllegalArgumentException.class, () -> text(notANumber))
                    .getMessage();
            assertTrue(message.startsWith("MD-KEY-25"), message);
        }
    }

    @Test
    void momentsHaveAFixedNumberOfDigits() {
        Instant instant = Instant.parse("2026-01-02T03:04:05Z");
        assertEquals("2026-01-02T03:04:05.000000000Z", text(instant));
        assertEquals("2026-01-02T03:04:05Z", text(instant, fraction(0)));
        assertEquals("2026-01-02T03:04:05.250Z", text(instant.plusMillis(250), fraction(3)));
        assertEquals("1969-12-31T23:59:59.999999999Z", text(Instant.EPOCH.minusNanos(1)));
        assertEquals("2026-01-02T03:04:00.000000000", text(LocalDateTime.of(2026, 1, 2, 3, 4)));
        assertEquals("03:04:00.000", text(LocalTime.of(3, 4), fraction(3)));
        assertEquals("MD-KEY-27", refused(instant.plusNanos(1), fraction(3)));
        assertEquals("MD-KEY-27", refused(LocalTime.of(3, 4, 5, 6), fraction(0)));
    }

    @Test
    void yearsHaveFourDigits() {
        assertEquals("2026-01-02", text(LocalDate.of(2026, 1, 2)));
        assertEquals("0000-01-01", text(LocalDate.of(0, 1, 1)));
        assertEquals("2026-11", text(YearMonth.of(2026, 11)));
        assertEquals("0026", text(Year.of(26)));
        assertEquals("MD-KEY-26", refused(LocalDate.of(10_000, 1, 1), STANDARD));
        assertEquals("MD-KEY-26", refused(Year.of(-1), STANDARD));
        assertEquals("MD-KEY-26", refused(YearMonth.of(10_000, 1), STANDARD));
        assertEquals("MD-KEY-26", refused(Instant.MAX, STANDARD));
        assertEquals("MD-KEY-26", refused(LocalDateTime.MIN, STANDARD));
    }

    @Test
    void othersAreAsTheyArePrinted() {
        assertEquals("true", text(true));
        assertEquals("John%20Smith", text("John Smith"));
        UUID uuid = UUID.fromString("0F0E0D0C-0b0a-0908-0706-050403020100");
        assertEquals("0f0e0d0c-0b0a-0908-0706-050403020100", text(uuid));
    }

    @Test
    void typesWithoutAFormOfTheirOwnAreRefused() {
        assertTrue(KeyEncodings.supports(String.class));
        for (Class<?> type : List.of(Object.class, byte[].class, OffsetDateTime.class, int.class, Character.class)) {
            assertFalse(KeyEncodings.supports(type), type.toString());
            assertEquals("MD-KEY-10: the type " + type.getSimpleName() + " has no key text", refused(type, STANDARD));
        }
    }

    @Test
    void formatsThatCanNotBeAreRefused() {
        assertEquals(
                "MD-KEY-12: the number of digits is 39, and has to be from 1 to 38", refused(Long.class, digits(39)));
        assertEquals(
                "MD-KEY-12: the number of digits is -1, and has to be from 1 to 38", refused(Byte.class, digits(-1)));
        assertEquals(
                "MD-KEY-12: the number of digits is 39, and has to be from 1 to 38",
                refused(BigDecimal.class, precision(39, 0)));
        assertEquals(
                "MD-KEY-12: the scale is 3, and has to be from 0 to 2", refused(BigDecimal.class, precision(2, 3)));
        assertEquals(
                "MD-KEY-12: the scale is -1, and has to be from 0 to 2", refused(BigDecimal.class, precision(2, -1)));
        assertEquals(
                "MD-KEY-12: the precision of seconds is 10, and has to be from 0 to 9",
                refused(LocalTime.class, fraction(10)));
        assertEquals("7", text(7, digits(1)));
        assertEquals("a", text("a", digits(39)));
    }

    @Test
    void aSeparatorThatOccursInATypeIsRefusedForIt() {
        assertEquals(
                "MD-KEY-11: the separator - occurs in the key text of a LocalDate",
                refused(LocalDate.class, separator('-')));
        assertTrue(refused(BigDecimal.class, separator('~')).startsWith("MD-KEY-11"));
        assertTrue(refused(BigDecimal.class, separator('.')).startsWith("MD-KEY-11"));
        assertTrue(refused(Integer.class, separator('-')).startsWith("MD-KEY-11"));
        assertTrue(refused(Instant.class, separator(':')).startsWith("MD-KEY-11"));
        assertEquals("2026-01-02", text(LocalDate.of(2026, 1, 2), separator('~')));
        assertEquals("true", text(true, separator('-')));
    }

    private static KeyFormat separator(char separator) {
        return new KeyFormat(0, 0, 0, -1, separator);
    }
}
