package io.monodyne.boot.settings;

/** Provisioned capacity of a table and of each of its indexes, in units. */
public record Capacity(long read, long write) {}
