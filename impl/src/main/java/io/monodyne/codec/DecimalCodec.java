package io.monodyne.codec;

import java.math.BigDecimal;

/**
 * A {@code BigDecimal}. DynamoDB knows no scale: {@code 1.50} is {@code 1.5}. Read again it has as many fraction digits as it
 * needs, but not fewer than declared; so {@code @Column(scale = 2)} gives {@code 1.50}. With a declared precision, more digits
 * are refused. Immutable.
 */
final class DecimalCodec extends NumberCodec<BigDecimal> {

    private final int precision;
    private final int scale;

    DecimalCodec(int precision, int scale) {
        super(BigDecimal.class);
        this.precision = precision;
        this.scale = Math.max(scale, 0);
    }

    @Override
    String write(BigDecimal value) {
        BigDecimal stripped = Decimals.storable(value.stripTrailingZeros());
        boolean declared = precision > 0 && stripped.signum() != 0;
        if (declared && (stripped.scale() > scale || stripped.precision() - stripped.scale() > precision - scale)) {
            throw CodecProblems.beyondDeclared(precision, scale);
        }
        return Decimals.plain(stripped);
    }

    @Override
    BigDecimal read(String text) {
        return canonical(Decimals.parse(text));
    }

    @Override
    public boolean same(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }

    @Override
    public BigDecimal canonical(BigDecimal value) {
        // Most values have the declared scale already.
        return value.scale() == scale ? value : Decimals.canonical(value, scale);
    }

    @Override
    public BigDecimal fromKeyValue(Object keyValue) {
        return canonical((BigDecimal) keyValue);
    }
}
