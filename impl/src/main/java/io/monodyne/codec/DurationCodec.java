package io.monodyne.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** A duration as the number of its seconds, which may have a fraction of nine digits. Immutable. */
final class DurationCodec extends NumberCodec<Duration> {

    private static final int NANO_DIGITS = 9;

    DurationCodec() {
        super(Duration.class);
    }

    @Override
    String write(Duration value) {
        return value.getNano() == 0 ? Long.toString(value.getSeconds()) : Decimals.write(seconds(value));
    }

    private static BigDecimal seconds(Duration value) {
        return BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), NANO_DIGITS));
    }

    private static Duration duration(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        BigDecimal nanos = seconds.subtract(whole).movePointRight(NANO_DIGITS);
        return Duration.ofSeconds(whole.longValueExact(), nanos.longValueExact());
    }

    @Override
    Duration read(String text) {
        return duration(Decimals.parse(text));
    }

    @Override
    public Class<?> keyType() {
        return BigDecimal.class;
    }

    @Override
    public Object keyValue(Duration value) {
        return Decimals.canonical(seconds(value), 0);
    }

    @Override
    public Duration fromKeyValue(Object keyValue) {
        return duration((BigDecimal) keyValue);
    }
}
