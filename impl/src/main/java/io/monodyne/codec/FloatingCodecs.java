package io.monodyne.codec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Binary numbers as the shortest decimal that is read as the same one. What DynamoDB has no number for is refused: NaN, the
 * infinities, and doubles nearer to zero than 1E-130 or farther than 9.99E+125. There is one zero. Stateless.
 */
final class FloatingCodecs {

    private FloatingCodecs() {}

    /**
     * The plain form of what {@code toString} gives, if that has so few digits that no other decimal so short is the same binary
     * number; null otherwise, for then the digits depend on the version of Java.
     */
    private static @Nullable String plain(String text, int safeDigits) {
        if (text.length() > safeDigits + 1) {
            return null;
        }
        if (text.endsWith(".0")) {
            return text.substring(0, text.length() - 2);
        }
        return text.indexOf('E') < 0 ? text : Decimals.write(new BigDecimal(text));
    }

    /** The exact value of a binary number, rounded to as few digits as make it the same number again. */
    private static String shortest(BigDecimal exact, int digits, Predicate<BigDecimal> same) {
        Decimals.requireRange(exact);
        BigDecimal rounded = exact.round(new MathContext(digits));
        return same.test(rounded) ? Decimals.write(rounded) : shortest(exact, digits + 1, same);
    }

    static final class OfDouble extends NumberCodec<Double> {

        private static final int SAFE_DIGITS = 15;

        OfDouble() {
            super(Double.class);
        }

        @Override
        String write(Double value) {
            if (!Double.isFinite(value)) {
                throw CodecProblems.notFinite();
            }
            if (value == 0) {
                return "0";
            }
            String plain = plain(value.toString(), SAFE_DIGITS);
            return plain == null
                    ? shortest(new BigDecimal(value), SAFE_DIGITS, decimal -> decimal.doubleValue() == value)
                    : plain;
        }

        @Override
        Double read(String text) {
            return Double.valueOf(text);
        }

        @Override
        public boolean same(Double a, Double b) {
            return a.doubleValue() == b.doubleValue() || a.isNaN() && b.isNaN();
        }

        @Override
        public Double canonical(Double value) {
            return value == 0 && 1 / value < 0 ? Double.valueOf(0) : value;
        }
    }

    static final class OfFloat extends NumberCodec<Float> {

        private static final int SAFE_DIGITS = 6;

        OfFloat() {
            super(Float.class);
        }

        @Override
        String write(Float value) {
            if (!Float.isFinite(value)) {
                throw CodecProblems.notFinite();
            }
            if (value == 0) {
                return "0";
            }
            String plain = plain(value.toString(), SAFE_DIGITS);
            return plain == null
                    ? shortest(new BigDecimal(value), SAFE_DIGITS, decimal -> decimal.floatValue() == value)
                    : plain;
        }

        @Override
        Float read(String text) {
            Float value = Float.valueOf(text);
            if (value.isInfinite()) {
                throw new ArithmeticException("beyond the range of the type");
            }
            return value;
        }

        @Override
        public boolean same(Float a, Float b) {
            return a.floatValue() == b.floatValue() || a.isNaN() && b.isNaN();
        }

        @Override
        public Float canonical(Float value) {
            return value == 0 && 1 / value < 0 ? Float.valueOf(0) : value;
        }
    }
}
