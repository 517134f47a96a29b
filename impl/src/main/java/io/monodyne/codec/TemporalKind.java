package io.monodyne.codec;

/** Which part of a {@code java.util.Date} or {@code Calendar} is stored: the words of {@code @Temporal}. */
public enum TemporalKind {
    DATE,
    TIME,
    TIMESTAMP
}
