package io.monodyne.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Entities of several classes that were read together, in order. Immutable. */
public final class Entities {

    private final Map<EntityId<?>, Object> byId;

    /** @param byId what was found, in order */
    public Entities(Map<EntityId<?>, Object> byId) {
        this.byId = new LinkedHashMap<>(byId);
    }

    /** All of them. */
    public List<Object> all() {
        return List.copyOf(byId.values());
    }

    /** Those of a class, subclasses included. */
    public <E> List<E> all(Class<E> entity) {
        return byId.values().stream()
                .filter(entity::isInstance)
                .map(entity::cast)
                .toList();
    }

    /**
     * The only one of a class.
     *
     * @throws NoSuchElementException where there is none, or more than one
     */
    public <E> E one(Class<E> entity) {
        List<E> found = all(entity);
        if (found.size() != 1) {
            throw new NoSuchElementException(
                    "one " + entity.getSimpleName() + " was asked for; there are " + found.size());
        }
        return found.get(0);
    }

    /** The one that was asked for; empty where there is none. */
    public <E> Optional<E> get(EntityId<E> id) {
        return Optional.ofNullable(id.entity().cast(byId.get(id)));
    }

    /** How many there are. */
    public int size() {
        return byId.size();
    }

    @Override
    public String toString() {
        return byId.size() + " entities";
    }
}
