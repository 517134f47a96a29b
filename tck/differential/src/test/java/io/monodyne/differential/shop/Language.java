package io.monodyne.differential.shop;

/** Stored as its name. */
public enum Language {
    ENGLISH,
    GERMAN,
    JAPANESE
}
