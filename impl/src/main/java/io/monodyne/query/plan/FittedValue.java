package io.monodyne.query.plan;

import io.monodyne.codec.Codec;
import io.monodyne.key.KeyBound;
import io.monodyne.metamodel.AttributeModel;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A value as a key value of the attribute that it is compared with. Immutable.
 *
 * @param keyValue null where the fit says that there is none
 */
record FittedValue(@Nullable Object keyValue, Fit fit) {

    /** How close it is. */
    enum Fit {
        /** It is the value itself. */
        SAME,
        /** It is what is stored of the value, or next to it; whether the two count as equal, or which is greater, is not known. */
        NEAR,
        /** It is the greatest that is below the value: nothing that is stored is equal to the value, or between the two. */
        BELOW,
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
    private static final int MOST_DIGITS = 38;

    private static FittedValue of(Fit fit) {
        return new FittedValue(null, fit);
    }

    static FittedValue of(AttributeModel attribute, Object value) {
        Codec<Object> codec = attribute.codec();
        Class<?> keyType = codec.keyType();
        if (keyType == null) {
            return of(Fit.UNKNOWN);
        }
        if (KeyOrder.boxed(attribute.facts().javaType()).isInstance(value)) {
            return ofType(codec, value);
        }
        if (value instanceof Number number && KeyOrder.number(keyType)) {
            return number(keyType, number);
        }
        if (keyType == String.class && (value instanceof String || value instanceof Character)) {
            return new FittedValue(value.toString(), Fit.SAME);
        }
        return keyType.isInstance(value) ? new FittedValue(value, Fit.NEAR) : of(Fit.UNKNOWN);
    }

    /** A value of the type of the attribute. What is stored of it may be less: a moment cut to its seconds. */
    private static FittedValue ofType(Codec<Object> codec, Object value) {
        Object keyValue;
        Object canonical;
        try {
            keyValue = codec.keyValue(value);
            canonical = codec.mutable() ? value : codec.canonical(value);
        } catch (IllegalArgumentException | ArithmeticException | PersistenceException notStorable) {
            return of(Fit.NEVER);
        }
        if (keyValue == null || canonical == null) {
            return of(Fit.NEVER);
        }
        boolean cut = KeyOrder.temporal(codec.keyType()) && (codec.mutable() || !canonical.equals(value));
        return new FittedValue(keyValue, cut ? Fit.NEAR : Fit.SAME);
    }

    private static FittedValue number(Class<?> type, Number value) {
        BigDecimal number = decimal(value);
        if (number == null) {
            return of(Fit.NEVER);
        }
        if (KeyOrder.whole(type)) {
            return whole(type, number);
        }
        if (type == BigDecimal.class) {
            return new FittedValue(number, Fit.SAME);
        }
        if (type == Double.class) {
            return new FittedValue(number.doubleValue(), Fit.NEAR);
        }
        return type == Float.class ? new FittedValue(number.floatValue(), Fit.NEAR) : of(Fit.UNKNOWN);
    }

    /** As terms compare it; null for what is not a number, or larger or finer than any that is stored. */
    static @Nullable BigDecimal decimal(Number value) {
        try {
            BigDecimal number = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
            boolean workable = Math.abs((long) number.precision() - number.scale()) <= 2 * MOST_ZEROS
                    && number.scale() <= 4 * MOST_ZEROS;
            return workable ? number : null;
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
        if (integer.bitLength() >= bits(type)) {
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
    KeyBound low(boolean inclusive) {
        return keyValue == null ? null : new KeyBound(keyValue, fit == Fit.NEAR || inclusive && fit == Fit.SAME);
    }

    /** As an upper bound, likewise. */
    @Nullable
    KeyBound high(boolean inclusive) {
        return keyValue == null ? null : new KeyBound(keyValue, fit != Fit.SAME || inclusive);
    }

    /** As it is stored; null where it can't be. */
    static @Nullable AttributeValue encoded(AttributeModel attribute, Object keyValue) {
        try {
            return attribute.codec().encode(attribute.codec().fromKeyValue(keyValue));
        } catch (IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | PersistenceException notStorable) {
            return null;
        }
    }

    /** What it is stored as, or would be: DynamoDB compares numbers of any kind. Null where nothing can be said. */
    @Nullable
    AttributeValue stored(AttributeModel attribute, Object value) {
        if (fit == Fit.SAME || fit == Fit.NEAR) {
            return encoded(attribute, Objects.requireNonNull(keyValue));
        }
        boolean number = attribute.codec().scalarType() == AttributeValue.Type.N && KeyOrder.plain(attribute);
        BigDecimal decimal = number && value instanceof Number given ? decimal(given) : null;
        BigDecimal stripped = decimal == null ? null : decimal.stripTrailingZeros();
        return stripped != null
                        && stripped.precision() <= MOST_DIGITS
                        && Math.abs((long) stripped.precision() - stripped.scale()) < MOST_ZEROS - MOST_DIGITS
                ? AttributeValue.fromN(stripped.toPlainString())
                : null;
    }
}
