package io.monodyne.metamodel;

import org.jspecify.annotations.Nullable;

/**
 * An entity that an association refers to, which may be read later than the association. Bound once, when the model is complete;
 * factory-lived.
 */
public final class EntityTarget {

    private final Class<?> type;
    private @Nullable EntityModel model;

    public EntityTarget(Class<?> type) {
        this.type = type;
    }

    /** The class that is declared. */
    public Class<?> type() {
        return type;
    }

    public void bind(EntityModel entity) {
        model = entity;
    }

    /** Whether it was bound: what is declared is an entity of the unit. */
    public boolean bound() {
        return model != null;
    }

    public EntityModel model() {
        EntityModel bound = model;
        if (bound == null) {
            throw new IllegalStateException(type.getName() + " is used before the model is complete");
        }
        return bound;
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
