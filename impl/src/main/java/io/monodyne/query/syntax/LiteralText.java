package io.monodyne.query.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values as literals: the type of each can be seen. */
final class LiteralText {

    private static final Map<Class<?>, Function<Object, String>> KINDS = Map.ofEntries(
            Map.entry(String.class, LiteralText::quoted),
            Map.entry(Boolean.class, value -> Boolean.TRUE.equals(value) ? "TRUE" : "FALSE"),
            Map.entry(Integer.class, Object::toString),
            Map.entry(Long.class, value -> value + "L"),
            Map.entry(Float.class, value -> value + "F"),
            Map.entry(Double.class, value -> value + "D"),
            Map.entry(BigInteger.class, value -> value + "BI"),
            Map.entry(BigDecimal.class, value -> value + "BD"),
            Map.entry(LocalDate.class, value -> "{d '" + value + "'}"),
            Map.entry(LocalTime.class, value -> "{t '" + time((LocalTime) value) + "'}"),
            Map.entry(
                    LocalDateTime.class,
                    value -> "{ts '" + ((LocalDateTime) value).toLocalDate() + " "
                            + time(((LocalDateTime) value).toLocalTime()) + "'}"),
            Map.entry(Class.class, value -> ((Class<?>) value).getSimpleName()));

    private LiteralText() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getName() + "." + constant.name();
        }
        Function<Object, String> kind = KINDS.get(value.getClass());
        return kind == null ? value.getClass().getSimpleName() + quoted(value) : kind.apply(value);
    }

    private static String quoted(Object value) {
        return "'" + value.toString().replace("'", "''") + "'";
    }

    private static String time(LocalTime time) {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }
}
