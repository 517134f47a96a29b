package io.monodyne.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.LimitExceededException;
import io.monodyne.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The stored form of each basic type, and what has none. */
class ScalarCodecTest {

    private static final Codecs CODECS = new Codecs(Set.of());

    private static Codec<Object> codec(Class<?> type) {
        return codec(type, ScalarFormat.standard());
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> codec(Class<?> type, ScalarFormat format) {
        return (Codec<Object>) CODECS.scalar(type, format);
    }

    private static ScalarFormat seconds(int digits) {
        return new ScalarFormat(0, 0, digits, true, null);
    }

    private static String stored(Object value) {
        AttributeValue stored = codec(value.getClass()).encode(value);
        return stored.s() == null ? "N " + stored.n() : "S " + stored.s();
    }

    @Test
    void textReadsAsItIs() {
        assertEquals("S é𝄞", stored("é𝄞"));
        assertEquals("S ", stored(""));
        assertEquals("S a", stored('a'));
        UUID uuid = UUID.fromString("00000000-0000-0001-FFFF-fffffffffff2");
        assertEquals("S 00000000-0000-0001-ffff-fffffffffff2", stored(uuid));
    }

    @Test
    void numbersAreWrittenAsDynamoDbGivesThemBack() {
        assertEquals("N -128", stored(Byte.MIN_VALUE));
        assertEquals("N 9223372036854775807", stored(Long.MAX_VALUE));
        assertEquals("N 1.5", stored(new BigDecimal("1.500")));
        assertEquals("N 1000", stored(new BigDecimal("1E+3")));
        assertEquals("N 0", stored(new BigDecimal("0.00")));
        assertEquals("N 0.000001", stored(new BigDecimal("1E-6")));
        assertEquals("N 1" + "0".repeat(100), stored(BigInteger.TEN.pow(100)));
        assertEquals("N 0.1", stored(0.1));
        assertEquals("N 0.1", stored(0.1f));
        assertEquals("N 100000000000000000000000", stored(1e23));
        assertEquals("N 200000000000000000000000", stored(2e23));
        assertEquals("N 0.000000000000056843418860808015", stored(Math.scalb(1.0, -44)));
        assertEquals("N 16777216", stored(16_777_216f));
        assertEquals("N 340282350000000000000000000000000000000", stored(Float.MAX_VALUE));
        assertEquals("N 0", stored(-0.0));
        assertEquals("N 5", stored(5d));
        assertEquals("N 2026", stored(Year.of(2026)));
        assertEquals("N -0.5", stored(Duration.ofMillis(-500)));
        assertEquals("N 3600", stored(Duration.ofHours(1)));
    }

    @Test
    void momentsHaveAFixedWidthAndAreInUtc() {
        assertEquals("S 2026-01-02", stored(LocalDate.of(2026, 1, 2)));
        assertEquals("S 2026-01", stored(YearMonth.of(2026, 1)));
        assertEquals("S 03:04:00.000000000", stored(LocalTime.of(3, 4)));
        assertEquals("S 0001-01-02T03:04:05.000000006", stored(LocalDateTime.of(1, 1, 2, 3, 4, 5, 6)));
        assertEquals("S 1970-01-01T00:00:00.000000000Z", stored(Instant.EPOCH));
        assertEquals("S 2026-01-01T22:30:00.000000000Z", stored(OffsetDateTime.parse("2026-01-02T00:00+01:30")));
        assertEquals("S 22:30:00.000000000Z", stored(OffsetTime.parse("00:00+01:30")));
    }

    @Test
    void declaredFractionDigitsAreKeptAndMoreAreCutOff() {
        Codec<Object> millis = codec(Instant.class, seconds(3));
        Instant moment = Instant.parse("2026-01-02T03:04:05.999999999Z");
        assertEquals("2026-01-02T03:04:05.999Z", millis.encode(moment).s());
        assertEquals(Instant.parse("2026-01-02T03:04:05.999Z"), millis.canonical(moment));
        assertTrue(millis.same(moment, Instant.parse("2026-01-02T03:04:05.999Z")));
        assertEquals(
                "1969-12-31T23:59:59.999Z",
                millis.encode(Instant.ofEpochSecond(0, -1)).s());
        assertEquals(
                "03:04:05",
                codec(LocalTime.class, seconds(0))
                        .encode(LocalTime.of(3, 4, 5, 6))
                        .s());
        assertSame(moment, codec(Instant.class).canonical(moment));
    }

    @Test
    void otherIsoFormsAreReadToo() {
        assertEquals(Instant.EPOCH, codec(Instant.class).decode(AttributeValue.fromS("1970-01-01T01:00:00+01:00")));
        assertEquals(Instant.EPOCH, codec(Instant.class).decode(AttributeValue.fromS("1970-01-01T00:00Z")));
        assertEquals(LocalTime.NOON, codec(LocalTime.class).decode(AttributeValue.fromS("12:00")));
        assertEquals(
                LocalDateTime.of(2026, 1, 2, 3, 4),
                codec(LocalDateTime.class).decode(AttributeValue.fromS("2026-01-02T03:04")));
        assertEquals(1000L, codec(long.class).decode(AttributeValue.fromN("1E3")));
        assertEquals(7, codec(int.class).decode(AttributeValue.fromN("7.0")));
    }

    @Test
    void aDeclaredScaleIsReadAgain() {
        Codec<Object> money = codec(BigDecimal.class, new ScalarFormat(5, 2, -1, true, null));
        assertEquals(new BigDecimal("1.50"), money.decode(AttributeValue.fromN("1.5")));
        assertEquals(new BigDecimal("100.00"), money.canonical(new BigDecimal("1E+2")));
        assertEquals("999.99", money.encode(new BigDecimal("999.9900")).n());
        assertEquals(new BigDecimal("1"), codec(BigDecimal.class).canonical(new BigDecimal("1.00")));
        BigDecimal odd = new BigDecimal("1.25");
        assertSame(odd, codec(BigDecimal.class).canonical(odd));
    }

    @Test
    void moreDigitsThanDeclaredAreRefused() {
        Codec<Object> money = codec(BigDecimal.class, new ScalarFormat(5, 2, -1, true, null));
        assertEquals("MD-CODEC-14", Refused.code(() -> money.encode(new BigDecimal("271.828"))));
        assertEquals("MD-CODEC-14", Refused.code(() -> money.encode(new BigDecimal("1000"))));
    }

    @Test
    void numbersThatDynamoDbHasNotAreRefused() {
        Codec<Object> decimal = codec(BigDecimal.class);
        assertEquals("MD-CODEC-12", Refused.code(() -> decimal.encode(new BigDecimal("2.71828" + "1".repeat(33)))));
        assertEquals("MD-CODEC-13", Refused.code(() -> decimal.encode(new BigDecimal("1E126"))));
        assertEquals("MD-CODEC-13", Refused.code(() -> decimal.encode(new BigDecimal("-9E-131"))));
        assertEquals("MD-CODEC-13", Refused.code(() -> decimal.canonical(new BigDecimal("1E+1000000000"))));
        assertEquals("MD-CODEC-13", Refused.code(() -> codec(double.class).encode(Double.MAX_VALUE)));
        assertEquals("MD-CODEC-13", Refused.code(() -> codec(double.class).encode(Double.MIN_VALUE)));
        assertEquals(
                "MD-CODEC-12",
                Refused.code(() ->
                        codec(BigInteger.class).encode(BigInteger.TEN.pow(40).add(BigInteger.ONE))));
        for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertEquals("MD-CODEC-11", Refused.code(() -> codec(Double.class).encode(none)));
            assertEquals("MD-CODEC-11", Refused.code(() -> codec(float.class).encode((float) none)));
        }
        assertThrows(LimitExceededException.class, () -> codec(Double.class).encode(Double.NaN));
    }

