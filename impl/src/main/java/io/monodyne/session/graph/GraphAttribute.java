package io.monodyne.session.graph;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ManagedModel;
import jakarta.persistence.AttributeNode;
import jakarta.persistence.Subgraph;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A node of an entity graph: an attribute that is to be read, and the graphs of its value or elements, and of its keys, by their
 * type. Lives as long as its graph; changed through it alone.
 */
final class GraphAttribute<T> implements AttributeNode<T> {

    private final AttributeModel model;
    private final Map<Class<?>, TypedSubgraph<?>> values = new LinkedHashMap<>();
    private final Map<Class<?>, TypedSubgraph<?>> keys = new LinkedHashMap<>();

    GraphAttribute(AttributeModel model) {
        this.model = model;
    }

    AttributeModel model() {
        return model;
    }

    Map<Class<?>, TypedSubgraph<?>> values() {
        return values;
    }

    Map<Class<?>, TypedSubgraph<?>> keys() {
        return keys;
    }

    /** The graph of a type among those of the values or of the keys, made where there is none. */
    @SuppressWarnings("unchecked") // kept by its own type
    static <X> TypedSubgraph<X> graph(Map<Class<?>, TypedSubgraph<?>> graphs, ManagedModel type) {
        return (TypedSubgraph<X>) graphs.computeIfAbsent(type.type(), newType -> new TypedSubgraph<>(type));
    }

    @Override
    public String getAttributeName() {
        return model.name();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Map<Class, Subgraph> getSubgraphs() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Map<Class, Subgraph> getKeySubgraphs() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    @Override
    public String toString() {
        return model.name();
    }
}
