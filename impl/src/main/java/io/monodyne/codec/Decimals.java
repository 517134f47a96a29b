package io.monodyne.codec;

import java.math.BigDecimal;

/** The numbers of DynamoDB: 38 significant digits, 1E-130 to 9.99E+125. Stateless. */
final class Decimals {

    static final int MOST_DIGITS = 38;
    static final int LEAST_EXPONENT = -130;
    static final int GREATEST_EXPONENT = 125;

    private Decimals() {}

    /** The text that DynamoDB gives back for the number. */
    static String write(BigDecimal value) {
        return plain(storable(value.stripTrailingZeros()));
    }

    /** A number without trailing zeros, if DynamoDB keeps it as it is. */
    static BigDecimal storable(BigDecimal stripped) {
        if (stripped.signum() != 0) {
            requireRange(stripped);
            if (stripped.precision() > MOST_DIGITS) {
                throw CodecProblems.tooManyDigits(stripped.precision());
            }
        }
        return stripped;
    }

    /** Refuses what could be written only as text of absurd length, too. */
    static void requireRange(BigDecimal value) {
        long exponent = exponent(value);
        if (value.signum() != 0 && (exponent < LEAST_EXPONENT || exponent > GREATEST_EXPONENT)) {
            throw CodecProblems.numberOutOfRange();
        }
    }

    /** The number with as many fraction digits as it needs, but not fewer than so many. */
    static BigDecimal canonical(BigDecimal value, int scale) {
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() >= scale) {
            return stripped.scale() == value.scale() ? value : stripped;
        }
        requireRange(stripped);
        return stripped.setScale(scale);
    }

    /** Of its first digit. */
    private static long exponent(BigDecimal value) {
        return (long) value.precision() - value.scale() - 1;
    }

    static String plain(BigDecimal stripped) {
        return stripped.signum() == 0 ? "0" : stripped.toPlainString();
    }

    /** A number of DynamoDB; what is far beyond its range would only take memory. */
    static BigDecimal parse(String text) {
        BigDecimal value = new BigDecimal(text);
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long exponent = exponent(value);
        if (exponent < LEAST_EXPONENT || exponent > GREATEST_EXPONENT) {
            throw new ArithmeticException("beyond the range of DynamoDB's numbers");
        }
        return value;
    }
}