    @Test
    void halfASurrogatePairIsRefused() {
        for (String broken : List.of("\uD834", "a\uDD1E", "\uDD1E\uD834", "\uD834\uD834\uDD1E", "s3cret\uD834!")) {
            assertEquals("MD-CODEC-15", Refused.code(() -> codec(String.class).encode(broken)));
            assertEquals("MD-CODEC-15", Refused.code(() -> codec(char[].class).encode(broken.toCharArray())));
        }
        assertEquals("MD-CODEC-15", Refused.code(() -> codec(char.class).encode('\uD834')));
    }

    @Test
    void textIsCheckedAndMeasuredAsUtf8() {
        Seeds.forEach(5_000, random -> {
            StringBuilder any = new StringBuilder(Seeds.text(random, 6));
            if (random.nextBoolean()) {
                any.append((char) (Character.MIN_SURROGATE + random.nextInt(0x800)));
            }
            String text = any.append(Seeds.text(random, 2)).toString();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (new String(bytes, StandardCharsets.UTF_8).equals(text)) {
                assertSame(text, Texts.wellFormed(text));
                assertEquals(bytes.length, Texts.utf8Length(text));
            } else {
                assertThrows(LimitExceededException.class, () -> Texts.wellFormed(text));
            }
        });
    }

    @Test
    void yearsWithoutAnOrderedTextAreRefused() {
        List<Object> beyond = List.of(
                LocalDate.MAX,
                LocalDate.of(-1, 12, 31),
                LocalDateTime.MIN,
                Instant.MAX,
                Instant.MIN,
                Instant.ofEpochSecond(Kind.FIRST_SECOND - 1),
                Instant.ofEpochSecond(Kind.LAST_SECOND + 1),
                OffsetDateTime.MAX,
                OffsetDateTime.MIN,
                OffsetDateTime.parse("9999-12-31T23:59:59-00:01"),
                YearMonth.of(10_000, 1));
        for (Object value : beyond) {
            assertEquals(
                    "MD-CODEC-16", Refused.code(() -> codec(value.getClass()).encode(value)));
        }
    }

