package io.monodyne.examples.orders;

/** Identifies a line: which order's, and the how manyth. */
public record OrderLineId(String order, int number) {}
