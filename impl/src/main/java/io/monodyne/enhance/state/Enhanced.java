package io.monodyne.enhance.state;

import org.jspecify.annotations.Nullable;

/**
 * What instances of generated subclasses and of classes that were enhanced when they were built can do: carry a state.
 * The names can't meet those of an application.
 */
public interface Enhanced {

    /** The state; null while the instance is of no persistence context. */
    @Nullable
    EntityState monodyne$state();

    /** Attaches a state, or lets it go. */
    void monodyne$state(@Nullable EntityState state);
}
