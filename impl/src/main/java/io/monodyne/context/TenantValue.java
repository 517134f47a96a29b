package io.monodyne.context;

import java.math.BigInteger;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tenant of a setting. A text has to be the one that the value is written as: of {@code 7} and {@code 007} only the first is a
 * number here, lest two names be one tenant. Stateless.
 */
final class TenantValue {

    private static final Set<Class<?>> WRITTEN =
            Set.of(UUID.class, Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    private TenantValue() {}

    /** @param type of the attribute; {@code Object} where the unit has none */
    static Object of(@Nullable Object setting, Class<?> type) {
        if (setting == null
                || setting instanceof CharSequence text && text.toString().isBlank()) {
            throw ContextProblems.blankTenant();
        }
        if (type.isInstance(setting)) {
            return setting;
        }
        String text = text(setting);
        Object value = text == null ? null : read(text, type);
        if (value == null) {
            throw ContextProblems.unfitTenant(type);
        }
        return value;
    }

    /** Null where the text is not the one that a value is written as. */
    private static @Nullable Object read(String text, Class<?> type) {
        Object value;
        try {
            value = parsed(text, type);
        } catch (IllegalArgumentException notOfTheType) {
            return null;
        }
        return value instanceof Enum<?> || value != null && value.toString().equals(text) ? value : null;
    }

    private static @Nullable String text(Object setting) {
        if (setting instanceof Enum<?> constant) {
            return constant.name();
        }
        return setting instanceof CharSequence || WRITTEN.contains(setting.getClass()) ? setting.toString() : null;
    }

    private static @Nullable Object parsed(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        return number(text, type);
    }

    private static @Nullable Object constant(String name, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static @Nullable Object number(String text, Class<?> type) {
        if (type == long.class || type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == short.class || type == Short.class) {
            return Short.valueOf(text);
        }
        if (type == byte.class || type == Byte.class) {
            return Byte.valueOf(text);
        }
        return type == BigInteger.class ? new BigInteger(text) : null;
    }
}
