package io.monodyne.query.term;

import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times of all types as one of four: a day, a time of day, both, or a moment. Moments and what has no zone meet in the zone of the
 * JVM, as in JDBC. Stateless.
 */
@SuppressWarnings("JavaUtilDate") // to be compared, if not to be liked
final class Temporals {

    private Temporals() {}

    /** A {@code LocalDate}, {@code LocalTime}, {@code LocalDateTime} or {@code Instant}; null for what is no date or time. */
    static @Nullable Object normal(Object value) {
        if (value instanceof Instant || value instanceof LocalDate || value instanceof LocalDateTime) {
            return value;
        }
        if (value instanceof Date date) {
            return ofDate(date);
        }
        if (value instanceof Calendar calendar) {
            return calendar.toInstant();
        }
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        if (value instanceof ZonedDateTime moment) {
            return moment.toInstant();
        }
        if (value instanceof OffsetTime time) {
            return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime();
        }
        return value instanceof LocalTime ? value : null;
    }

    private static Object ofDate(Date value) {
        if (value instanceof java.sql.Date day) {
            return day.toLocalDate();
        }
        if (value instanceof Time) {
            return new Timestamp(value.getTime())
                    .toLocalDateTime()
                    .toLocalTime(); // a Time's own method drops milliseconds
        }
        return value instanceof Timestamp moment ? moment.toInstant() : Instant.ofEpochMilli(value.getTime());
    }

    /** Two of the four. */
    static int compare(Object a, Object b) {
        if (a instanceof Instant x && b instanceof Instant y) {
            return x.compareTo(y);
        }
        if (a instanceof LocalDate x && b instanceof LocalDate y) {
            return x.compareTo(y);
        }
        if (a instanceof LocalTime x) {
            return x.compareTo(time(b, x));
        }
        if (a instanceof Instant || b instanceof Instant) {
            return moment(a).compareTo(moment(b));
        }
        return dateTime(a).compareTo(dateTime(b));
    }

    private static LocalTime time(Object normal, Object other) {
        if (normal instanceof LocalTime time) {
            return time;
        }
        throw TermProblems.notComparable(other, normal);
    }

    private static LocalDateTime dateTime(Object normal) {
        if (normal instanceof LocalDateTime dateTime) {
            return dateTime;
        }
        if (normal instanceof LocalDate day) {
            return day.atStartOfDay();
        }
        throw TermProblems.notComparable(normal, LocalDateTime.MIN);
    }

    private static Instant moment(Object normal) {
        return normal instanceof Instant moment
                ? moment
                : dateTime(normal).atZone(ZoneId.systemDefault()).toInstant();
    }

    /** Its day; null where it has none. */
    static @Nullable LocalDate day(Object value, ZoneId zone) {
        if (value instanceof OffsetDateTime moment) {
            return moment.toLocalDate();
        }
        if (value instanceof ZonedDateTime moment) {
            return moment.toLocalDate();
        }
        Object normal = normal(value);
        if (normal instanceof Instant moment) {
            return LocalDate.ofInstant(moment, zone);
        }
        if (normal instanceof LocalDateTime dateTime) {
            return dateTime.toLocalDate();
        }
        return normal instanceof LocalDate day ? day : null;
    }

    /** Its time of day; null where it has none. */
    static @Nullable LocalTime time(Object value, ZoneId zone) {
        if (value instanceof OffsetDateTime moment) {
            return moment.toLocalTime();
        }
        if (value instanceof ZonedDateTime moment) {
            return moment.toLocalTime();
        }
        if (value instanceof OffsetTime time) {
            return time.toLocalTime();
        }
        Object normal = normal(value);
        if (normal instanceof Instant moment) {
            return LocalTime.ofInstant(moment, zone);
        }
        if (normal instanceof LocalDateTime dateTime) {
            return dateTime.toLocalTime();
        }
        return normal instanceof LocalTime time ? time : null;
    }
}
