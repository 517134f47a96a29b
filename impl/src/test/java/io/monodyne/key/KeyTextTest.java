package io.monodyne.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text as a component of keys. */
class KeyTextTest {

    @Test
    void whatIsAbovePercentStaysAsItIs() {
        assertEquals("alice@example.com", KeyText.escape("alice@example.com"));
        assertEquals("é~\u07FF\uD83D\uDE00", KeyText.escape("é~\u07FF\uD83D\uDE00"));
        assertEquals("", KeyText.escape(""));
    }

    @Test
    void whatIsUpToPercentIsEscaped() {
        assertEquals("John%20Smith%20%231", KeyText.escape("John Smith #1"));
        assertEquals("%00%1F%21%22%23%24%25&", KeyText.escape("\0\u001F!\"#$%&"));
    }

    @Test
    void eachOfTheEscapedCharactersComesBackFromEveryPlace() {
        for (char c = 0; c <= '%'; c++) {
            for (String text : new String[] {c + "ab", "a" + c + "b", "ab" + c, "" + c + c}) {
                String escaped = KeyText.escape(text);
                assertTrue(escaped.chars().allMatch(each -> each >= '%'), escaped);
                assertEquals(text, KeyText.unescape(escaped));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "#", "$", "%", "%2", "%2x", "%2a", "%26", "%41", "%7E", "a%", "%é0", "%%", "\u0000", "%-1"
            })
    void aTextThatNoTextIsWrittenAsIsNotRead(String component) {
        String message = assertThrows(IllegalArgumentException.class, () -> KeyText.unescape(component))
                .getMessage();
        assertTrue(message.startsWith("MD-KEY-40"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uD83D", "\uDE00b", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\uD83D\u0020"})
    void halfASurrogatePairIsRefused(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> KeyText.escape(text))
                .getMessage();
        assertTrue(message.startsWith("MD-KEY-21"), message);
        assertFalse(message.contains(text));
        assertThrows(IllegalArgumentException.class, () -> KeyText.unescape(text));
    }

    @Test
    void supplementaryCharactersComeAfterAllOthersUnlikeInStrings() {
        String last = "\uFFFF";
        String supplementary = "\uD800\uDC00";
        assertTrue(KeyText.compare(last, supplementary) < 0);
        assertTrue(KeyText.compare(supplementary, last) > 0);
        assertTrue(last.compareTo(supplementary) > 0);
    }

    @Test
    void comparisonIsThatOfTheBytes() {
        Seeds.forEach(20_000, random -> {
            String common = Seeds.text(random, 2);
            String one = common + Seeds.text(random, 2);
            String other = common + Seeds.text(random, 2);
            assertEquals(
                    Integer.signum(ValueType.compareBytes(one, other)), Integer.signum(KeyText.compare(one, other)));
        });
    }

    @Test
    void lengthIsThatOfTheBytes() {
        Seeds.forEach(20_000, random -> {
            String text = Seeds.text(random, 6);
            assertEquals(text.getBytes(StandardCharsets.UTF_8).length, KeyText.utf8Length(text));
        });
    }

    @Test
    void theSuccessorIsAboveEverythingThatBeginsWithAPrefixAndBelowTheRest() {
        assertEquals("B", KeyText.successor("A"));
        assertEquals("A$", KeyText.successor("A#"));
        assertEquals("\uE000", KeyText.successor("\uD7FF"));
        assertEquals("B", KeyText.successor("A\uDBFF\uDFFF"));
        assertEquals("", KeyText.successor("\uDBFF\uDFFF"));
        Seeds.forEach(20_000, random -> {
            String prefix = Seeds.text(random, 3);
            String other = random.nextBoolean() ? prefix + Seeds.text(random, 2) : Seeds.text(random, 3);
            String successor = KeyText.successor(prefix);
            boolean between = ValueType.compareBytes(other, prefix) >= 0
                    && (successor.isEmpty() || ValueType.compareBytes(other, successor) < 0);
            assertEquals(other.startsWith(prefix), between);
        });
    }
}
