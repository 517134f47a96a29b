package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The types of time of section 2.5 of Jakarta Persistence 3.2: stored, read back, and at their limits. */
@SuppressWarnings({"deprecation", "JavaUtilDate"}) // @Temporal and the old types: still to be mapped
public class TemporalTypesContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Moments.class);

    private static final long MILLIS = 1_764_027_000_123L;

    @Entity
    static class Moments {
        @Id
        String id = "m";

        LocalDate date;
        LocalTime time;
        LocalDateTime dateTime;
        OffsetTime offsetTime;
        OffsetDateTime offsetDateTime;
        Instant instant;
        Year year;

        @Column(secondPrecision = 3)
        Instant toMillis;

        @Temporal(TemporalType.TIMESTAMP)
        Date oldTimestamp;

        @Temporal(TemporalType.DATE)
        Date oldDate;

        @Temporal(TemporalType.TIME)
        Date oldTime;

        Date withoutTemporal;

        @Temporal(TemporalType.TIMESTAMP)
        Calendar calendar;

        java.sql.Date sqlDate;
        java.sql.Time sqlTime;
        java.sql.Timestamp sqlTimestamp;
    }

    private static Moments readBack(Moments moments) {
        unit.persist(moments);
        return unit.callInTransaction(em -> em.find(Moments.class, "m"));
    }

    @Test
    void timesOfToday() {
        Moments moments = new Moments();
        moments.date = LocalDate.of(2026, 2, 28);
        moments.time = LocalTime.of(23, 59, 59, 123_456_789);
        moments.dateTime = LocalDateTime.of(2026, 2, 28, 23, 59, 59, 123_456_789);
        moments.offsetTime = OffsetTime.of(1, 2, 3, 4, ZoneOffset.ofHoursMinutes(5, 30));
        moments.offsetDateTime = OffsetDateTime.of(2026, 2, 28, 1, 2, 3, 4, ZoneOffset.ofHours(-8));
        moments.instant = Instant.ofEpochSecond(1_764_027_000L, 123_456_789);
        moments.year = Year.of(2026);
        Moments read = readBack(moments);
        assertEquals(moments.date, read.date);
        assertEquals(moments.time, read.time);
        assertEquals(moments.dateTime, read.dateTime);
        assertSameMoment(moments, read);
        assertEquals(moments.instant, read.instant);
        assertEquals(moments.year, read.year);
        assertEquals("2026-02-28", unit.table().text("Moments#m", "Moments", "date"));
    }

    /** Moments are stored in UTC, so that their texts sort; an offset is not kept. */
    private static void assertSameMoment(Moments given, Moments read) {
        assertEquals(given.offsetTime.withOffsetSameInstant(ZoneOffset.UTC), read.offsetTime);
        assertEquals(given.offsetDateTime.withOffsetSameInstant(ZoneOffset.UTC), read.offsetDateTime);
    }

    @Test
    void theSameMomentAtAnotherOffsetIsNoChange() {
        Moments moments = new Moments();
        moments.offsetDateTime = OffsetDateTime.of(2026, 2, 28, 1, 2, 3, 4, ZoneOffset.ofHours(-8));
        unit.persist(moments);
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Moments.class, "m").offsetDateTime =
                moments.offsetDateTime.withOffsetSameInstant(ZoneOffset.ofHours(3)));
        unit.assertRequests("get app Moments#m·Moments");
    }

    @Test
    void theFirstAndTheLastYearsOfFourDigits() {
        Moments moments = new Moments();
        moments.date = LocalDate.of(9999, 12, 31);
        moments.time = LocalTime.MIN;
        moments.dateTime = LocalDateTime.of(1, 1, 1, 0, 0);
        moments.offsetTime = OffsetTime.of(LocalTime.MAX, ZoneOffset.MAX);
        moments.offsetDateTime = OffsetDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999, ZoneOffset.UTC);
        moments.instant = Instant.parse("0001-01-01T00:00:00Z");
        moments.year = Year.of(1);
        Moments read = readBack(moments);
        assertEquals(moments.date, read.date);
        assertEquals(moments.time, read.time);
        assertEquals(moments.dateTime, read.dateTime);
        assertSameMoment(moments, read);
        assertEquals(moments.instant, read.instant);
        assertEquals(moments.year, read.year);
    }

    @Test
    void aPrecisionThatIsDeclaredIsThatOfWhatIsRead() {
        Moments moments = new Moments();
        moments.toMillis = Instant.ofEpochSecond(1_764_027_000L, 123_456_789);
        Moments read = readBack(moments);
        assertEquals(Instant.ofEpochSecond(1_764_027_000L, 123_000_000), read.toMillis);
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Moments.class, "m").toMillis = moments.toMillis);
        unit.assertRequests("get app Moments#m·Moments");
    }

    @Test
    void theOldTypesWithATemporalType() {
        Moments moments = new Moments();
        moments.oldTimestamp = new Date(MILLIS);
        moments.oldDate = java.sql.Date.valueOf("2026-02-28");
        moments.oldTime = java.sql.Time.valueOf("12:34:56");
        moments.withoutTemporal = new Date(MILLIS);
        moments.calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        moments.calendar.setTimeInMillis(MILLIS);
        Moments read = readBack(moments);
        assertEquals(MILLIS, read.oldTimestamp.getTime());
        assertEquals(MILLIS, read.withoutTemporal.getTime());
        assertEquals(moments.oldDate.getTime(), read.oldDate.getTime());
        assertEquals("12:34:56", new java.sql.Time(read.oldTime.getTime()).toString());
        assertEquals(MILLIS, read.calendar.getTimeInMillis());
    }

    @Test
    void theTypesOfSql() {
        Moments moments = new Moments();
        moments.sqlDate = java.sql.Date.valueOf("2026-02-28");
        moments.sqlTime = java.sql.Time.valueOf("12:34:56");
        moments.sqlTimestamp = new java.sql.Timestamp(MILLIS);
        moments.sqlTimestamp.setNanos(123_456_789);
        Moments read = readBack(moments);
        assertEquals(moments.sqlDate.toString(), read.sqlDate.toString());
        assertEquals(moments.sqlTime.toString(), read.sqlTime.toString());
        assertEquals(moments.sqlTimestamp, read.sqlTimestamp);
    }

    @Test
    void aDateThatIsChangedInPlaceIsStored() {
        Moments moments = new Moments();
        moments.oldTimestamp = new Date(MILLIS);
        unit.persist(moments);
        unit.inTransaction(em -> em.find(Moments.class, "m").oldTimestamp.setTime(MILLIS + 1000));
        Moments read = unit.callInTransaction(em -> em.find(Moments.class, "m"));
        assertEquals(MILLIS + 1000, read.oldTimestamp.getTime());
    }

    @Test
    void nullsStayNull() {
        Moments read = readBack(new Moments());
        for (Object value : new Object[] {
            read.date, read.time, read.dateTime, read.offsetTime, read.offsetDateTime, read.instant, read.year,
            read.toMillis, read.oldTimestamp, read.oldDate, read.oldTime, read.calendar, read.sqlDate, read.sqlTime,
            read.sqlTimestamp
        }) {
            assertEquals(null, value);
        }
        assertNotNull(read.id);
    }
}
