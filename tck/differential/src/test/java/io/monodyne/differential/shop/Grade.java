package io.monodyne.differential.shop;

/** Stored as its name; the names do not sort as the constants. */
public enum Grade {
    JUNIOR,
    SENIOR,
    LEAD
}
