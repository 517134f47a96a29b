package io.monodyne.enhance.state;

import org.jspecify.annotations.Nullable;

/** Is told of the changes of an instance. Session-lived. */
public interface ChangeListener {

    /**
     * An attribute may have changed, or its value was lent. Called at each such occasion, not only at the first one, so
     * it should be fast.
     */
    void touched(EntityState state);

    /**
     * A value is given to a setter, and not yet set.
     *
     * @return the value to set instead; the same one as a rule. An exception refuses it.
     */
    @Nullable
    Object setting(EntityState state, Object entity, int ordinal, @Nullable Object value);
}
