package io.monodyne.query.bind;

import io.monodyne.query.term.EntityRow;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;

/** Families of types whose values are compared with each other. */
enum Kind {
    NUMBER("a number"),
    TEXT("a text"),
    BOOLEAN("a boolean"),
    DATE("a date"),
    TIME("a time of day"),
    MOMENT("a date with time"),
    /** {@code java.util.Date} and {@code Calendar}, which stand for any of the three. */
    TEMPORAL("a date or time"),
    ENTITY("an entity"),
    /** Compared with values of the same class only. */
    OTHER("a value"),
    UNKNOWN("a value");

    private static final Set<Class<?>> MOMENTS =
            Set.of(LocalDateTime.class, Instant.class, OffsetDateTime.class, ZonedDateTime.class, Timestamp.class);

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** As it is called in messages. */
    String words() {
        return words;
    }

    static Kind of(Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        if (type == String.class || type == Character.class) {
            return TEXT;
        }
        if (type == Boolean.class) {
            return BOOLEAN;
        }
        if (type == EntityRow.class) {
            return ENTITY;
        }
        return type == Object.class ? UNKNOWN : temporal(type);
    }

    private static Kind temporal(Class<?> type) {
        if (type == LocalDate.class || type == java.sql.Date.class) {
            return DATE;
        }
        if (type == LocalTime.class || type == OffsetTime.class || type == Time.class) {
            return TIME;
        }
        if (MOMENTS.contains(type)) {
            return MOMENT;
        }
        return type == Date.class || Calendar.class.isAssignableFrom(type) ? TEMPORAL : OTHER;
    }

    boolean temporal() {
        return this == DATE || this == TIME || this == MOMENT || this == TEMPORAL;
    }

    boolean comparable(Kind other) {
        if (this == other || this == UNKNOWN || other == UNKNOWN) {
            return true;
        }
        return temporal()
                && other.temporal()
                && (this == TEMPORAL || other == TEMPORAL || this != TIME && other != TIME);
    }
}
