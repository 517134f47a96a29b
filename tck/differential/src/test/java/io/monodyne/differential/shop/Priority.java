package io.monodyne.differential.shop;

/** Stored as a number. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH
}
