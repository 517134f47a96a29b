package io.monodyne.session.graph;

import io.monodyne.metamodel.ManagedModel;
import jakarta.persistence.Subgraph;

/** A part of an entity graph, below its root. Lives as long as the graph; not thread-safe until it can't be changed any more. */
final class TypedSubgraph<T> extends AttributeGraph<T> implements Subgraph<T> {

    TypedSubgraph(ManagedModel type) {
        super(type);
    }

    @Override
    @SuppressWarnings("unchecked") // T stands for the type of the model
    public Class<T> getClassType() {
        return (Class<T>) type().type();
    }
}
