package io.monodyne.query.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monodyne.codec.Links;
import io.monodyne.query.syntax.Operation.Field;
import io.monodyne.query.syntax.Operation.FunctionName;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimesTest {

    private static final Row IN_TOKYO = new Row(
            0,
            new Evaluation(
                    Map.of(), Terms.NOW, ZoneId.of("Asia/Tokyo"), (query, outer, most) -> List.of(), Links.NONE));

    private static @Nullable Object extract(Field field, @Nullable Object value, Class<?> type) {
        return new OperationTerm.Extract(field, Terms.constant(value), type).value(IN_TOKYO);
    }

    static Stream<Arguments> fields() {
        LocalDateTime dateTime = LocalDateTime.of(2021, 5, 3, 4, 5, 6, 789_000_000);
        return Stream.of(
                arguments(Field.YEAR, dateTime, 2021),
                arguments(Field.QUARTER, dateTime, 2),
                arguments(Field.MONTH, dateTime, 5),
                arguments(Field.WEEK, dateTime, 18),
                arguments(Field.WEEK, LocalDate.of(2021, 1, 3), 53),
                arguments(Field.WEEK, LocalDate.of(2021, 1, 4), 1),
                arguments(Field.DAY, dateTime, 3),
                arguments(Field.HOUR, dateTime, 4),
                arguments(Field.MINUTE, dateTime, 5),
                arguments(Field.DATE, dateTime, LocalDate.of(2021, 5, 3)),
                arguments(Field.TIME, dateTime, LocalTime.of(4, 5, 6, 789_000_000)),
                arguments(Field.HOUR, LocalTime.of(7, 8), 7),
                arguments(Field.DAY, LocalDate.of(2021, 5, 9), 9),
                arguments(Field.DAY, java.sql.Date.valueOf("2021-05-09"), 9),
                arguments(Field.HOUR, Instant.parse("2021-05-03T20:00:00Z"), 5),
                arguments(Field.DAY, Instant.parse("2021-05-03T20:00:00Z"), 4),
                arguments(Field.HOUR, OffsetDateTime.parse("2021-05-03T20:00:00+02:00"), 20));
    }

    @ParameterizedTest
    @MethodSource
    void fields(Field field, Object value, Object expected) {
        assertEquals(expected, extract(field, value, expected.getClass()));
        assertNull(extract(field, null, expected.getClass()));
    }

    @Test
    void secondsHaveTheirFractionUnlessAWholeNumberIsAskedFor() {
        LocalTime time = LocalTime.of(4, 5, 6, 789_000_000);
        assertEquals(6.789, extract(Field.SECOND, time, Double.class));
        assertEquals(6.789f, extract(Field.SECOND, time, Float.class));
        assertEquals(6, extract(Field.SECOND, time, Integer.class));
        assertEquals(new BigDecimal("6.789000000"), extract(Field.SECOND, time, BigDecimal.class));
    }

    static Stream<Arguments> absent() {
        return Stream.of(
                arguments(Field.HOUR, LocalDate.EPOCH),
                arguments(Field.TIME, LocalDate.EPOCH),
                arguments(Field.YEAR, LocalTime.NOON),
                arguments(Field.DATE, LocalTime.NOON),
                arguments(Field.YEAR, "2021-05-03"));
    }

    @ParameterizedTest
    @MethodSource
    void absent(Field field, Object value) {
        Refused.illegal("MD-TERM-11", () -> extract(field, value, Integer.class));
    }

    private static @Nullable Object current(FunctionName name) {
        return new OperationTerm.Call(name, List.of(), Object.class).value(IN_TOKYO);
    }

    @Test
    void theCurrentTimeIsThatOfTheExecutionInItsZone() {
        LocalDateTime now = LocalDateTime.of(2026, 3, 4, 14, 6, 7, 8_000_000);
        assertEquals(now, current(FunctionName.LOCAL_DATETIME));
        assertEquals(now.toLocalDate(), current(FunctionName.LOCAL_DATE));
        assertEquals(now.toLocalTime(), current(FunctionName.LOCAL_TIME));
        assertEquals(java.sql.Date.valueOf("2026-03-04"), current(FunctionName.CURRENT_DATE));
        assertEquals(java.sql.Time.valueOf("14:06:07"), current(FunctionName.CURRENT_TIME));
        assertEquals(Timestamp.from(Terms.NOW), current(FunctionName.CURRENT_TIMESTAMP));
    }
}
