package io.monodyne.differential.shop;

/** Stored as its name. */
public enum OrderStatus {
    OPEN,
    PAID,
    SHIPPED,
    CANCELLED
}
