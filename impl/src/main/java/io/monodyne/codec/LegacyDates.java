package io.monodyne.codec;

import java.sql.Time;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dates of {@code java.util} and {@code java.sql}, stored as their counterparts of {@code java.time}. Moments are stored in
 * UTC. Days and times of day are those that the value shows: a calendar in its own time zone, anything else in that of the JVM,
 * as JDBC has it; so programs in different time zones read the same day, at the start of it where they are. Stateless.
 */
@SuppressWarnings("JavaUtilDate") // to be mapped, if not to be liked
final class LegacyDates {

    /** Two days into the year 1, so within it in any time zone: before it, the numbers of years repeat. */
    private static final long FIRST_MILLISECOND = -62_135_596_800_000L;

    private static final int NANOS_OF_MILLISECOND = 1_000_000;

    private LegacyDates() {}

    static Codec<Date> date(ScalarFormat format) {
        return byKind(
                format,
                new Parts<>(
                        LegacyDates::day,
                        day -> new Date(java.sql.Date.valueOf(day).getTime()),
                        LegacyDates::time,
                        time -> new Date(milliseconds(time))),
                value -> Instant.ofEpochMilli(value.getTime()),
                Date::from);
    }

    static Codec<Calendar> calendar(ScalarFormat format) {
        return byKind(
                format,
                new Parts<>(
                        LegacyDates::day,
                        day -> new GregorianCalendar(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth()),
                        LegacyDates::time,
                        LegacyDates::calendar),
                Calendar::toInstant,
                moment -> {
                    Calendar calendar = new GregorianCalendar();
                    calendar.setTimeInMillis(moment.toEpochMilli());
                    return calendar;
                });
    }

    static Codec<java.sql.Date> sqlDate() {
        return new ConvertedCodec<>(LegacyDates::day, java.sql.Date::valueOf, new LocalCodecs.OfDate());
    }

    static Codec<Time> sqlTime(ScalarFormat format) {
        return new ConvertedCodec<>(
                LegacyDates::time,
                time -> new Time(milliseconds(time)),
                new LocalCodecs.OfTime(format.fractionDigits()));
    }

    static Codec<Timestamp> timestamp(ScalarFormat format) {
        return new ConvertedCodec<>(
                Timestamp::toInstant, Timestamp::from, new MomentCodecs.OfInstant(format.fractionDigits()));
    }

    static Codec<Date> timeToLive() {
        return new ConvertedCodec<>(value -> Instant.ofEpochMilli(value.getTime()), Date::from, new TimeToLiveCodec());
    }

    /** How a type turns into days and times, and back. */
    private record Parts<X>(
            Function<X, @Nullable LocalDate> toDay,
            Function<LocalDate, X> ofDay,
            Function<X, @Nullable LocalTime> toTime,
            Function<LocalTime, X> ofTime) {}

    private static <X> Codec<X> byKind(
            ScalarFormat format, Parts<X> parts, Function<X, @Nullable Instant> to, Function<Instant, X> from) {
        TemporalKind kind = format.temporal() == null ? TemporalKind.TIMESTAMP : format.temporal();
        int digits = format.fractionDigits();
        return switch (kind) {
            case DATE -> new ConvertedCodec<>(parts.toDay(), parts.ofDay(), new LocalCodecs.OfDate());
            case TIME -> new ConvertedCodec<>(parts.toTime(), parts.ofTime(), new LocalCodecs.OfTime(digits));
            case TIMESTAMP -> new ConvertedCodec<>(to, from, new MomentCodecs.OfInstant(digits));
        };
    }

    private static LocalDate day(Date value) {
        if (value.getTime() < FIRST_MILLISECOND) {
            throw CodecProblems.dateNotStorable();
        }
        try {
            return new java.sql.Date(value.getTime()).toLocalDate();
        } catch (DateTimeException julianLeapDay) {
            throw CodecProblems.dateNotStorable();
        }
    }

    private static LocalTime time(Date value) {
        return new Timestamp(value.getTime()).toLocalDateTime().toLocalTime();
    }

    private static long milliseconds(LocalTime time) {
        return Timestamp.valueOf(LocalDateTime.of(LocalDate.EPOCH, time)).getTime();
    }

    private static LocalDate day(Calendar value) {
        GregorianCalendar fields = new GregorianCalendar(value.getTimeZone());
        fields.setTimeInMillis(value.getTimeInMillis());
        if (value.getTimeInMillis() < FIRST_MILLISECOND) {
            throw CodecProblems.dateNotStorable();
        }
        try {
            return LocalDate.of(
                    fields.get(Calendar.YEAR), fields.get(Calendar.MONTH) + 1, fields.get(Calendar.DAY_OF_MONTH));
        } catch (DateTimeException julianLeapDay) {
            throw CodecProblems.dateNotStorable();
        }
    }

    private static LocalTime time(Calendar value) {
        return LocalTime.of(
                value.get(Calendar.HOUR_OF_DAY),
                value.get(Calendar.MINUTE),
                value.get(Calendar.SECOND),
                value.get(Calendar.MILLISECOND) * NANOS_OF_MILLISECOND);
    }

    private static Calendar calendar(LocalTime time) {
        Calendar calendar =
                new GregorianCalendar(1970, Calendar.JANUARY, 1, time.getHour(), time.getMinute(), time.getSecond());
        calendar.set(Calendar.MILLISECOND, time.getNano() / NANOS_OF_MILLISECOND);
        return calendar;
    }
}
