package io.monodyne.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * Decimals, and large integers, of a declared number of digits: the unscaled number as {@link IntegerEncoding} has it, its point
 * at a fixed place. Nothing is rounded. Immutable.
 */
final class FixedDecimalEncoding extends KeyEncoding {

    private static final int MOST_DIGITS = 38;

    private final int precision;
    private final int scale;
    private final BigInteger power;

    private FixedDecimalEncoding(Class<?> type, int precision, int scale) {
        super(type);
        this.precision = precision;
        this.scale = scale;
        this.power = BigInteger.TEN.pow(precision);
    }

    static KeyEncoding of(Class<?> type, int precision, int scale) {
        if (precision < 1 || precision > MOST_DIGITS) {
            throw KeyProblems.declaration("the number of digits", precision, 1, MOST_DIGITS);
        }
        if (scale < 0 || scale > precision) {
            throw KeyProblems.declaration("the scale", scale, 0, precision);
        }
        return new FixedDecimalEncoding(type, precision, scale);
    }

    @Override
    void write(StringBuilder key, Object value) {
        BigInteger unscaled = value instanceof BigDecimal decimal ? unscaled(decimal) : (BigInteger) value;
        if (unscaled.abs().compareTo(power) >= 0) {
            throw KeyProblems.tooManyDigits(precision);
        }
        boolean negative = unscaled.signum() < 0;
        String digits = (negative ? unscaled.add(power) : unscaled).toString();
        if (negative) {
            key.append('-');
        }
        int start = key.length();
        for (int i = digits.length(); i < precision; i++) {
            key.append('0');
        }
        key.append(digits);
        if (scale > 0) {
            key.insert(start + precision - scale, '.');
        }
    }

    /** Looks at the exponent first: a value like 1E+999999999 is not written out. */
    private BigInteger unscaled(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        if (stripped.scale() > scale) {
            throw KeyProblems.tooManyDecimals(scale);
        }
        if ((long) stripped.precision() - stripped.scale() > precision - scale && stripped.signum() != 0) {
            throw KeyProblems.tooManyDigits(precision);
        }
        return stripped.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
    }

    @Override
    Object read(String text) {
        String digits = text.replace(".", "");
        BigInteger unscaled =
                digits.startsWith("-") ? new BigInteger(digits.substring(1)).subtract(power) : new BigInteger(digits);
        return type() == BigInteger.class
                ? (Object) unscaled
                : (Object) new BigDecimal(unscaled, scale).stripTrailingZeros();
    }

    @Override
    public int maximumBytes() {
        return 1 + precision + (scale > 0 ? 1 : 0);
    }

    @Override
    List<KeyShape> shapes() {
        String digit = String.valueOf(KeyShape.DIGIT);
        String mask = digit.repeat(precision - scale) + (scale > 0 ? "." + digit.repeat(scale) : "");
        return List.of(KeyShape.of(mask), KeyShape.of("-" + mask));
    }
}
