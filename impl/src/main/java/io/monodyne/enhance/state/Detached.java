package io.monodyne.enhance.state;

import org.jspecify.annotations.Nullable;

/** Listens to instances of no persistence context: nobody asks what happened to them. Stateless. */
final class Detached implements ChangeListener {

    static final ChangeListener INSTANCE = new Detached();

    private Detached() {}

    @Override
    public void touched(EntityState state) {
        // nobody asks
    }

    @Override
    public @Nullable Object setting(EntityState state, Object entity, int ordinal, @Nullable Object value) {
        return value;
    }
}
