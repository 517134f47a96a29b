package io.monodyne.key;

/** One component of a template. Immutable. */
public sealed interface KeySegment {

    /** The text that it begins with. */
    String literal();

    /** A component that is the same in all keys. */
    record Literal(String literal) implements KeySegment {}

    /**
     * A component that ends with a value.
     *
     * @param literal may be empty
     * @param path what the value is of, e.g. {@code address.city}
     */
    record Slot(String literal, String path) implements KeySegment {}
}
