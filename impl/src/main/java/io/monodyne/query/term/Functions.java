package io.monodyne.query.term;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of fixed meaning (Jakarta Persistence 3.2, section 4.7). Null wherever an argument is null, but for COALESCE. Stateless. */
final class Functions {

    private Functions() {}

    static @Nullable Object value(OperationTerm.Call call, Row row) {
        List<Term> arguments = call.parts();
        return switch (call.name()) {
            case CONCAT, SUBSTRING, LOWER, UPPER, REPLACE, LEFT, RIGHT, LENGTH, LOCATE ->
                TextFunctions.value(call.name(), arguments, row);
            case ABS, CEILING, EXP, FLOOR, LN, MOD, POWER, ROUND, SIGN, SQRT ->
                fitted(NumberFunctions.value(call.name(), arguments, row), call.type());
            case COALESCE -> widened(firstPresent(arguments, row), call.type());
            case NULLIF -> widened(unlessEqual(arguments.get(0), arguments.get(1), row), call.type());
            case CURRENT_DATE, CURRENT_TIME, CURRENT_TIMESTAMP, LOCAL_DATE, LOCAL_TIME, LOCAL_DATETIME ->
                row.evaluation().prepared(call, () -> current(call, row.evaluation()));
            case SIZE, INDEX, TYPE, ID, VERSION -> throw TermProblems.notEvaluated(call.name());
        };
    }

    /** A number in the type of the term; anything else as it is. */
    static @Nullable Object widened(@Nullable Object value, Class<?> type) {
        return value instanceof Number number ? NumberRank.widened(number, type) : value;
    }

    /** A number in the type of the term, a narrower one of whole numbers too where it fits. */
    private static @Nullable Number fitted(@Nullable Number number, Class<?> type) {
        if (number instanceof Long && type == Integer.class && number.intValue() == number.longValue()) {
            return number.intValue();
        }
        return number == null ? null : NumberRank.widened(number, type);
    }

    private static @Nullable Object firstPresent(List<Term> arguments, Row row) {
        for (Term argument : arguments) {
            Object value = argument.value(row);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable Object unlessEqual(Term value, Term other, Row row) {
        Object first = Form.of(value, row, other);
        Object second = Form.of(other, row, value);
        return first != null && second != null && Values.equal(first, second) ? null : value.value(row);
    }

    private static Object current(OperationTerm.Call call, Evaluation evaluation) {
        LocalDateTime now = LocalDateTime.ofInstant(evaluation.now(), evaluation.zone());
        LocalDate day = now.toLocalDate();
        LocalTime time = now.toLocalTime();
        return switch (call.name()) {
            case CURRENT_DATE -> Date.valueOf(day);
            case CURRENT_TIME -> Time.valueOf(time);
            case CURRENT_TIMESTAMP -> Timestamp.from(evaluation.now());
            case LOCAL_DATE -> day;
            case LOCAL_TIME -> time;
            default -> now;
        };
    }
}
