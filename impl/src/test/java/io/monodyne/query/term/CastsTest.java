package io.monodyne.query.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monodyne.query.term.Cellar.Colour;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CastsTest {

    private static @Nullable Object cast(@Nullable Object value, Class<?> type) {
        return Terms.value(new OperationTerm.Cast(Terms.constant(value), type));
    }

    static Stream<Arguments> casts() {
        UUID uuid = UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2");
        return Stream.of(
                arguments("12", Integer.class, 12),
                arguments(" +12 ", Long.class, 12L),
                arguments("12.75", Double.class, 12.75),
                arguments("1e3", Float.class, 1000f),
                arguments(new BigDecimal("12.5"), Integer.class, 13),
                arguments(new BigDecimal("-12.5"), Integer.class, -13),
                arguments(12.5, Integer.class, 13),
                arguments(-12.5, Integer.class, -12),
                arguments(12.4, Long.class, 12L),
                arguments(5L, Integer.class, 5),
                arguments(5, Double.class, 5.0),
                arguments(0.1f, Double.class, (double) 0.1f),
                arguments(true, Integer.class, 1),
                arguments(12, String.class, "12"),
                arguments(1.0, String.class, "1.0"),
                arguments(new BigDecimal("7.50"), String.class, "7.50"),
                arguments(new BigDecimal("1E+3"), String.class, "1000"),
                arguments(true, String.class, "TRUE"),
                arguments('x', String.class, "x"),
                arguments(uuid, String.class, uuid.toString()),
                arguments(LocalDate.of(2020, 1, 2), String.class, "2020-01-02"),
                arguments(java.sql.Date.valueOf("2020-01-02"), String.class, "2020-01-02"),
                arguments(LocalTime.of(3, 4), String.class, "03:04:00"),
                arguments(LocalDateTime.of(2020, 1, 2, 3, 4, 5), String.class, "2020-01-02 03:04:05"),
                arguments(Timestamp.valueOf("2020-01-02 03:04:05.6"), String.class, "2020-01-02 03:04:05.6"),
                arguments(Instant.parse("2020-01-02T03:04:05Z"), String.class, "2020-01-02T03:04:05Z"),
                arguments("TRUE", Boolean.class, true));
    }

    @ParameterizedTest
    @MethodSource
    void casts(Object value, Class<?> type, Object expected) {
        assertEquals(expected, cast(value, type));
        assertNull(cast(null, type));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("abc", Integer.class, "MD-TERM-10"),
                arguments("", Integer.class, "MD-TERM-10"),
                arguments("12.7", Integer.class, "MD-TERM-10"),
                arguments("NaN", Double.class, "MD-TERM-10"),
                arguments("1".repeat(500), Long.class, "MD-TERM-10"),
                arguments("1e2000000000", Double.class, "MD-TERM-02"),
                arguments("3000000000", Integer.class, "MD-TERM-02"),
                arguments(3_000_000_000L, Integer.class, "MD-TERM-02"),
                arguments(Double.NaN, Integer.class, "MD-TERM-02"),
                arguments("yes", Boolean.class, "MD-TERM-10"),
                arguments(LocalDate.EPOCH, Integer.class, "MD-TERM-10"),
                arguments(new byte[0], String.class, "MD-TERM-10"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Object value, Class<?> type, String code) {
        Refused.uncomputable(code, () -> cast(value, type));
    }

    @Test
    void anEnumIsCastAsItIsStored() {
        Row row = Cellar.row(Cellar.bottle(Map.of("colour", Colour.RED, "label", Colour.RED)));
        Term colour = Cellar.attribute("colour", Colour.class);
        assertEquals("RED", new OperationTerm.Cast(colour, String.class).value(row));
        Term label = Cellar.attribute("label", Colour.class);
        assertEquals(1, new OperationTerm.Cast(label, Integer.class).value(row));
    }

    @Test
    void aCaseIsTheResultOfTheFirstConditionThatIsTrue() {
        List<OperationTerm.When> whens = List.of(
                new OperationTerm.When(Terms.constant(null), Terms.constant(1)),
                new OperationTerm.When(Terms.constant(false), Terms.constant(2)),
                new OperationTerm.When(Terms.constant(true), Terms.constant(3)),
                new OperationTerm.When(Terms.constant(true), Terms.constant(4)));
        assertEquals(3, Terms.value(new OperationTerm.Case(whens, Terms.constant(5), Integer.class)));
        assertEquals(3.0, Terms.value(new OperationTerm.Case(whens, Terms.constant(5), Double.class)));
        List<OperationTerm.When> none = whens.subList(0, 2);
        assertEquals(5, Terms.value(new OperationTerm.Case(none, Terms.constant(5), Integer.class)));
        assertNull(Terms.value(new OperationTerm.Case(none, Terms.constant(null), Integer.class)));
    }
}
