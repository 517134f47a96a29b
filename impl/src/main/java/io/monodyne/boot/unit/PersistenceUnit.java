package io.monodyne.boot.unit;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of a persistence unit (Jakarta Persistence 3.2, section 8.2.1). Immutable.
 *
 * @param provider the class name of its provider; null where any may take it
 * @param properties by name, none null
 * @param loader finds its classes
 */
public record PersistenceUnit(
        String name,
        @Nullable String provider,
        PersistenceUnitTransactionType transactionType,
        UnitClasses classes,
        SharedCacheMode sharedCacheMode,
        ValidationMode validationMode,
        Map<String, Object> properties,
        ClassLoader loader) {

    static final String PROVIDER = "jakarta.persistence.provider";
    static final String TRANSACTION_TYPE = "jakarta.persistence.transactionType";
    static final String SHARED_CACHE_MODE = "jakarta.persistence.sharedCache.mode";
    static final String VALIDATION_MODE = "jakarta.persistence.validation.mode";

    public PersistenceUnit {
        properties = Map.copyOf(properties);
    }

    /**
     * The unit with the properties that a factory is created with laid over its own: they win, and one that is null
     * takes a property away. What is no text is no name of a property, and ignored.
     *
     * @throws jakarta.persistence.PersistenceException where a standard property has a value that it can't have
     */
    public PersistenceUnit overlaidBy(@Nullable Map<?, ?> given) {
        Map<String, Object> all = new LinkedHashMap<>(properties);
        if (given != null) {
            given.forEach((key, value) -> {
                if (key instanceof String property) {
                    overlay(all, property, value);
                }
            });
        }
        Object named = all.get(PROVIDER);
        return new PersistenceUnit(
                name,
                named == null ? provider : providerName(named),
                constant(PersistenceUnitTransactionType.class, all.get(TRANSACTION_TYPE), transactionType),
                classes,
                constant(SharedCacheMode.class, all.get(SHARED_CACHE_MODE), sharedCacheMode),
                constant(ValidationMode.class, all.get(VALIDATION_MODE), validationMode),
                all,
                loader);
    }

    private static void overlay(Map<String, Object> all, String property, @Nullable Object value) {
        if (value == null) {
            all.remove(property);
        } else {
            all.put(property, value);
        }
    }

    /** The provider that a map of properties asks for; null where it asks for none. */
    public static @Nullable String providerOf(@Nullable Map<?, ?> given) {
        Object named = given == null ? null : given.get(PROVIDER);
        return named == null ? null : providerName(named);
    }

    private static String providerName(Object named) {
        return named instanceof Class<?> type
                ? type.getName()
                : named.toString().strip();
    }

    private <E extends Enum<E>> E constant(Class<E> type, @Nullable Object value, E fallback) {
        return value == null ? fallback : constant(type, value, name);
    }

    static <E extends Enum<E>> E constant(Class<E> type, Object value, String unit) {
        String text = value instanceof Enum<?> constant
                ? constant.name()
                : value.toString().strip();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw UnitProblems.noConstant(unit, type, text);
    }
}
