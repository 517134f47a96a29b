package io.monodyne.readable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value in the type of the attribute that it is for: itself, or the same number in another type. Stateless. */
final class FittingValue {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            char.class, Character.class,
            float.class, Float.class,
            double.class, Double.class);

    /** More than any number that DynamoDB stores has at its end; to write out far more would take all memory. */
    private static final int MOST_ZEROS = 130;

    private FittingValue() {}

    /** Null where the value is of another type, or a number that the type can't hold exactly. */
    static @Nullable Object of(Object value, Class<?> type) {
        Class<?> boxed = boxed(type);
        if (boxed.isInstance(value)) {
            return value;
        }
        if (value instanceof Number number && Number.class.isAssignableFrom(boxed)) {
            return converted(number, boxed);
        }
        Class<?> needed = Set.class.isAssignableFrom(boxed) ? Set.class : Collection.class;
        return Collection.class.isAssignableFrom(boxed) && needed.isInstance(value) ? value : null;
    }

    static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    private static @Nullable Object converted(Number number, Class<?> type) {
        try {
            return exactly(new BigDecimal(number.toString()), type);
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object exactly(BigDecimal number, Class<?> type) {
        if (type == Long.class) {
            return number.longValueExact();
        }
        if (type == Integer.class) {
            return number.intValueExact();
        }
        if (type == Short.class) {
            return number.shortValueExact();
        }
        if (type == Byte.class) {
            return number.byteValueExact();
        }
        if (type == BigInteger.class) {
            return number.scale() < -MOST_ZEROS ? null : number.toBigIntegerExact();
        }
        return floating(number, type);
    }

    private static @Nullable Object floating(BigDecimal number, Class<?> type) {
        if (type == BigDecimal.class) {
            return number;
        }
        if (type == Double.class && BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0) {
            return number.doubleValue();
        }
        boolean exact =
                type == Float.class && new BigDecimal(Float.toString(number.floatValue())).compareTo(number) == 0;
        return exact ? number.floatValue() : null;
    }
}
