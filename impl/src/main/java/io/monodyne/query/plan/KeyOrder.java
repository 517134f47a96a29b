package io.monodyne.query.plan;

import io.monodyne.codec.Codec;
import io.monodyne.metamodel.AttributeModel;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

/**
 * Which attributes are stored, and written into keys, in the order of their values. Not enums, whose constants have another order than their
 * names; not what a converter turns into something else; not what has an offset, as that is not stored. Stateless.
 */
final class KeyOrder {

    private static final Set<Class<?>> WHOLE =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    private static final Set<Class<?>> ORDERED = Set.of(
            String.class,
            BigDecimal.class,
            Float.class,
            Double.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            Year.class,
            YearMonth.class);

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            char.class, Character.class,
            float.class, Float.class,
            double.class, Double.class);

    private KeyOrder() {}

    static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    /** Whether a greater value has a greater key, and a greater stored form. */
    static boolean ordered(AttributeModel attribute) {
        Class<?> type = boxed(attribute.facts().javaType());
        return plain(attribute) && (ORDERED.contains(type) || WHOLE.contains(type));
    }

    /** Whether what is stored is the value itself, and not what a converter has made of it. */
    static boolean plain(AttributeModel attribute) {
        Codec<Object> codec = attribute.codec();
        return !codec.mutable() && codec.scalarType() != null;
    }

    /** Whether it is a text, as it is. */
    static boolean text(AttributeModel attribute) {
        return attribute.facts().javaType() == String.class && plain(attribute);
    }

    static boolean whole(Class<?> type) {
        return WHOLE.contains(type);
    }

    static boolean floating(Class<?> type) {
        return type == Double.class || type == Float.class;
    }
}
