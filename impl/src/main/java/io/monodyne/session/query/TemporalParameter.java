package io.monodyne.session.query;

import jakarta.persistence.TemporalType;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;

/** A date of {@code java.util} as the part of it that a parameter is to be: a day, a time of day or a moment. Stateless. */
@SuppressWarnings({"JavaUtilDate", "deprecation"}) // the words of Jakarta Persistence
final class TemporalParameter {

    private TemporalParameter() {}

    /** @param type what the parameter expects */
    static Object of(Calendar value, TemporalType part, Class<?> type) {
        LocalDateTime shown = LocalDateTime.of(
                value.get(Calendar.YEAR),
                value.get(Calendar.MONTH) + 1,
                value.get(Calendar.DAY_OF_MONTH),
                value.get(Calendar.HOUR_OF_DAY),
                value.get(Calendar.MINUTE),
                value.get(Calendar.SECOND),
                value.get(Calendar.MILLISECOND) * 1_000_000);
        return of(shown, value.getTime(), part, type);
    }

    /** @param type what the parameter expects */
    static Object of(Date value, TemporalType part, Class<?> type) {
        LocalDateTime shown = new Timestamp(value.getTime()).toLocalDateTime();
        return of(shown, value, part, type);
    }

    private static Object of(LocalDateTime shown, Date moment, TemporalType part, Class<?> type) {
        return switch (part) {
            case DATE -> day(shown.toLocalDate(), type);
            case TIME -> time(shown.toLocalTime(), type);
            case TIMESTAMP -> moment(shown, moment, type);
        };
    }

    private static Object day(LocalDate day, Class<?> type) {
        java.sql.Date date = java.sql.Date.valueOf(day);
        if (type == LocalDate.class) {
            return day;
        }
        return Calendar.class.isAssignableFrom(type)
                ? calendar(date)
                : type == Date.class ? new Date(date.getTime()) : date;
    }

    private static Object time(LocalTime time, Class<?> type) {
        Date date = new Date(
                Timestamp.valueOf(LocalDateTime.of(LocalDate.EPOCH, time)).getTime());
        if (type == LocalTime.class) {
            return time;
        }
        return Calendar.class.isAssignableFrom(type)
                ? calendar(date)
                : type == Date.class ? date : new Time(date.getTime());
    }

    private static Object moment(LocalDateTime shown, Date moment, Class<?> type) {
        if (type == LocalDateTime.class) {
            return shown;
        }
        return Calendar.class.isAssignableFrom(type)
                ? calendar(moment)
                : type == Date.class ? new Date(moment.getTime()) : new Timestamp(moment.getTime());
    }

    private static Calendar calendar(Date moment) {
        Calendar calendar = new GregorianCalendar();
        calendar.setTimeInMillis(moment.getTime());
        return calendar;
    }
}
