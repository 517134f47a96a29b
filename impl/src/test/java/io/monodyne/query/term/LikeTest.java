package io.monodyne.query.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monodyne.Seeds;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LikeTest {

    private static @Nullable Object like(@Nullable Object text, @Nullable Object pattern) {
        return Terms.value(new Truth.Like(Terms.constant(text), Terms.constant(pattern), null));
    }

    private static @Nullable Object like(@Nullable Object text, @Nullable Object pattern, @Nullable Object escape) {
        return Terms.value(new Truth.Like(Terms.constant(text), Terms.constant(pattern), Terms.constant(escape)));
    }

    static Stream<Arguments> patterns() {
        return Stream.of(
                arguments("aXb", "a_b", true),
                arguments("ab", "a_b", false),
                arguments("a\ud83d\ude00b", "a_b", true),
                arguments("a\ud83d\ude00b", "a__b", false),
                arguments("abc", "a%", true),
                arguments("abc", "%c", true),
                arguments("abc", "%b%", true),
                arguments("abc", "%d%", false),
                arguments("", "%", true),
                arguments("", "", true),
                arguments("", "_", false),
                arguments("a", "", false),
                arguments("ABC", "abc", false),
                arguments("a\nb", "a%b", true),
                arguments("a\nb", "a_b", true),
                arguments("aab", "%ab", true),
                arguments("abcabd", "%ab_", true),
                arguments("mississippi", "%iss%ppi", true),
                arguments("mississippi", "%iss%ssp%", false),
                arguments("a.c", "a.c", true),
                arguments("abc", "a.c", false),
                arguments("a\\b", "a\\b", true),
                arguments("a%b", "a\\%b", false));
    }

    @ParameterizedTest
    @MethodSource
    void patterns(String text, String pattern, boolean matches) {
        assertEquals(matches, like(text, pattern));
    }

    @Test
    void whatIsEscapedStandsForItself() {
        assertEquals(true, like("a%b", "a|%b", "|"));
        assertEquals(false, like("aXb", "a|%b", "|"));
        assertEquals(true, like("a_b", "a\\_b", '\\'));
        assertEquals(true, like("a|b", "a||b", "|"));
        assertEquals(true, like("ab", "a|b", "|"));
        assertEquals(true, like("a%b%", "a%%b%%", "%"));
        assertEquals(true, like("a%", "a\ud83d\ude00%", "\ud83d\ude00"));
    }

    @Test
    void withNullItIsUnknown() {
        assertNull(like(null, "a%"));
        assertNull(like("ab", null));
        assertNull(like("ab", "a%", null));
    }

    @Test
    void misusedEscapeCharactersAreErrors() {
        Refused.illegal("MD-TERM-07", () -> like("ab", "ab", ""));
        Refused.illegal("MD-TERM-07", () -> like("ab", "ab", "||"));
        Refused.illegal("MD-TERM-08", () -> like("ab", "ab|", "|"));
    }

    @Test
    void aPatternIsReadOnceForAllRowsOfAnExecution() {
        Truth.Like like = new Truth.Like(new SlotTerm.Computed(0, String.class), Terms.parameter("p"), null);
        Row row = new Row(1, Terms.evaluation(Map.of("p", "a%")));
        for (int i = 0; i < 10; i++) {
            row.set(0, i % 2 == 0 ? "ab" : "ba");
            assertEquals(i % 2 == 0, like.value(row));
        }
        Row other = new Row(1, Terms.evaluation(Map.of("p", "b%")));
        other.set(0, "ba");
        assertEquals(true, like.value(other));
    }

    @Test
    void aPatternOfAnAttributeIsReadForEachRow() {
        Truth.Like like = new Truth.Like(Terms.constant("ab"), new SlotTerm.Computed(0, String.class), null);
        Row row = new Row(1, Terms.evaluation(Map.of()));
        row.set(0, "a%");
        assertEquals(true, like.value(row));
        row.set(0, "b%");
        assertEquals(false, like.value(row));
    }

    private static String any(Random random, String alphabet, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            int at = alphabet.offsetByCodePoints(0, random.nextInt(alphabet.codePointCount(0, alphabet.length())));
            text.appendCodePoint(alphabet.codePointAt(at));
        }
        return text.toString();
    }

    @Test
    void itMatchesWhatTheSameRegularExpressionDoes() {
        Seeds.forEach(5_000, random -> {
            String pattern = any(random, "ab%_\ud83d\ude00", 8);
            String text = any(random, "ab\ud83d\ude00", 10);
            String regex = pattern.replace("%", ".*").replace("_", ".");
            assertEquals(
                    Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches(),
                    like(text, pattern),
                    () -> text + " like " + pattern);
        });
    }

    @Test
    void noPatternTakesForEver() {
        String text = "a".repeat(5_000) + "c";
        String pattern = "%a".repeat(50) + "%b";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertEquals(false, like(text, pattern)));
    }
}
