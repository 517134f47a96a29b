package io.monodyne;

/**
 * Normalises a value on its way into an attribute. Must be pure and idempotent ({@code mutate(mutate(v))} equals
 * {@code mutate(v)}), thread-safe, and have a public constructor without parameters.
 *
 * @param <T> the type of the attribute
 */
@FunctionalInterface
public interface AttributeMutator<T> {

    /**
     * The value to keep instead of the given one.
     *
     * @param value never null: null is left alone
     */
    T mutate(T value);
}
