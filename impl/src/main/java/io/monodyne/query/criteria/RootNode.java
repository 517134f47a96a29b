package io.monodyne.query.criteria;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import org.jspecify.annotations.Nullable;

/** A root. */
final class RootNode<X> extends FromNode<X, X> implements Root<X> {

    RootNode(Binding binding) {
        super(binding);
    }

    @Override
    @SuppressWarnings("unchecked") // a root is bound to an entity
    public EntityType<X> getModel() {
        return (EntityType<X>) binding().metamodel().entity(binding().type());
    }

    @Override
    public @Nullable Path<?> getParentPath() {
        return null;
    }
}
