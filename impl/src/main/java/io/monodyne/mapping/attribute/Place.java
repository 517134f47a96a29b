package io.monodyne.mapping.attribute;

import io.monodyne.mapping.access.TypeBindings;
import jakarta.persistence.AccessType;

/**
 * Where attributes are read: an entity, or an embeddable at one place of its use. Immutable.
 *
 * @param owner the class whose instances have the attributes
 * @param path for messages, e.g. {@code Order.address}
 * @param bindings of the type variables
 * @param access of a class that says nothing itself
 * @param overrides of the attributes, by their names from here
 * @param id whether all of it is part of an id
 * @param owning the entity it belongs to, and whether what is here stays where it is while the entity lives
 */
public record Place(
        Class<?> owner,
        String path,
        TypeBindings bindings,
        AccessType access,
        Overrides overrides,
        boolean id,
        Owning owning) {

    /**
     * The entity that attributes belong to.
     *
     * @param tracked whether collections here can be tracked: not in records, nor in elements of collections
     */
    public record Owning(Class<?> entity, boolean tracked) {}

    Class<?> entity() {
        return owning.entity();
    }

    boolean tracked() {
        return owning.tracked();
    }

    /** The same place, as seen by a class of the hierarchy that has its own access type and overrides. */
    public Place with(AccessType ownAccess, Overrides ownOverrides) {
        return new Place(owner, path, bindings, ownAccess, ownOverrides, id, owning);
    }
}
