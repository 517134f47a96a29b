package io.monodyne.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;

/** Whole numbers. What another program wrote as {@code 1E3} is read, too. Stateless. */
final class IntegerCodecs {

    private IntegerCodecs() {}

    /** A whole number within the range of a long. */
    private static long exact(String text, long least, long most) {
        long number;
        try {
            number = Long.parseLong(text);
        } catch (NumberFormatException notPlain) {
            number = Decimals.parse(text).longValueExact();
        }
        if (number < least || number > most) {
            throw new ArithmeticException("beyond the range of the type");
        }
        return number;
    }

    static final class OfByte extends NumberCodec<Byte> {

        OfByte() {
            super(Byte.class);
        }

        @Override
        String write(Byte value) {
            return value.toString();
        }

        @Override
        Byte read(String text) {
            return (byte) exact(text, Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
    }

    static final class OfShort extends NumberCodec<Short> {

        OfShort() {
            super(Short.class);
        }

        @Override
        String write(Short value) {
            return value.toString();
        }

        @Override
        Short read(String text) {
            return (short) exact(text, Short.MIN_VALUE, Short.MAX_VALUE);
        }
    }

    static final class OfInteger extends NumberCodec<Integer> {

        OfInteger() {
            super(Integer.class);
        }

        @Override
        String write(Integer value) {
            return value.toString();
        }

        @Override
        Integer read(String text) {
            return (int) exact(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
    }

    static final class OfLong extends NumberCodec<Long> {

        OfLong() {
            super(Long.class);
        }

        @Override
        String write(Long value) {
            return value.toString();
        }

        @Override
        Long read(String text) {
            return exact(text, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    static final class OfYear extends NumberCodec<Year> {

        OfYear() {
            super(Year.class);
        }

        @Override
        String write(Year value) {
            return Integer.toString(value.getValue());
        }

        @Override
        Year read(String text) {
            return Year.of((int) exact(text, Year.MIN_VALUE, Year.MAX_VALUE));
        }
    }

    static final class OfBigInteger extends NumberCodec<BigInteger> {

        /** Fewer bits are at most 37 digits. */
        private static final int SURELY_FEW_BITS = 124;

        OfBigInteger() {
            super(BigInteger.class);
        }

        @Override
        String write(BigInteger value) {
            return value.bitLength() <= SURELY_FEW_BITS ? value.toString() : Decimals.write(new BigDecimal(value));
        }

        @Override
        BigInteger read(String text) {
            return Decimals.parse(text).toBigIntegerExact();
        }
    }
}
