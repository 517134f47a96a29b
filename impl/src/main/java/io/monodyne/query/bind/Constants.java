package io.monodyne.query.bind;

import io.monodyne.query.term.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are known with the statement, and what they are as another type where nothing is lost. Stateless. */
final class Constants {

    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.of(
            Byte.class, BigDecimal::byteValueExact,
            Short.class, BigDecimal::shortValueExact,
            Integer.class, BigDecimal::intValueExact,
            Long.class, BigDecimal::longValueExact,
            BigInteger.class, BigDecimal::toBigIntegerExact,
            BigDecimal.class, number -> number,
            Double.class, BigDecimal::doubleValue,
            Float.class, BigDecimal::floatValue);

    private Constants() {}

    static Term.Constant of(Object value) {
        return new Term.Constant(value, value instanceof Class ? Class.class : typeOf(value));
    }

    /** Constants of enums with bodies are of classes of their own. */
    private static Class<?> typeOf(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    /** NULL. */
    static Term.Constant nothing(Expected expected) {
        return new Term.Constant(null, expected.type());
    }

    /** The number below zero that is as far from it. */
    static Term negated(Number number) {
        BigDecimal negative = new BigDecimal(number.toString()).negate();
        Function<BigDecimal, Object> conversion = NUMBERS.get(number.getClass());
        return of(conversion == null ? negative : conversion.apply(negative));
    }

    /** A constant as one of the type that is expected; any other term, and what would lose something, as it is. */
    static Term fitted(Term term, Expected expected) {
        if (!(term instanceof Term.Constant constant) || constant.value() == null) {
            return term;
        }
        Object fitted = fitted(constant.value(), expected.type());
        return fitted == null ? term : new Term.Constant(fitted, expected.type());
    }

    private static @Nullable Object fitted(Object value, Class<?> type) {
        if (value.getClass() == type) {
            return null;
        }
        if (value instanceof Number number) {
            return number(number, type);
        }
        if (value instanceof String text) {
            return type == Character.class && text.length() == 1 ? text.charAt(0) : null;
        }
        return moment(value, type);
    }

    private static @Nullable Object number(Number number, Class<?> type) {
        Function<BigDecimal, Object> conversion = NUMBERS.get(type);
        if (conversion == null) {
            return null;
        }
        BigDecimal exact = new BigDecimal(number.toString());
        try {
            Object converted = conversion.apply(exact);
            return new BigDecimal(converted.toString()).compareTo(exact) == 0 ? converted : null;
        } catch (ArithmeticException | NumberFormatException e) {
            return null; // it is none of that type: the comparison is of numbers of different types
        }
    }

    private static @Nullable Object moment(Object value, Class<?> type) {
        if (value instanceof LocalDate date && type == Date.class) {
            return Date.valueOf(date);
        }
        if (value instanceof LocalTime time && type == Time.class) {
            return Time.valueOf(time);
        }
        if (value instanceof LocalDateTime moment && type == Timestamp.class) {
            return Timestamp.valueOf(moment);
        }
        return legacy(value, type);
    }

    private static @Nullable Object legacy(Object value, Class<?> type) {
        if (value instanceof Date date && type == LocalDate.class) {
            return date.toLocalDate();
        }
        if (value instanceof Time time && type == LocalTime.class) {
            return time.toLocalTime();
        }
        return value instanceof Timestamp moment && type == LocalDateTime.class ? moment.toLocalDateTime() : null;
    }
}
