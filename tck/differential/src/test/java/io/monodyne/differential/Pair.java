package io.monodyne.differential;

/** For constructor expressions. */
public record Pair(Object first, Object second) {}
