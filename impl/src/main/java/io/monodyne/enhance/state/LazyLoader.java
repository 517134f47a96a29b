package io.monodyne.enhance.state;

/** Reads the item of a lazy reference. Session-lived. */
@FunctionalInterface
public interface LazyLoader {

    /**
     * Fills the reference, and takes itself out of its state.
     *
     * @throws jakarta.persistence.PersistenceException where it can't be read
     */
    void load(Object reference);
}
