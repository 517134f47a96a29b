package io.monodyne.codec;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/**
 * Moments, stored in UTC: that alone makes the order of texts the order of moments. An offset is not kept, so a value read again
 * is the same moment at offset zero. What another program wrote with an offset is read, too. Stateless.
 */
final class MomentCodecs {

    private static final String TIME_AT_MIDNIGHT = "00:00:00Z";
    private static final int SHORTEST = IsoReader.DATE + 1 + TIME_AT_MIDNIGHT.length();

    /** Of the year 0. */
    private static final long FIRST_SECOND = -62_167_219_200L;

    /** Of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private MomentCodecs() {}

    private static String write(LocalDateTime utc, int digits) {
        StringBuilder text = new StringBuilder(30);
        IsoWriter.date(text, utc.toLocalDate());
        IsoWriter.time(text.append('T'), utc.toLocalTime(), digits);
        return text.append('Z').toString();
    }

    private static OffsetDateTime read(String text) {
        int end = text.length() - 1;
        if (text.length() < SHORTEST || text.charAt(end) != 'Z') {
            return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        }
        IsoReader.require(text, IsoReader.DATE, 'T');
        LocalTime time = IsoReader.time(text, IsoReader.DATE + 1, end);
        return OffsetDateTime.of(IsoReader.date(text), time, ZoneOffset.UTC);
    }

    static final class OfInstant extends TextCodec<Instant> {

        private final int digits;

        OfInstant(int digits) {
            super(Instant.class);
            this.digits = digits;
        }

        @Override
        String write(Instant value) {
            long second = value.getEpochSecond();
            if (second < FIRST_SECOND || second > LAST_SECOND) {
                throw CodecProblems.yearOutOfRange();
            }
            LocalDateTime utc = LocalDateTime.ofEpochSecond(second, value.getNano(), ZoneOffset.UTC);
            return MomentCodecs.write(utc, digits);
        }

        @Override
        Instant read(String text) {
            return MomentCodecs.read(text).toInstant();
        }

        @Override
        public boolean same(Instant a, Instant b) {
            return a.equals(b) || canonical(a).equals(canonical(b));
        }

        @Override
        public Instant canonical(Instant value) {
            int excess = value.getNano() % IsoWriter.unit(digits);
            return excess == 0 ? value : value.minusNanos(excess);
        }
    }

    static final class OfOffsetDateTime extends TextCodec<OffsetDateTime> {

        private final int digits;

        OfOffsetDateTime(int digits) {
            super(OffsetDateTime.class);
            this.digits = digits;
        }

        @Override
        String write(OffsetDateTime value) {
            return MomentCodecs.write(utc(value).toLocalDateTime(), digits);
        }

        private static OffsetDateTime utc(OffsetDateTime value) {
            if (value.getYear() < -1 || value.getYear() > 10_000) {
                // The first and the last moments of the type have no form in UTC.
                throw CodecProblems.yearOutOfRange();
            }
            return value.withOffsetSameInstant(ZoneOffset.UTC);
        }

        @Override
        OffsetDateTime read(String text) {
            return MomentCodecs.read(text);
        }

        @Override
        public boolean same(OffsetDateTime a, OffsetDateTime b) {
            return a.equals(b) || canonical(a).equals(canonical(b));
        }

        @Override
        public OffsetDateTime canonical(OffsetDateTime value) {
            int excess = value.getNano() % IsoWriter.unit(digits);
            OffsetDateTime cut = excess == 0 ? value : value.minusNanos(excess);
            return value.getOffset().equals(ZoneOffset.UTC) ? cut : utc(cut);
        }

        @Override
        public Class<?> keyType() {
            return Instant.class;
        }

        @Override
        public Object keyValue(OffsetDateTime value) {
            return canonical(value).toInstant();
        }

        @Override
        public OffsetDateTime fromKeyValue(Object keyValue) {
            return ((Instant) keyValue).atOffset(ZoneOffset.UTC);
        }
    }

    static final class OfOffsetTime extends TextCodec<OffsetTime> {

        private final int digits;

        OfOffsetTime(int digits) {
            super(OffsetTime.class);
            this.digits = digits;
        }

        @Override
        String write(OffsetTime value) {
            StringBuilder text = new StringBuilder(19);
            IsoWriter.time(text, value.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime(), digits);
            return text.append('Z').toString();
        }

        @Override
        OffsetTime read(String text) {
            int end = text.length() - 1;
            return text.length() < TIME_AT_MIDNIGHT.length() || text.charAt(end) != 'Z'
                    ? OffsetTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC)
                    : OffsetTime.of(IsoReader.time(text, 0, end), ZoneOffset.UTC);
        }

        @Override
        public boolean same(OffsetTime a, OffsetTime b) {
            return a.equals(b) || canonical(a).equals(canonical(b));
        }

        @Override
        public OffsetTime canonical(OffsetTime value) {
            int excess = value.getNano() % IsoWriter.unit(digits);
            OffsetTime cut = excess == 0 ? value : value.minusNanos(excess);
            return cut.withOffsetSameInstant(ZoneOffset.UTC);
        }

        @Override
        public Class<?> keyType() {
            return LocalTime.class;
        }

        @Override
        public Object keyValue(OffsetTime value) {
            return canonical(value).toLocalTime();
        }

        @Override
        public OffsetTime fromKeyValue(Object keyValue) {
            return ((LocalTime) keyValue).atOffset(ZoneOffset.UTC);
        }
    }
}
