package io.monodyne.enhance.state;

/** Loads the value of an attribute that is loaded when it is first used. Session-lived. */
@FunctionalInterface
public interface AttributeLoader {

    /**
     * Puts the value into the attribute, past any tracking. The attribute is deferred until this ends, and no longer;
     * what is used of it meanwhile loads nothing. After an exception it is deferred still.
     *
     * @throws jakarta.persistence.PersistenceException where it can't be loaded
     */
    void load(Object entity, int ordinal);

    /** As {@link #load}, before the value is replaced: that it leads nowhere is no failure then. */
    default void loadReplaced(Object entity, int ordinal) {
        load(entity, ordinal);
    }
}
