package io.monodyne.query.jpql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Literals of dates and times. The specification gives them no type of Java: here they are those of java.time, and are compared with attributes
 * of {@code java.util.Date} and its like, too.
 */
final class TemporalText {

    private TemporalText() {}

    /** What a form of JDBC's escape syntax stands for; null for what it does not fit. */
    static @Nullable Object read(String form, String value) {
        try {
            return switch (form.toLowerCase(Locale.ROOT)) {
                case "d" -> LocalDate.parse(value);
                case "t" -> LocalTime.parse(value);
                case "ts" -> timestamp(value);
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Object timestamp(String value) {
        int blank = value.indexOf(' ');
        return blank < 0
                ? null
                : LocalDateTime.of(
                        LocalDate.parse(value.substring(0, blank)), LocalTime.parse(value.substring(blank + 1)));
    }
}
