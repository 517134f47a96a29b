package io.monodyne.query.term;

import io.monodyne.query.syntax.Operation.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalField;
import org.jspecify.annotations.Nullable;

/**
 * EXTRACT (Jakarta Persistence 3.2, section 4.7.6). Weeks are those of ISO 8601. Seconds have their fraction, unless the term is of a whole
 * number. A moment is read in the zone of the execution. Stateless.
 */
final class Extraction {

    private static final int NANO_DIGITS = 9;

    private Extraction() {}

    static @Nullable Object value(OperationTerm.Extract extract, Row row) {
        Object value = extract.value().value(row);
        if (value == null) {
            return null;
        }
        Field field = extract.field();
        LocalDate day = Temporals.day(value, row.evaluation().zone());
        LocalTime time = Temporals.time(value, row.evaluation().zone());
        return switch (field) {
            case YEAR -> number(day, ChronoField.YEAR, extract, value);
            case QUARTER -> number(day, IsoFields.QUARTER_OF_YEAR, extract, value);
            case MONTH -> number(day, ChronoField.MONTH_OF_YEAR, extract, value);
            case WEEK -> number(day, IsoFields.WEEK_OF_WEEK_BASED_YEAR, extract, value);
            case DAY -> number(day, ChronoField.DAY_OF_MONTH, extract, value);
            case HOUR -> number(time, ChronoField.HOUR_OF_DAY, extract, value);
            case MINUTE -> number(time, ChronoField.MINUTE_OF_HOUR, extract, value);
            case SECOND -> second(required(time, field, value), extract.type());
            case DATE -> required(day, field, value);
            case TIME -> required(time, field, value);
        };
    }

    private static <T> T required(@Nullable T part, Field field, Object value) {
        if (part == null) {
            throw TermProblems.noField(field, value);
        }
        return part;
    }

    private static Number number(
            @Nullable Temporal part, TemporalField wanted, OperationTerm.Extract extract, Object value) {
        return Numbers.as(required(part, extract.field(), value).get(wanted), extract.type());
    }

    private static Number second(LocalTime time, Class<?> type) {
        if (type == Integer.class || type == Long.class) {
            return Numbers.as(time.getSecond(), type);
        }
        BigDecimal fraction = BigDecimal.valueOf(time.getNano(), NANO_DIGITS);
        return Numbers.as(BigDecimal.valueOf(time.getSecond()).add(fraction), type);
    }
}
