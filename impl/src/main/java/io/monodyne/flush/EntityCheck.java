package io.monodyne.flush;

import io.monodyne.metamodel.LifecycleEvent;

/**
 * Judges the state of an instance that is about to be written: of a new one, a changed one or one that is removed (Jakarta Persistence
 * 3.2, section 3.6). Loads and changes nothing by itself. Factory-lived, thread-safe; implemented by {@code boot}.
 */
@FunctionalInterface
public interface EntityCheck {

    /** Finds nothing wrong. */
    EntityCheck NONE = (event, entity) -> {};

    /**
     * Throws where the instance must not be written as it is.
     *
     * @param event {@code PRE_PERSIST}, {@code PRE_UPDATE} or {@code PRE_REMOVE}, whose callbacks have run; nothing is wrong at others
     * @param entity of the unit, managed or not; what of it was not loaded is not looked at
     */
    void check(LifecycleEvent event, Object entity);
}
