package io.monodyne.query.term;

import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import org.jspecify.annotations.Nullable;

/** Where the values of a slot come from. Factory-lived, immutable. */
public sealed interface Source {

    int slot();

    /** As it is called in the statement; for a join that a path implies, the path. */
    String name();

    /** All entities of a type. */
    record Range(int slot, String name, EntityModel entity) implements Source {}

    /**
     * What an association leads to: a reference, or a collection of entities. In the slot are entities, with their key or index where it is
     * a map or list.
     *
     * @param from the slot of the owner; it can be one of the query around this one
     * @param entity the target, or what it is treated as
     * @param outer whether the row stays where there is none
     * @param on null for no further condition
     */
    record Association(
            int slot,
            String name,
            int from,
            AssociationPath path,
            EntityModel entity,
            boolean outer,
            @Nullable Term on) implements Source {}

    /** The elements of an element collection, each with its key or index. */
    record Elements(
            int slot,
            String name,
            int from,
            ModelPath path,
            boolean outer,
            @Nullable Term on) implements Source {}

    /** All entities of a type that a condition is true of. */
    record EntityJoin(
            int slot,
            String name,
            EntityModel entity,
            boolean outer,
            @Nullable Term on) implements Source {}
}
