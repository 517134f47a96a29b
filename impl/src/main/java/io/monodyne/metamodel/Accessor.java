package io.monodyne.metamodel;

import org.jspecify.annotations.Nullable;

/** Reads and writes one attribute of an object, past any tracking. Factory-lived, thread-safe. */
public interface Accessor {

    /** The value; null where the attribute is null. */
    @Nullable
    Object get(Object owner);

    /** Sets the value; null leaves the default in an attribute of a primitive type. */
    void set(Object owner, @Nullable Object value);
}
