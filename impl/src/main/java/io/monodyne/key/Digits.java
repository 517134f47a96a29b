package io.monodyne.key;

/** Numbers of a fixed number of digits. Stateless. */
final class Digits {

    /** The most digits of a long. */
    static final int OF_LONG = 19;

    private static final long[] POWERS = powers();

    private Digits() {}

    private static long[] powers() {
        long[] powers = new long[OF_LONG + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** Ten to the power of 0 to 19; the last one as an unsigned number. */
    static long power(int exponent) {
        return POWERS[exponent];
    }

    /**
     * Appends a number, with zeros before it.
     *
     * @param value unsigned, of at most so many digits
     * @param digits 1 to 19
     */
    static void append(StringBuilder text, long value, int digits) {
        if (value < 0) {
            text.append(Long.toUnsignedString(value));
            return;
        }
        for (int i = digits - 1; i >= 0; i--) {
            text.append((char) ('0' + value / POWERS[i] % 10));
        }
    }
}
