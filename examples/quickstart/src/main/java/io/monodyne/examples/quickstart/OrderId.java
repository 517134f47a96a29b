package io.monodyne.examples.quickstart;

/** Identifies an order: whose it is, and the how manyth. */
public record OrderId(String customerId, int number) {}