    @Test
    void whatIsStoredHasToFitTheType() {
        Map<Class<?>, List<String>> numbers = Map.of(
                byte.class, List.of("128", "-129", "1.5", "1E20"),
                short.class, List.of("32768", "0.1"),
                int.class, List.of("2147483648", "1E10"),
                long.class, List.of("9223372036854775808", "0.5"),
                BigInteger.class, List.of("1.1"),
                float.class, List.of("1E60"),
                Year.class, List.of("1000000000"),
                Duration.class, List.of("0.0000000001", "1E30"));
        numbers.forEach((type, texts) -> texts.forEach(text -> assertEquals(
                "MD-CODEC-09", Refused.code(() -> codec(type).decode(AttributeValue.fromN(text))), type + " " + text)));
    }

    @Test
    void whatStandsForNothingIsNotReadAndNotShown() {
        List<Class<?>> types = List.of(
                UUID.class,
                char.class,
                LocalDate.class,
                LocalTime.class,
                LocalDateTime.class,
                Instant.class,
                OffsetDateTime.class,
                OffsetTime.class,
                YearMonth.class);
        for (Class<?> type : types) {
            for (String text : List.of("", Refused.SECRET, "271828271828271828271828", "9999-99-99T99:99:99.9Z")) {
                assertEquals("MD-CODEC-08", Refused.code(() -> codec(type).decode(AttributeValue.fromS(text))));
            }
        }
        assertEquals("MD-CODEC-08", Refused.code(() -> codec(int.class).decode(AttributeValue.fromN(Refused.SECRET))));
    }

    @Test
    void onlyTheStrictFormOfAMomentIsRead() {
        for (String text : List.of(
                "2026-01-02T03:04:05.Z",
                "2026-01-02T03:04:05.0000000000Z",
                "2026-02-30T00:00:00Z",
                "2026-01-02 03:04:05Z",
                "2026-01-02T03:04:05.12a456789Z",
                "2026-1-02T03:04:05.123Z")) {
            assertEquals("MD-CODEC-08", Refused.code(() -> codec(Instant.class).decode(AttributeValue.fromS(text))));
        }
    }

    @Test
    void typesWithoutAStoredFormAndFormatsThatCanNotBeAreRefused() {
        assertEquals("MD-CODEC-01", Refused.code(() -> codec(Thread.class)));
        assertEquals("MD-CODEC-01", Refused.code(() -> codec(int[].class)));
        assertEquals("MD-CODEC-02", Refused.code(() -> codec(Instant.class, seconds(10))));
        assertTrue(CODECS.basic(Instant.class) && CODECS.basic(int.class) && CODECS.basic(Kind.Colour.class));
        assertFalse(CODECS.basic(Thread.class));
    }

    @Test
    void timeToLiveIsInWholeSeconds() {
        Codec<Object> moment = timeToLive(Instant.class);
        Instant value = Instant.ofEpochSecond(9, 999_999_999);
        assertEquals(AttributeValue.fromN("9"), moment.encode(value));
        assertEquals(Instant.ofEpochSecond(9), moment.canonical(value));
        assertTrue(moment.same(value, Instant.ofEpochSecond(9)) && !moment.same(value, Instant.ofEpochSecond(10)));
        assertEquals(Instant.ofEpochSecond(9), moment.decode(AttributeValue.fromN("9")));
        assertEquals(AttributeValue.fromN("-1"), timeToLive(Date.class).encode(new Date(-1)));
        assertEquals(new Date(9_000), timeToLive(Date.class).decode(AttributeValue.fromN("9")));
        assertEquals(AttributeValue.fromN("9"), timeToLive(long.class).encode(9L));
        assertEquals("MD-CODEC-09", Refused.code(() -> moment.decode(AttributeValue.fromN("1E18"))));
        assertEquals("MD-CODEC-01", Refused.code(() -> timeToLive(String.class)));
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> timeToLive(Class<?> type) {
        return (Codec<Object>) CODECS.ttl(type);
    }
}
