package io.monodyne.differential.shop;

/** Stored as a number. */
public enum Continent {
    EUROPE,
    ASIA,
    AFRICA,
    AMERICA
}
