package io.monodyne.query.term;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Numbers of different types as the same numbers. A binary one stands for the decimal that it is written as, as it is in DynamoDB; so
 * {@code 0.1f}, {@code 0.1} and a decimal {@code 0.10} are equal. Stateless.
 */
final class Numbers {

    /** Doubles up to it are whole numbers without gaps. */
    private static final double EXACT = 1L << 53;

    /** Far more digits than a stored number can have; to write out more would only take memory. */
    private static final int MOST_DIGITS = 2_000;

    private static final int DIGITS_OF_LONG = 19;

    private Numbers() {}

    static int compare(Number a, Number b) {
        if (integral(a) && integral(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        if (a instanceof Double && b instanceof Double) {
            return compare(a.doubleValue(), b.doubleValue());
        }
        if (!finite(a) || !finite(b)) {
            return Double.compare(a.doubleValue(), b.doubleValue());
        }
        return decimal(a).compareTo(decimal(b));
    }

    private static int compare(double a, double b) {
        if (a < b) {
            return -1;
        }
        return a > b ? 1 : a == b ? 0 : Double.compare(a, b); // there is one zero
    }

    static boolean integral(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte;
    }

    static boolean floating(Number number) {
        return number instanceof Double || number instanceof Float;
    }

    static boolean finite(Number number) {
        return !floating(number) || Double.isFinite(number.doubleValue());
    }

    /** The number as a decimal; one that is finite. */
    static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (integral(number)) {
            return BigDecimal.valueOf(number.longValue());
        }
        return new BigDecimal(number.toString());
    }

    /** What equal numbers have in common: equal objects. */
    static Object key(Number number) {
        if (integral(number)) {
            return number.longValue();
        }
        if (floating(number)) {
            double value = number.doubleValue();
            if (value == Math.rint(value) && Math.abs(value) < EXACT) {
                return (long) value;
            }
            if (!Double.isFinite(value)) {
                return value;
            }
        }
        BigDecimal stripped = decimal(number).stripTrailingZeros();
        boolean small = stripped.scale() <= 0 && stripped.precision() - (long) stripped.scale() < DIGITS_OF_LONG;
        return small ? (Object) stripped.longValueExact() : stripped;
    }

    /** The number in a type of numbers, rounded where it has to be; itself where the type is none. An error where it does not fit. */
    static Number as(Number number, Class<?> type) {
        if (type.isInstance(number)) {
            return number;
        }
        if (type == Double.class || type == Float.class) {
            return binary(number, type);
        }
        if (type == BigDecimal.class) {
            return finiteDecimal(number, type);
        }
        return whole(number, type);
    }

    private static Number binary(Number number, Class<?> type) {
        if (number instanceof BigDecimal decimal) {
            bounded(decimal, type);
        }
        Number binary = type == Double.class ? (Number) number.doubleValue() : (Number) number.floatValue();
        if (finite(number) && Double.isInfinite(binary.doubleValue())) {
            throw TermProblems.overflow(type);
        }
        return binary;
    }

    private static Number whole(Number number, Class<?> type) {
        if (type == BigInteger.class) {
            return integer(number, type);
        }
        boolean known = type == Integer.class || type == Long.class || type == Short.class || type == Byte.class;
        if (!known) {
            return number;
        }
        BigInteger value = integral(number) ? BigInteger.valueOf(number.longValue()) : integer(number, type);
        try {
            long exact = value.longValueExact();
            return integral(exact, type);
        } catch (ArithmeticException tooLarge) {
            throw TermProblems.overflow(type);
        }
    }

    /** @throws ArithmeticException where it does not fit */
    private static Number integral(long value, Class<?> type) {
        if (type == Long.class) {
            return value;
        }
        int exact = Math.toIntExact(value);
        if (type == Integer.class) {
            return exact;
        }
        boolean fits = type == Short.class ? (short) exact == exact : (byte) exact == exact;
        if (!fits) {
            throw new ArithmeticException();
        }
        return type == Short.class ? (Number) (short) exact : (Number) (byte) exact;
    }

    /** Rounded half up: away from zero for decimals, and towards the greater for binary numbers, as {@code Math.round}. */
    private static BigInteger integer(Number number, Class<?> type) {
        if (number instanceof BigInteger integer) {
            return integer;
        }
        BigDecimal decimal = finiteDecimal(number, type);
        boolean down = floating(number) && decimal.signum() < 0;
        return decimal.setScale(0, down ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP)
                .toBigInteger();
    }

    private static BigDecimal finiteDecimal(Number number, Class<?> type) {
        if (!finite(number)) {
            throw TermProblems.overflow(type);
        }
        return bounded(decimal(number), type);
    }

    /** A decimal that can be computed with. */
    static BigDecimal bounded(BigDecimal decimal, Class<?> type) {
        if (Math.abs((long) decimal.scale()) > MOST_DIGITS || decimal.precision() > MOST_DIGITS) {
            throw TermProblems.overflow(type);
        }
        return decimal;
    }
}
