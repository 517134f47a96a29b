package io.monodyne.query.criteria;

import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import org.jspecify.annotations.Nullable;

/**
 * What a node of the from clause is bound to. Immutable.
 *
 * @param type of its values
 * @param managed what its attributes are of; null where it has none
 * @param treatedAs null where it is under its own type
 * @param outer what it is correlated with; null where it is not
 */
record Binding(
        Metamodel metamodel,
        Origin origin,
        Class<?> type,
        @Nullable ManagedType<?> managed,
        @Nullable EntityType<?> treatedAs,
        @Nullable FromNode<?, ?> outer) {

    static Binding of(Metamodel metamodel, Origin origin, EntityType<?> entity) {
        return new Binding(metamodel, origin, entity.getJavaType(), entity, null, null);
    }

    /** The same as an entity that extends it. */
    Binding treated(EntityType<?> entity) {
        origin.treatedAs(entity);
        return new Binding(metamodel, origin, entity.getJavaType(), entity, entity, outer);
    }

    /** The same for a subquery. */
    Binding correlated(FromNode<?, ?> node, ItemOrigin.Correlated inner) {
        return new Binding(metamodel, inner, type, managed, treatedAs, node);
    }
}
