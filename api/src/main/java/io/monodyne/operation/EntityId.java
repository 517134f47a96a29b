package io.monodyne.operation;

import java.util.Objects;

/**
 * Which entity is meant.
 *
 * @param <E> its class
 * @param entity its class, or one above it
 * @param id as {@code find} is given it
 */
public record EntityId<E>(Class<E> entity, Object id) {

    public EntityId {
        Objects.requireNonNull(entity, "the class of an entity");
        Objects.requireNonNull(id, "the id of an entity");
    }

    public static <E> EntityId<E> of(Class<E> entity, Object id) {
        return new EntityId<>(entity, id);
    }

    /** The class alone: ids are values of the application. */
    @Override
    public String toString() {
        return entity.getSimpleName();
    }
}
