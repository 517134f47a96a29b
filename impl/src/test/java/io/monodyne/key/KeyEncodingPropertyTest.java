package io.monodyne.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the scheme promises of every type: order, injectivity, and the way back. */
class KeyEncodingPropertyTest {

    static final List<ValueType> TYPES = ValueType.ALL;

    private static final int TRIES = 4_000;

    @ParameterizedTest
    @FieldSource("TYPES")
    void theOrderOfTextsIsTheOrderOfValues(ValueType type) {
        Seeds.forEach(TRIES, random -> {
            Object one = type.value(random);
            Object other = type.value(random);
            assertEquals(
                    Integer.signum(type.order().compare(one, other)),
                    Integer.signum(ValueType.compareBytes(
                            type.encoding().encode(one), type.encoding().encode(other))),
                    () -> one + " and " + other);
        });
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void theValueComesBackFromItsText(ValueType type) {
        Seeds.forEach(TRIES, random -> {
            Object value = type.value(random);
            String text = type.encoding().encode(value);
            Object decoded = type.encoding().decode(text);
            assertEquals(0, type.order().compare(value, decoded), () -> value + " and " + decoded);
            assertEquals(text, type.encoding().encode(decoded));
            assertEquals(type.encoding().type(), decoded.getClass());
        });
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void textsHaveNoSeparatorAndNoBoundAndNotTooManyBytes(ValueType type) {
        Seeds.forEach(TRIES / 4, random -> {
            String text = type.encoding().encode(type.value(random));
            assertTrue(text.chars().allMatch(c -> c >= '%'), text);
            assertTrue(KeyText.utf8Length(text) <= type.encoding().maximumBytes(), text);
        });
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void aTextIsReadOnlyIfItIsTheOneThatIsWritten(ValueType type) {
        int[] refused = new int[1];
        Seeds.forEach(TRIES / 2, random -> {
            String text = mutated(type.encoding().encode(type.value(random)), random);
            Object decoded;
            try {
                decoded = type.encoding().decode(text);
            } catch (IllegalArgumentException e) {
                refused[0]++;
                return;
            }
            assertEquals(text, type.encoding().encode(decoded));
        });
        assertTrue(refused[0] > 0, "nothing was refused");
    }

    private static String mutated(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        String inserted =
                random.nextBoolean() ? Seeds.text(random, 2) : String.valueOf((char) ('0' + random.nextInt(75)));
        int end = Math.min(text.length(), at + random.nextInt(3));
        boolean pairs = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
        return pairs ? text + inserted : text.substring(0, at) + inserted + text.substring(end);
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void everyTextHasTheShapeOfItsType(ValueType type) {
        Seeds.forEach(TRIES / 4, random -> {
            KeyShape written = KeyShape.of(type.encoding().encode(type.value(random)));
            assertTrue(type.encoding().shapes().stream().anyMatch(written::meets), written.mask());
        });
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void aValueOfAnotherTypeIsRefused(ValueType type) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> type.encoding().encode(new StringBuilder("secret")))
                .getMessage();
        assertTrue(message.startsWith("MD-KEY-20: its key value has to be a "), message);
        assertFalse(message.contains("secret"), message);
    }
}
