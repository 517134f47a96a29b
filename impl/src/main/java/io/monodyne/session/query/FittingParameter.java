package io.monodyne.session.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value in the type that a parameter expects: itself, or the same number or moment in another type. Stateless. */
final class FittingParameter {

    private static final Map<Class<?>, Function<BigDecimal, Number>> NUMBERS = Map.of(
            Long.class, BigDecimal::longValueExact,
            Integer.class, BigDecimal::intValueExact,
            Short.class, BigDecimal::shortValueExact,
            Byte.class, BigDecimal::byteValueExact,
            Double.class, BigDecimal::doubleValue,
            Float.class, BigDecimal::floatValue,
            BigDecimal.class, number -> number,
            BigInteger.class, BigDecimal::toBigIntegerExact);

    /** More than any number that DynamoDB stores has at its end; to write out far more would take all memory. */
    private static final int MOST_DIGITS = 200;

    private FittingParameter() {}

    /** Null where the value is of another type, or a number that the type can't hold exactly. */
    static @Nullable Object of(Object value, Class<?> type) {
        if (type.isInstance(value)) {
            return value;
        }
        if (value instanceof Number number && Number.class.isAssignableFrom(type)) {
            return number(number, type);
        }
        if (type == String.class && value instanceof Character) {
            return value.toString();
        }
        return value instanceof Calendar calendar && type == Date.class ? calendar.getTime() : null;
    }

    private static @Nullable Object number(Number value, Class<?> type) {
        Function<BigDecimal, Number> conversion = NUMBERS.get(type);
        if (conversion == null) {
            return null;
        }
        try {
            BigDecimal exact = new BigDecimal(value.toString());
            if (Math.abs((long) exact.scale()) > MOST_DIGITS) {
                return null;
            }
            Number converted = conversion.apply(exact);
            return new BigDecimal(converted.toString()).compareTo(exact) == 0 ? converted : null;
        } catch (ArithmeticException | NumberFormatException e) {
            return null; // too large, a fraction, or no number at all
        }
    }
}
