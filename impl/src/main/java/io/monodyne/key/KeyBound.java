package io.monodyne.key;

/**
 * One end of a range of values. Immutable.
 *
 * @param value a key value
 * @param inclusive whether the value itself is in the range
 */
public record KeyBound(Object value, boolean inclusive) {}
