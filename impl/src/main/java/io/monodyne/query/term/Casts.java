package io.monodyne.query.term;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** CAST (Jakarta Persistence 3.2, section 4.7.7): to text and to numbers. Stateless. */
@SuppressWarnings("JavaUtilDate") // to be written, if not to be liked
final class Casts {

    private static final int MOST_DIGITS = 400;

    private Casts() {}

    static @Nullable Object value(OperationTerm.Cast cast, Row row) {
        Object value = cast.value().value(row);
        if (value == null || cast.type().isInstance(value)) {
            return value;
        }
        if (cast.type() == String.class) {
            return text(cast.value(), row);
        }
        if (Number.class.isAssignableFrom(cast.type())) {
            return number(value instanceof Number ? value : form(cast.value(), row, value), cast.type());
        }
        if (cast.type() == Boolean.class && value instanceof String text) {
            return truth(text);
        }
        throw TermProblems.notCast(value.getClass(), cast.type());
    }

    private static Object form(Term term, Row row, Object value) {
        Object form = term.form(row);
        return form == null ? value : form;
    }

    private static Number number(Object value, Class<?> type) {
        if (value instanceof Number number) {
            return Numbers.as(number, type);
        }
        if (value instanceof Boolean truth) {
            return Numbers.as(truth ? 1 : 0, type);
        }
        if (value instanceof String text) {
            return read(text.strip(), type);
        }
        throw TermProblems.notCast(value.getClass(), type);
    }

    /** A text of a whole number has no fraction; only rounding a number that is one drops it. */
    private static Number read(String text, Class<?> type) {
        if (text.length() > MOST_DIGITS) {
            throw TermProblems.notCast(String.class, type);
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean binary = type == Double.class || type == Float.class || type == BigDecimal.class;
            if (!binary && text.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
                throw TermProblems.notCast(String.class, type);
            }
            return Numbers.as(number, type);
        } catch (NumberFormatException noNumber) {
            throw TermProblems.notCast(String.class, type);
        }
    }

    private static Boolean truth(String text) {
        String stripped = text.strip();
        if (stripped.equalsIgnoreCase("true")) {
            return true;
        }
        if (stripped.equalsIgnoreCase("false")) {
            return false;
        }
        throw TermProblems.notCast(String.class, Boolean.class);
    }

    /** A value of any basic type as text; null for null. */
    static @Nullable String text(Term term, Row row) {
        Object value = term.value(row);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        String text = written(value);
        if (text == null) {
            Object form = term.form(row);
            text = form == null ? null : written(form);
        }
        if (text == null) {
            throw TermProblems.notCast(value.getClass(), String.class);
        }
        return text;
    }

    private static @Nullable String written(Object value) {
        if (value instanceof BigDecimal decimal) {
            return Numbers.bounded(decimal, String.class).toPlainString();
        }
        if (value instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE"; // as SQL writes it
        }
        boolean plain = value instanceof Number
                || value instanceof String
                || value instanceof Character
                || value instanceof UUID;
        return plain ? value.toString() : temporal(value);
    }

    /** As SQL writes it; what has an offset, or is a moment, as ISO does. */
    private static @Nullable String temporal(Object value) {
        Object normal = Temporals.normal(value);
        if (normal instanceof LocalDate) {
            return normal.toString();
        }
        if (normal instanceof LocalTime time) {
            return time(time);
        }
        if (normal instanceof LocalDateTime dateTime) {
            return dateTime(dateTime);
        }
        if (value instanceof Date date) {
            return dateTime(
                    LocalDateTime.ofInstant(java.time.Instant.ofEpochMilli(date.getTime()), ZoneId.systemDefault()));
        }
        return normal == null ? null : value.toString();
    }

    private static String dateTime(LocalDateTime value) {
        return value.toLocalDate() + " " + time(value.toLocalTime());
    }

    /** With seconds, and as many fraction digits as it needs. */
    private static String time(LocalTime value) {
        String text = value.toString();
        if (value.getNano() == 0) {
            return value.getSecond() == 0 ? text + ":00" : text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end);
    }
}
