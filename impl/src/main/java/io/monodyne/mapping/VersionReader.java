package io.monodyne.mapping;

import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.VersionModel;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How versions of each type follow each other (Jakarta Persistence 3.2, section 2.6). A moment is never before, and
 * never the same as, the one it follows, even if the clock stands still or goes back. Boot-lived.
 */
final class VersionReader {

    private final Clock clock;
    private final MappingProblems problems;

    VersionReader(Clock clock, MappingProblems problems) {
        this.clock = clock;
        this.problems = problems;
    }

    /** The version that the attribute is; null, and a problem, where it can't be one. */
    @Nullable
    VersionModel read(String entity, AttributeModel attribute) {
        Class<?> type = attribute.facts().javaType();
        VersionModel version = attribute instanceof BasicAttribute basic ? version(basic, type) : null;
        if (version == null) {
            problems.versionType(entity + "." + attribute.name(), type);
        }
        return version;
    }

    private @Nullable VersionModel version(BasicAttribute attribute, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return new VersionModel(attribute, () -> 1, before -> Math.addExact((int) before, 1));
        }
        if (type == long.class || type == Long.class) {
            return new VersionModel(attribute, () -> 1L, before -> Math.addExact((long) before, 1L));
        }
        if (type == short.class || type == Short.class) {
            return new VersionModel(attribute, () -> (short) 1, VersionReader::nextShort);
        }
        int digits = attribute.keyFormat().secondPrecision();
        if (type == Instant.class) {
            return moments(attribute, clock::instant, digits);
        }
        if (type == LocalDateTime.class) {
            return moments(attribute, () -> LocalDateTime.now(clock), digits);
        }
        return type == Timestamp.class ? timestamps(attribute, digits) : null;
    }

    private static Object nextShort(Object before) {
        int next = (short) before + 1;
        if (next > Short.MAX_VALUE) {
            throw new ArithmeticException("the version has reached the end of type short");
        }
        return (short) next;
    }

    private static VersionModel moments(BasicAttribute attribute, Supplier<Temporal> clock, int digits) {
        long unit = (long) Math.pow(10, 9 - (digits < 0 ? 9 : digits));
        Supplier<Temporal> now = () -> truncated(clock.get(), unit);
        return new VersionModel(attribute, now::get, before -> later((Temporal) before, now.get(), unit));
    }

    private VersionModel timestamps(BasicAttribute attribute, int digits) {
        VersionModel moments = moments(attribute, clock::instant, digits);
        return new VersionModel(
                attribute,
                () -> Timestamp.from((Instant) moments.initial().first()),
                before -> Timestamp.from((Instant) moments.next(((Timestamp) before).toInstant())));
    }

    private static Temporal truncated(Temporal moment, long unit) {
        long nanos = moment.getLong(ChronoField.NANO_OF_SECOND);
        return moment.with(ChronoField.NANO_OF_SECOND, nanos - nanos % unit);
    }

    private static Temporal later(Temporal before, Temporal now, long unit) {
        return ChronoUnit.NANOS.between(before, now) > 0 ? now : before.plus(unit, ChronoUnit.NANOS);
    }
}
