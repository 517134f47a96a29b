package io.monodyne.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Decimals, and large integers, of any size DynamoDB has numbers of. Immutable.
 *
 * <p>A number is 0.d₁d₂… × 10ᵉ, d₁ and the last digit not 0. Zero is {@code 0}. A positive one is {@code 1}, the exponent plus
 * 500 in three digits, a point and the digits: the larger exponent is the larger number, and of equal ones the digits decide,
 * from the left. A negative one is {@code -} and the complements of all that, so that everything is turned round; as more
 * digits now make it lower, it ends with {@code ~}, which is above all digits. 42.5 is {@code 1502.425}, -42.5 is
 * {@code -497.574~}.
 */
final class FreeDecimalEncoding extends KeyEncoding {

    private static final int BIAS = 500;
    private static final int HIGHEST = 999;
    private static final int MOST_DIGITS = 38;
    private static final int DIGITS_START = 5;

    FreeDecimalEncoding(Class<?> type) {
        super(type);
    }

    @Override
    void write(StringBuilder key, Object value) {
        BigDecimal number = value instanceof BigDecimal decimal ? decimal : new BigDecimal((BigInteger) value);
        if (number.signum() == 0) {
            key.append('0');
            return;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() > MOST_DIGITS) {
            throw KeyProblems.tooManyDigits(MOST_DIGITS);
        }
        long exponent = (long) stripped.precision() - stripped.scale() + BIAS;
        if (exponent < 0 || exponent > HIGHEST) {
            throw KeyProblems.exponent(-BIAS - 1, HIGHEST - BIAS);
        }
        String digits = stripped.unscaledValue().abs().toString();
        if (stripped.signum() > 0) {
            key.append('1');
            Digits.append(key, exponent, 3);
            key.append('.').append(digits);
        } else {
            key.append('-');
            Digits.append(key, HIGHEST - exponent, 3);
            key.append('.').append(complement(digits)).append('~');
        }
    }

    private static String complement(String digits) {
        StringBuilder complement = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            complement.append((char) ('0' + '9' - digits.charAt(i)));
        }
        return complement.toString();
    }

    @Override
    Object read(String text) {
        BigDecimal number = decimal(text);
        return type() == BigInteger.class ? (Object) number.toBigIntegerExact() : (Object) number;
    }

    private static BigDecimal decimal(String text) {
        if (text.equals("0")) {
            return BigDecimal.ZERO;
        }
        int exponent = Integer.parseInt(text, 1, DIGITS_START - 1, 10);
        if (text.charAt(0) == '1') {
            return decimal(text.substring(DIGITS_START), exponent - BIAS);
        }
        String digits = complement(text.substring(DIGITS_START, text.length() - 1));
        return decimal(digits, HIGHEST - exponent - BIAS).negate();
    }

    private static BigDecimal decimal(String digits, int exponent) {
        return new BigDecimal(new BigInteger(digits), digits.length() - exponent);
    }

    @Override
    public int maximumBytes() {
        return DIGITS_START + MOST_DIGITS + 1;
    }

    @Override
    List<KeyShape> shapes() {
        return List.of(
                KeyShape.of("0"), new KeyShape("1###.#", KeyShape.DIGIT), new KeyShape("-###.#", KeyShape.DECIMAL));
    }
}
