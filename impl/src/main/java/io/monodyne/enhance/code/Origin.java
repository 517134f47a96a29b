package io.monodyne.enhance.code;

/** What is known of a reference inside a method. */
public enum Origin {
    /** The receiver of the method. */
    THIS,
    /** Made by {@code new} in this method, or under construction. */
    FRESH,
    /** Any object, the receiver perhaps. */
    OTHER;

    /** What is known where two ways meet. */
    Origin or(Origin other) {
        return this == other ? this : OTHER;
    }
}
