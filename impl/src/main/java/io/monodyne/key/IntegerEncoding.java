package io.monodyne.key;

import java.math.BigInteger;
import java.util.List;

/**
 * Integers of a fixed number of digits. A negative one is written as {@code -} and its complement to the next power of ten, so
 * that a lower one has a lower text: of four digits, 42 is {@code 0042}, -1 is {@code -9999} and -42 is {@code -9958}.
 * Immutable.
 */
final class IntegerEncoding extends KeyEncoding {

    private static final int MOST_DIGITS = 38;

    private final int digits;

    private IntegerEncoding(Class<?> type, int digits) {
        super(type);
        this.digits = digits;
    }

    static KeyEncoding of(Class<?> type, KeyFormat format) {
        int digits = format.digits() == 0 ? digitsOf(type) : format.digits();
        if (digits < 1 || digits > MOST_DIGITS) {
            throw KeyProblems.declaration("the number of digits", digits, 1, MOST_DIGITS);
        }
        return new IntegerEncoding(type, digits);
    }

    private static int digitsOf(Class<?> type) {
        if (type == Byte.class) {
            return 3;
        }
        if (type == Short.class) {
            return 5;
        }
        return type == Integer.class ? 10 : Digits.OF_LONG;
    }

    @Override
    void write(StringBuilder key, Object value) {
        long number = ((Number) value).longValue();
        int significant = Math.min(digits, Digits.OF_LONG);
        long power = Digits.power(significant);
        if (digits < Digits.OF_LONG && (number >= power || number <= -power)) {
            throw KeyProblems.tooManyDigits(digits);
        }
        if (number < 0) {
            key.append('-');
        }
        for (int i = significant; i < digits; i++) {
            key.append(number < 0 ? '9' : '0');
        }
        Digits.append(key, number < 0 ? number + power : number, significant);
    }

    @Override
    Object read(String text) {
        BigInteger number = text.startsWith("-")
                ? new BigInteger(text.substring(1)).subtract(BigInteger.TEN.pow(digits))
                : new BigInteger(text);
        if (type() == Byte.class) {
            return number.byteValueExact();
        }
        if (type() == Short.class) {
            return number.shortValueExact();
        }
        return type() == Integer.class ? (Object) number.intValueExact() : (Object) number.longValueExact();
    }

    @Override
    public int maximumBytes() {
        return digits + 1;
    }

    @Override
    List<KeyShape> shapes() {
        String mask = String.valueOf(KeyShape.DIGIT).repeat(digits);
        return List.of(KeyShape.of(mask), KeyShape.of("-" + mask));
    }
}
