package io.monodyne.codec;

import org.jspecify.annotations.Nullable;

/** Gives the objects that stored keys stand for, while a document that holds such keys is decoded. As long-lived as the decoding. */
@FunctionalInterface
public interface Links {

    /** Leaves every reference null. */
    Links NONE = (reference, key) -> null;

    /**
     * The object of a key.
     *
     * @param reference the model of the attribute that refers to it, or of what it refers to
     * @param key the key values of its components, none null
     */
    @Nullable
    Object linked(Object reference, Object[] key);

    /** Whether only the keys are asked for: what is decoded is thrown away, so nothing of the application is made or compared. */
    default boolean keysOnly() {
        return false;
    }
}
