package io.monodyne.query.plan;

import io.monodyne.codec.Codec;
import io.monodyne.key.KeyBound;
import io.monodyne.metamodel.AttributeModel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value in the type of an attribute that it is compared with. Immutable.
 *
 * @param value of the type; null where the fit says that there is none
 */
record FittedValue(@Nullable Object value, Fit fit) {

    /** How close it is. */
    enum Fit {
        /** It is the value itself. */
        SAME,
        /** It is the greatest that is below the value: nothing that is stored is equal to the value, or between the two. */
        BELOW,
        /** It is what is stored of the value, which is less exact: a moment cut to its seconds. Whether the two are equal is not known. */
        NEAR,
        /** The value is below everything that can be stored. */
        LOWEST,
        /** The value is above everything that can be stored. */
        HIGHEST,
        /** Nothing that is stored is equal to it; how it is ordered is not known. */
        NEVER,
        /** Nothing is known of it: evaluation has to decide. */
        UNKNOWN
    }

    private static final int MOST_ZEROS = 130;
    private static final BigDecimal EXACT_IN_DOUBLE = BigDecimal.valueOf(1L << 53);
    private static final BigDecimal EXACT_IN_FLOAT = BigDecimal.valueOf(1L << 24);

    private static FittedValue of(Fit fit) {
        return new FittedValue(null, fit);
    }

    static FittedValue of(AttributeModel attribute, Object value) {
        Class<?> type = KeyOrder.boxed(attribute.facts().javaType());
        FittedValue fitted = inType(type, value);
        return fitted.fit == Fit.SAME ? canonical(attribute, fitted) : fitted;
    }

    private static FittedValue canonical(AttributeModel attribute, FittedValue fitted) {
        Object given = Objects.requireNonNull(fitted.value);
        if (!KeyOrder.plain(attribute)) {
            return fitted;
        }
        try {
            Codec<Object> codec = attribute.codec();
            Object stored = codec.canonical(given);
            boolean same = stored != null && codec.encode(stored) != null && equal(stored, given);
            return stored == null ? of(Fit.NEVER) : new FittedValue(stored, same ? Fit.SAME : Fit.NEAR);
        } catch (RuntimeException notStorable) {
            return of(Fit.NEVER);
        }
    }

    private static boolean equal(Object one, Object other) {
        return one instanceof BigDecimal decimal ? decimal.compareTo((BigDecimal) other) == 0 : one.equals(other);
    }

    private static FittedValue inType(Class<?> type, Object value) {
        if (type.isInstance(value)) {
            return new FittedValue(value, Fit.SAME);
        }
        if (value instanceof Number number && Number.class.isAssignableFrom(type)) {
            return number(type, number);
        }
        if (type == Character.class && value instanceof String text) {
            return text.length() == 1 ? new FittedValue(text.charAt(0), Fit.SAME) : of(Fit.NEVER);
        }
        return type == String.class && value instanceof Character
                ? new FittedValue(value.toString(), Fit.SAME)
                : of(Fit.UNKNOWN);
    }

    private static FittedValue number(Class<?> type, Number value) {
        BigDecimal number = decimal(value);
        if (number == null) {
            return of(Fit.UNKNOWN);
        }
        if (KeyOrder.whole(type)) {
            return whole(type, number);
        }
        boolean inexact = KeyOrder.floating(value.getClass()) && !exactIn(Double.class, number);
        if (type == BigDecimal.class) {
            return inexact ? of(Fit.UNKNOWN) : new FittedValue(number, Fit.SAME);
        }
        if (!KeyOrder.floating(type) || !exactIn(type, number)) {
            return of(Fit.UNKNOWN);
        }
        Object floating = type == Double.class ? (Object) number.doubleValue() : (Object) number.floatValue();
        return new FittedValue(floating, Fit.SAME);
    }

    /** Whether binary numbers have this one, whatever they are compared as. */
    private static boolean exactIn(Class<?> type, BigDecimal number) {
        BigDecimal most = type == Double.class ? EXACT_IN_DOUBLE : EXACT_IN_FLOAT;
        return number.abs().compareTo(most) <= 0 && number.stripTrailingZeros().scale() <= 0;
    }

    /** Null for what is not a number, or has more digits than can be worked with. */
    static @Nullable BigDecimal decimal(Number value) {
        try {
            BigDecimal number = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
            return Math.abs((long) number.precision() - number.scale()) > MOST_ZEROS || number.scale() > 2 * MOST_ZEROS
                    ? null
                    : number;
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }

    private static FittedValue whole(Class<?> type, BigDecimal number) {
        BigDecimal floor = number.setScale(0, RoundingMode.FLOOR);
        Fit fit = floor.compareTo(number) == 0 ? Fit.SAME : Fit.BELOW;
        BigInteger integer = floor.toBigIntegerExact();
        if (type == BigInteger.class) {
            return new FittedValue(integer, fit);
        }
        int bits = bits(type);
        if (integer.bitLength() >= bits) {
            return of(integer.signum() < 0 ? Fit.LOWEST : Fit.HIGHEST);
        }
        return new FittedValue(narrowed(type, integer.longValueExact()), fit);
    }

    private static int bits(Class<?> type) {
        if (type == Long.class) {
            return Long.SIZE;
        }
        if (type == Integer.class) {
            return Integer.SIZE;
        }
        return type == Short.class ? Short.SIZE : Byte.SIZE;
    }

    private static Object narrowed(Class<?> type, long value) {
        if (type == Long.class) {
            return value;
        }
        if (type == Integer.class) {
            return (int) value;
        }
        return type == Short.class ? (Object) (short) value : (Object) (byte) value;
    }

    /** Whether nothing that is stored can be equal to the value. */
    boolean never() {
        return fit != Fit.SAME && fit != Fit.NEAR && fit != Fit.UNKNOWN;
    }

    boolean same() {
        return fit == Fit.SAME;
    }

    /** As a lower bound; null where there is none to be had, so that nothing may be left out. */
    @Nullable
    KeyBound low(AttributeModel attribute, boolean inclusive) {
        return bound(attribute, fit == Fit.NEAR || inclusive && fit == Fit.SAME);
    }

    /** As an upper bound, likewise. */
    @Nullable
    KeyBound high(AttributeModel attribute, boolean inclusive) {
        return bound(attribute, fit != Fit.SAME || inclusive);
    }

    private @Nullable KeyBound bound(AttributeModel attribute, boolean inclusive) {
        Object key = value == null ? null : attribute.codec().keyValue(value);
        return key == null ? null : new KeyBound(key, inclusive);
    }
}
