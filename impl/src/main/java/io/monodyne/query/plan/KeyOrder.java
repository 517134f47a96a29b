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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the order of keys and of stored values says of the order of values. Terms compare what is stored of a value (its key value), so an enum
 * goes by its name or its number, and what a converter has made goes by that. Stateless.
 */
final class KeyOrder {

    private static final Set<Class<?>> WHOLE =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    private static final Set<Class<?>> TEMPORAL =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, LocalTime.class, Year.class, YearMonth.class);

    private static final Set<Class<?>> OTHERS =
            Set.of(String.class, BigDecimal.class, Float.class, Double.class, UUID.class);

    /** Those whose stored form does not depend on how the attribute is declared. */
    private static final Set<Class<?>> FIXED = Set.of(String.class, UUID.class, LocalDate.class, BigDecimal.class);

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
        Class<?> type = attribute.codec().keyType();
        AttributeValue.Type stored = attribute.codec().scalarType();
        boolean known = type != null && (WHOLE.contains(type) || TEMPORAL.contains(type) || OTHERS.contains(type));
        return known && (stored == AttributeValue.Type.S || stored == AttributeValue.Type.N);
    }

    /** Whether two attributes are stored in forms that compare as their values do. */
    static boolean alike(AttributeModel one, AttributeModel other) {
        Class<?> type = one.codec().keyType();
        return type != null
                && (WHOLE.contains(type) || FIXED.contains(type))
                && one.facts().javaType() == other.facts().javaType()
                && plain(one)
                && plain(other)
                && ordered(one)
                && type == other.codec().keyType();
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

    static boolean temporal(@Nullable Class<?> type) {
        return type != null && TEMPORAL.contains(type);
    }

    static boolean number(Class<?> type) {
        return Number.class.isAssignableFrom(type);
    }

    /** Whether values of a type may be compared with an attribute by its key; {@code Object} stands for any. */
    static boolean comparable(AttributeModel attribute, Class<?> type) {
        Class<?> own = boxed(attribute.facts().javaType());
        Class<?> key = attribute.codec().keyType();
        if (key == null || type == Object.class) {
            return key != null;
        }
        boolean texts = key == String.class && (type == String.class || type == Character.class);
        boolean numbers = number(key) && number(type);
        return own.isAssignableFrom(type) || type.isAssignableFrom(own) || type == key || texts || numbers;
    }
}
