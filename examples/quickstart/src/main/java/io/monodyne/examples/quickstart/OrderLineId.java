package io.monodyne.examples.quickstart;

/** Identifies a line of an order. */
public record OrderLineId(String customerId, int orderNumber, int line) {}
