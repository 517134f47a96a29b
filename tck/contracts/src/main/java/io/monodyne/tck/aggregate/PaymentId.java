package io.monodyne.tck.aggregate;

/** Which payment of which order. */
record PaymentId(String order, String reference) {}
