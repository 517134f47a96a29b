package io.monodyne.session.query;

import io.monodyne.query.term.EntityRow;
import jakarta.persistence.Parameter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a query has. Immutable, equal where it is called the same.
 *
 * @param key its name, or its position as text
 * @param positional whether it has a position and no name
 * @param type what is expected; {@code Object} where nothing is known
 */
record DeclaredParameter<T>(String key, boolean positional, Class<T> type) implements Parameter<T> {

    /** @param expected {@code EntityRow} for entities */
    static DeclaredParameter<?> of(String key, Class<?> expected) {
        boolean positional = key.chars().allMatch(Character::isDigit);
        Class<?> type = expected == EntityRow.class ? Object.class : expected;
        return new DeclaredParameter<>(key, positional, type);
    }

    @Override
    public @Nullable String getName() {
        return positional ? null : key;
    }

    @Override
    public @Nullable Integer getPosition() {
        return positional ? Integer.valueOf(key) : null;
    }

    @Override
    public Class<T> getParameterType() {
        return type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeclaredParameter<?> parameter && key.equals(parameter.key);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(key);
    }

    @Override
    public String toString() {
        return positional ? "?" + key : ":" + key;
    }
}
