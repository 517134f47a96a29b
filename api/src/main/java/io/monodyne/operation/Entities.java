package io.monodyne.operation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Entities of several classes that were read together, in order. Immutable. */
public final class Entities {

    private final Map<EntityId<?>, Object> byId;
    private final List<Object> all;

    /** @param byId what was found, in order; an entity may be there by several ids, as those of the classes that it is of */
    public Entities(Map<EntityId<?>, Object> byId) {
        this.byId = new LinkedHashMap<>(byId);
        Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        this.all = byId.values().stream().filter(distinct::add).toList();
    }

    /** All of them. */
    public List<Object> all() {
        return all;
    }

    /** Those of a class, subclasses included. */
    public <E> List<E> all(Class<E> entity) {
        return all.stream().filter(entity::isInstance).map(entity::cast).toList();
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
        return all.size();
    }

    @Override
    public String toString() {
        return all.size() + " entities";
    }
}
