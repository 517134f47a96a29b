package io.monodyne.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.metamodel.VersionModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The types of a version and how they go on. */
class VersionMappingTest {

    @Entity
    static class Int {
        @Id
        String id;

        @Version
        int version;
    }

    @Entity
    static class Long_ {
        @Id
        String id;

        @Version
        Long version;
    }

    @Entity
    static class Short_ {
        @Id
        String id;

        @Version
        short version;
    }

    @Entity
    static class Moment {
        @Id
        String id;

        @Version
        @Column(secondPrecision = 3)
        Instant version;
    }

    @Entity
    static class Local {
        @Id
        String id;

        @Version
        LocalDateTime version;
    }

    @Entity
    static class Stamp {
        @Id
        String id;

        @Version
        Timestamp version;
    }

    private static VersionModel version(Class<?> type) {
        return Objects.requireNonNull(Read.entity(type).version());
    }

    @Test
    void numbersStartAtOneAndCount() {
        assertEquals(1, version(Int.class).next(null));
        assertEquals(8, version(Int.class).next(7));
        assertEquals(8L, version(Long_.class).next(7L));
        assertEquals((short) 8, version(Short_.class).next((short) 7));
        assertThrows(ArithmeticException.class, () -> version(Short_.class).next(Short.MAX_VALUE));
        assertTrue(version(Int.class).unsaved(0));
    }

    @Test
    void aMomentIsLaterThanTheOneBeforeEvenIfTheClockIsBehind() {
        Instant ahead = Instant.now().plusSeconds(3600);
        assertEquals(ahead.plusMillis(1), version(Moment.class).next(ahead));
        LocalDateTime localAhead = LocalDateTime.now().plusDays(2);
        assertEquals(localAhead.plusNanos(1), version(Local.class).next(localAhead));
        Timestamp stampAhead = Timestamp.from(ahead);
        assertTrue(((Timestamp) version(Stamp.class).next(stampAhead)).after(stampAhead));
    }

    @Test
    void aMomentHasTheDigitsThatAreStored() {
        Instant first = (Instant) version(Moment.class).next(null);
        assertEquals(0, first.getNano() % 1_000_000);
        Instant next = (Instant) version(Moment.class).next(first.minusSeconds(9));
        assertEquals(0, next.getNano() % 1_000_000);
    }

    @Entity
    static class Two {
        @Id
        String id;

        @Version
        int a;

        @Version
        int b;
    }

    @Entity
    static class Text {
        @Id
        String id;

        @Version
        String version;
    }

    @Test
    void versionsThatCanNotBeAreReported() {
        assertEquals(List.of("MD-MAP-09", "MD-MAP-10"), Read.codes(Two.class, Text.class));
    }
}
