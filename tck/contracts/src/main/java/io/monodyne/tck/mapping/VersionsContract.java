package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Version;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Version attributes of every type that is allowed (Jakarta Persistence 3.2, sections 3.5.1 and 3.5.2). */
@SuppressWarnings("JavaUtilDate")
public class VersionsContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            ByInt.class,
            ByInteger.class,
            ByShort.class,
            ByShortObject.class,
            ByLong.class,
            ByLongObject.class,
            ByTimestamp.class,
            ByInstant.class,
            ByLocalDateTime.class,
            ByMillis.class);

    @MappedSuperclass
    abstract static class Versioned {
        @Id
        String id = "v";

        String text = "first";

        abstract Object version();
    }

    @Entity
    static class ByInt extends Versioned {
        @Version
        int version;

        @Override
        Object version() {
            return version;
        }
    }

    @Entity
    static class ByInteger extends Versioned {
        @Version
        Integer version;

        @Override
        Object version() {
            return version;
        }
    }

    @Entity
    static class ByShort extends Versioned {
        @Version
        short version;

        @Override
        Object version() {
            return version;
        }
    }

    @Entity
    static class ByShortObject extends Versioned {
        @Version
        Short version;

        @Override
        Object version() {
            return version;
        }
    }

    @Entity
    static class ByLong extends Versioned {
        @Version
        long version;

        @Override
        Object version() {
            return version;
        }
    }

    @Entity
    static class ByLongObject extends Versioned {
        @Version
        @Column(name = "v")
        Long version;

        @Override
        Object version() {
            return version;
        }
    }

    @Entity
    static class ByTimestamp extends Versioned {
        @Version
        Timestamp version;

        @Override
        Object version() {
            return version;
        }
    }

    @Entity
    static class ByInstant extends Versioned {
        @Version
        Instant version;

        @Override
        Object version() {
            return version;
        }
    }

    @Entity
    static class ByLocalDateTime extends Versioned {
        @Version
        LocalDateTime version;

        @Override
        Object version() {
            return version;
        }
    }

    @Entity
    static class ByMillis extends Versioned {
        @Version
        @Column(secondPrecision = 3)
        Instant version;

        @Override
        Object version() {
            return version;
        }
    }

    private static Stream<Versioned> all() {
        return Stream.of(
                new ByInt(),
                new ByInteger(),
                new ByShort(),
                new ByShortObject(),
                new ByLong(),
                new ByLongObject(),
                new ByTimestamp(),
                new ByInstant(),
                new ByLocalDateTime(),
                new ByMillis());
    }

    private static Versioned found(Class<? extends Versioned> type) {
        return unit.callInTransaction(em -> em.find(type, "v"));
    }

    @TestFactory
    Stream<DynamicTest> aVersionGoesOnWithEveryChangeAndGuardsIt() {
        return all().map(entity ->
                DynamicTest.dynamicTest(entity.getClass().getSimpleName(), () -> assertGuarded(entity)));
    }

    @SuppressWarnings("unchecked")
    private static void assertGuarded(Versioned entity) {
        Class<? extends Versioned> type = entity.getClass();
        unit.persist(entity);
        Object first = entity.version();
        assertNotNull(first);
        assertEquals(first, found(type).version());
        Versioned changed = unit.callInTransaction(em -> {
            Versioned read = em.find(type, "v");
            read.text = "second";
            return read;
        });
        assertTrue(((Comparable<Object>) changed.version()).compareTo(first) > 0);
        assertEquals(changed.version(), found(type).version());
        assertStale(type);
    }

    private static void assertStale(Class<? extends Versioned> type) {
        RollbackException failure = assertThrows(
                RollbackException.class,
                () -> unit.inTransaction(em -> {
                    em.find(type, "v").text = "late";
                    unit.inTransaction(other -> other.find(type, "v").text = "third");
                }));
        assertInstanceOf(OptimisticLockException.class, failure.getCause());
        assertEquals("third", found(type).text);
    }

    @Test
    void numbersBeginWithOneAndCountByOne() {
        unit.persist(new ByInt(), new ByShortObject(), new ByLongObject());
        for (int change = 0; change < 3; change++) {
            String text = "change " + change;
            unit.inTransaction(em -> {
                em.find(ByInt.class, "v").text = text;
                em.find(ByShortObject.class, "v").text = text;
                em.find(ByLongObject.class, "v").text = text;
            });
        }
        assertEquals("4", unit.table().attribute("ByInt#v", "ByInt", "version").n());
        assertEquals(
                "4",
                unit.table()
                        .attribute("ByShortObject#v", "ByShortObject", "version")
                        .n());
        assertEquals(
                "4",
                unit.table().attribute("ByLongObject#v", "ByLongObject", "v").n());
    }

    @Test
    void aVersionThatTheApplicationSetsIsNotTakenOver() {
        unit.persist(new ByInt());
        unit.inTransaction(em -> {
            ByInt read = em.find(ByInt.class, "v");
            read.version = 40;
            read.text = "second";
        });
        assertEquals("2", unit.table().attribute("ByInt#v", "ByInt", "version").n());
    }

    @Test
    void aReadDoesNotChangeTheVersion() {
        unit.persist(new ByInt());
        found(ByInt.class);
        assertEquals("1", unit.table().attribute("ByInt#v", "ByInt", "version").n());
    }
}
