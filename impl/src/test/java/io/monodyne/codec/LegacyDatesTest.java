package io.monodyne.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Seeds;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The dates of java.util and java.sql, in several time zones. */
class LegacyDatesTest {

    private static final List<String> ZONES =
            List.of("UTC", "Europe/Zurich", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kolkata", "America/Los_Angeles");

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void restoreTimeZone() {
        TimeZone.setDefault(before);
    }

    @SuppressWarnings("unchecked")
    private static Codec<Object> codec(Class<?> type, TemporalKind kind) {
        return (Codec<Object>) new Codecs(Set.of()).scalar(type, new ScalarFormat(0, 0, -1, true, kind));
    }

    private static String stored(Object value, TemporalKind kind) {
        Class<?> type = value instanceof GregorianCalendar ? Calendar.class : value.getClass();
        return codec(type, kind).encode(value).s();
    }

    @Test
    void momentsDoNotDependOnTheTimeZone() {
        for (String zone : ZONES) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Calendar calendar = Calendar.getInstance();
            calendar.setTimeInMillis(5);
            assertEquals("1970-01-01T00:00:00.005000000Z", stored(new Date(5), null));
            assertEquals("1970-01-01T00:00:00.005000000Z", stored(calendar, TemporalKind.TIMESTAMP));
            Timestamp timestamp = new Timestamp(5);
            timestamp.setNanos(5_000_001);
            assertEquals("1970-01-01T00:00:00.005000001Z", stored(timestamp, null));
            assertEquals(
                    timestamp,
                    codec(Timestamp.class, null)
                            .decode(codec(Timestamp.class, null).encode(timestamp)));
        }
    }

    @Test
    void daysAndTimesAreThoseShown() {
        for (String zone : ZONES) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Calendar calendar = new GregorianCalendar(2026, Calendar.MARCH, 4, 5, 6, 7);
            calendar.set(Calendar.MILLISECOND, 8);
            assertEquals("2026-03-04", stored(calendar, TemporalKind.DATE));
            assertEquals("05:06:07.008000000", stored(calendar, TemporalKind.TIME));
            assertEquals("2026-03-04", stored(calendar.getTime(), TemporalKind.DATE));
            assertEquals("05:06:07.008000000", stored(calendar.getTime(), TemporalKind.TIME));
            assertEquals("2026-03-04", stored(java.sql.Date.valueOf("2026-03-04"), null));
            assertEquals("05:06:07.000000000", stored(Time.valueOf("05:06:07"), null));
        }
    }

    @Test
    void aCalendarShowsTheDayOfItsOwnTimeZone() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        Calendar tokyo = new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"));
        tokyo.clear();
        tokyo.set(2026, Calendar.MARCH, 4, 1, 2, 3);
        assertEquals("2026-03-04", stored(tokyo, TemporalKind.DATE));
        assertEquals("01:02:03.000000000", stored(tokyo, TemporalKind.TIME));
        assertEquals("2026-03-03T16:02:03.000000000Z", stored(tokyo, null));
    }

    @Test
    void whatIsReadShowsTheSameAgain() {
        for (String zone : ZONES) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Seeds.forEach(300, random -> {
                for (TemporalKind kind : TemporalKind.values()) {
                    // From 1000 to 3000: both calendars, summer times, and days that begin late.
                    Date date = new Date(-30_610_224_000_000L + (long) (random.nextDouble() * 63_000_000_000_000L));
                    for (Class<?> type : List.of(Date.class, Calendar.class)) {
                        Codec<Object> codec = codec(type, kind);
                        Calendar calendar = Calendar.getInstance();
                        calendar.setTime(date);
                        Object value = type == Date.class ? date : calendar;
                        AttributeValue stored = codec.encode(value);
                        assertEquals(stored, codec.encode(codec.decode(stored)), zone + " " + kind);
                        assertTrue(codec.same(value, codec.decode(stored)));
                    }
                }
            });
        }
    }

    @Test
    void datesThatIsoHasNotAreRefused() {
        Date julianLeapDay = new GregorianCalendar(1500, Calendar.FEBRUARY, 29).getTime();
        Calendar beforeChrist = new GregorianCalendar(5, Calendar.MAY, 6);
        beforeChrist.set(Calendar.ERA, GregorianCalendar.BC);
        for (Object none : List.of(julianLeapDay, beforeChrist.getTime(), beforeChrist)) {
            assertEquals("MD-CODEC-24", Refused.code(() -> stored(none, TemporalKind.DATE)));
        }
        assertEquals("MD-CODEC-16", Refused.code(() -> stored(beforeChrist, null)));
    }
}
