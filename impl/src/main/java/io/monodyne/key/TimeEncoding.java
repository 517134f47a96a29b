package io.monodyne.key;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Moments and times of day in the form of ISO 8601, always with seconds and a fixed number of digits after them, moments in
 * UTC. Nothing is truncated. Immutable.
 */
final class TimeEncoding extends KeyEncoding {

    private static final int MOST_DIGITS = 9;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final int fraction;

    private TimeEncoding(Class<?> type, int fraction) {
        super(type);
        this.fraction = fraction;
    }

    static KeyEncoding of(Class<?> type, KeyFormat format) {
        int fraction = format.secondPrecision() == -1 ? MOST_DIGITS : format.secondPrecision();
        if (fraction < 0 || fraction > MOST_DIGITS) {
            throw KeyProblems.declaration("the precision of seconds", fraction, 0, MOST_DIGITS);
        }
        return new TimeEncoding(type, fraction);
    }

    @Override
    void write(StringBuilder key, Object value) {
        if (value instanceof LocalTime time) {
            append(key, time);
            return;
        }
        LocalDateTime moment = value instanceof Instant instant ? utc(instant) : (LocalDateTime) value;
        DateEncoding.append(key, moment.toLocalDate());
        key.append('T');
        append(key, moment.toLocalTime());
        if (type() == Instant.class) {
            key.append('Z');
        }
    }

    /** An instant can be out of the range of dates; the year is looked at first. */
    private static LocalDateTime utc(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw KeyProblems.year();
        }
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    }

    private void append(StringBuilder key, LocalTime time) {
        Digits.append(key, time.getHour(), 2);
        key.append(':');
        Digits.append(key, time.getMinute(), 2);
        key.append(':');
        Digits.append(key, time.getSecond(), 2);
        long unit = Digits.power(MOST_DIGITS - fraction);
        if (time.getNano() % unit != 0) {
            throw KeyProblems.fraction(fraction);
        }
        if (fraction > 0) {
            key.append('.');
            Digits.append(key, time.getNano() / unit, fraction);
        }
    }

    @Override
    Object read(String text) {
        if (type() == LocalTime.class) {
            return LocalTime.parse(text);
        }
        if (type() == LocalDateTime.class) {
            return LocalDateTime.parse(text);
        }
        return LocalDateTime.parse(text.substring(0, text.length() - 1)).toInstant(ZoneOffset.UTC);
    }

    @Override
    public int maximumBytes() {
        return mask().length();
    }

    @Override
    List<KeyShape> shapes() {
        return List.of(KeyShape.of(mask()));
    }

    private String mask() {
        String time = "##:##:##" + (fraction == 0 ? "" : "." + "#".repeat(fraction));
        if (type() == LocalTime.class) {
            return time;
        }
        return "####-##-##T" + time + (type() == Instant.class ? "Z" : "");
    }
}
