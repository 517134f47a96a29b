package io.monodyne.query.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monodyne.Seeds;
import io.monodyne.query.syntax.Predicate.Relation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    private static @Nullable Object compare(Relation relation, @Nullable Object a, @Nullable Object b) {
        return Terms.value(Terms.compare(relation, a, b));
    }

    private static void assertOrder(int expected, Object a, Object b) {
        assertEquals(expected == 0, compare(Relation.EQUAL, a, b));
        assertEquals(expected != 0, compare(Relation.NOT_EQUAL, a, b));
        assertEquals(expected < 0, compare(Relation.LESS, a, b));
        assertEquals(expected <= 0, compare(Relation.LESS_OR_EQUAL, a, b));
        assertEquals(expected > 0, compare(Relation.GREATER, a, b));
        assertEquals(expected >= 0, compare(Relation.GREATER_OR_EQUAL, a, b));
        if (expected == 0) {
            assertEquals(Values.key(Form.of(a)), Values.key(Form.of(b)));
        }
    }

    static Stream<Arguments> ordered() {
        return Stream.of(
                arguments(0, 1, 1L),
                arguments(0, (byte) 1, (short) 1),
                arguments(-1, 1, 2L),
                arguments(0, 1, 1.0),
                arguments(0, new BigDecimal("1.00"), 1),
                arguments(0, BigInteger.ONE, 1.0f),
                arguments(0, 0.1f, 0.1),
                arguments(0, 0.1f, new BigDecimal("0.10")),
                arguments(0, 0.1, new BigDecimal("0.1")),
                arguments(0, 0.0, -0.0),
                arguments(0, 0, -0.0f),
                arguments(1, 9007199254740993L, 9007199254740992.0),
                arguments(1, 16777217, 16777216f),
                arguments(1, new BigDecimal("1E+1000000000"), Long.MAX_VALUE),
                arguments(-1, Long.MAX_VALUE, Double.POSITIVE_INFINITY),
                arguments(0, "a", "a"),
                arguments(1, "a", "B"),
                arguments(-1, "", "a"),
                arguments(1, "a ", "a"),
                arguments(1, "\ud83d\ude00", "\uffff"),
                arguments(-1, "a\ue000", "a\ud800\udc00"),
                arguments(0, 'x', "x"),
                arguments(-1, false, true));
    }

    static Stream<Arguments> orderedOthers() {
        Date moment = new Date(1_000);
        GregorianCalendar calendar = new GregorianCalendar();
        calendar.setTimeInMillis(1_000);
        return Stream.of(
                arguments(0, true, true),
                arguments(
                        1,
                        UUID.fromString("ffffffff-9dc0-11d1-b245-5ffdce74fad2"),
                        UUID.fromString("0fffffff-9dc0-11d1-b245-5ffdce74fad2")),
                arguments(1, new byte[] {-1}, new byte[] {15}),
                arguments(-1, new byte[] {-1}, new byte[] {-1, 0}),
                arguments(0, new byte[] {1, 2}, new byte[] {1, 2}),
                arguments(-1, DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                arguments(-1, Year.of(999), Year.of(1000)),
                arguments(-1, Duration.ofSeconds(59), Duration.ofMinutes(1)),
                arguments(0, moment, new Timestamp(1_000)),
                arguments(0, moment, Instant.ofEpochMilli(1_000)),
                arguments(0, calendar, moment),
                arguments(0, Instant.parse("2026-01-02T03:04:05Z"), OffsetDateTime.parse("2026-01-02T04:04:05+01:00")),
                arguments(-1, Instant.EPOCH, new Timestamp(1)),
                arguments(0, java.sql.Date.valueOf("2026-01-02"), LocalDate.of(2026, 1, 2)),
                arguments(-1, java.sql.Date.valueOf("2026-01-02"), LocalDate.of(2026, 1, 3)),
                arguments(0, Time.valueOf("03:04:05"), LocalTime.of(3, 4, 5)),
                arguments(1, LocalTime.of(3, 4, 5, 1), LocalTime.of(3, 4, 5)));
    }

    @ParameterizedTest
    @MethodSource({"ordered", "orderedOthers"})
    void ordered(int expected, Object a, Object b) {
        assertOrder(expected, a, b);
        assertOrder(-expected, b, a);
    }

    @Test
    void aDayMeetsAMomentWhereItBegins() {
        LocalDate day = LocalDate.of(2026, 1, 2);
        LocalDateTime start = day.atStartOfDay();
        Instant moment = start.atZone(ZoneId.systemDefault()).toInstant();
        assertEquals(true, compare(Relation.EQUAL, day, start));
        assertEquals(true, compare(Relation.EQUAL, day, moment));
        assertEquals(true, compare(Relation.EQUAL, Timestamp.valueOf(start), start));
        assertEquals(true, compare(Relation.LESS, day, start.plusNanos(1)));
    }

    static Stream<Arguments> incomparable() {
        return Stream.of(
                arguments("1", 1),
                arguments(true, "true"),
                arguments(LocalTime.NOON, LocalDate.EPOCH),
                arguments("2026-01-02", LocalDate.EPOCH),
                arguments(DayOfWeek.MONDAY, Month.JANUARY),
                arguments(new byte[0], ""));
    }

    @ParameterizedTest
    @MethodSource
    void incomparable(Object a, Object b) {
        for (Relation relation : Relation.values()) {
            Refused.illegal("MD-TERM-04", () -> compare(relation, a, b));
        }
    }

    @Test
    void classesAreEqualButHaveNoOrder() {
        assertEquals(true, compare(Relation.EQUAL, String.class, String.class));
        assertEquals(false, compare(Relation.EQUAL, String.class, Long.class));
        Refused.illegal("MD-TERM-05", () -> compare(Relation.LESS, String.class, Long.class));
    }

    @Test
    void comparedWithNullAllIsUnknown() {
        for (Relation relation : Relation.values()) {
            assertNull(compare(relation, null, 1));
            assertNull(compare(relation, "a", null));
            assertNull(compare(relation, null, null));
        }
    }

    @Test
    void textsHaveTheOrderOfTheirBytesInUtf8() {
        Seeds.forEach(3_000, random -> {
            String a = Seeds.text(random, 4);
            String b = Seeds.text(random, 4);
            int bytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
            assertEquals(Integer.signum(bytes), Integer.signum(Texts.compare(a, b)));
        });
    }

    @Test
    void numbersOfAllTypesHaveOneOrderAndEqualOnesOneKey() {
        Seeds.forEach(3_000, random -> {
            Number a = number(random);
            Number b = number(random);
            Number c = number(random);
            int order = Numbers.compare(a, b);
            assertEquals(-order, Numbers.compare(b, a));
            assertEquals(order == 0, Numbers.key(a).equals(Numbers.key(b)), () -> a + " and " + b);
            if (order <= 0 && Numbers.compare(b, c) <= 0) {
                assertEquals(true, Numbers.compare(a, c) <= 0, () -> a + ", " + b + ", " + c);
            }
        });
    }

    private static Number number(Random random) {
        long whole = random.nextInt(4) == 0 ? (1L << 53) + random.nextInt(3) : random.nextInt(5) - 2;
        return switch (random.nextInt(8)) {
            case 0 -> (int) whole;
            case 1 -> whole;
            case 2 -> (double) whole;
            case 3 -> (float) whole;
            case 4 -> random.nextInt(20) / 10.0;
            case 5 -> random.nextInt(20) / 10f;
            case 6 -> BigInteger.valueOf(whole);
            default -> new BigDecimal(random.nextInt(20)).movePointLeft(1).setScale(1 + random.nextInt(3));
        };
    }
}
