package io.monodyne.query.term;

import org.jspecify.annotations.Nullable;

/**
 * An element of an element collection in a row. Immutable.
 *
 * @param value the Java value of a basic element; an embeddable as the attribute value it is stored as, or as an object
 * @param position its key in a map, an {@link EntityRow} where keys are entities; its index in a list as an {@code Integer}; else null
 */
public record ElementValue(Object value, @Nullable Object position) {}
