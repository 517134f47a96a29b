package io.monodyne.key;

import java.util.List;

/**
 * Floating-point numbers: their bits in hexadecimal digits, those of positive ones with the sign turned, those of negative ones
 * all turned, which is the order of {@link Double#compare}. Immutable.
 */
final class FloatingEncoding extends KeyEncoding {

    private final int digits;

    FloatingEncoding(Class<?> type) {
        super(type);
        this.digits = type == Double.class ? Long.SIZE / 4 : Integer.SIZE / 4;
    }

    @Override
    void write(StringBuilder key, Object value) {
        if (Double.isNaN(((Number) value).doubleValue())) {
            throw KeyProblems.notANumber();
        }
        long bits = value instanceof Double number
                ? ordered(Double.doubleToLongBits(number))
                : ordered(Float.floatToIntBits((Float) value));
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            key.append(Character.forDigit((int) (bits >>> shift) & 15, 16));
        }
    }

    private static long ordered(long bits) {
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    private static int ordered(int bits) {
        return bits < 0 ? ~bits : bits ^ Integer.MIN_VALUE;
    }

    @Override
    Object read(String text) {
        return type() == Double.class
                ? (Object) Double.longBitsToDouble(original(Long.parseUnsignedLong(text, 16)))
                : (Object) Float.intBitsToFloat(original(Integer.parseUnsignedInt(text, 16)));
    }

    private static long original(long bits) {
        return bits < 0 ? bits ^ Long.MIN_VALUE : ~bits;
    }

    private static int original(int bits) {
        return bits < 0 ? bits ^ Integer.MIN_VALUE : ~bits;
    }

    @Override
    public int maximumBytes() {
        return digits;
    }

    @Override
    List<KeyShape> shapes() {
        return List.of(KeyShape.of(String.valueOf(KeyShape.HEX).repeat(digits)));
    }
}
