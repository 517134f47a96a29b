package io.monodyne.examples.orders;

import java.time.Instant;

/** Identifies a payment: for which order, and when. */
public record PaymentId(String order, Instant paidAt) {}
