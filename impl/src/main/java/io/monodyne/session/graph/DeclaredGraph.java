package io.monodyne.session.graph;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ManagedModel;
import io.monodyne.metamodel.NamedGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entity graph that a {@code @NamedEntityGraph} declares. A named subgraph becomes one graph for each type it is used
 * for, however often it is, so one that refers to itself is a circle. For one graph.
 */
final class DeclaredGraph {

    private final NamedGraph declared;
    private final Map<Use, TypedSubgraph<?>> made = new HashMap<>();

    /** A named subgraph at a type. */
    private record Use(NamedGraph.Part part, ManagedModel type) {}

    private DeclaredGraph(NamedGraph declared) {
        this.declared = declared;
    }

    /** A graph that can't be changed. */
    static RootGraph<?> of(NamedGraph declared) {
        RootGraph<?> graph = new RootGraph<>(declared.name(), declared.root());
        DeclaredGraph parts = new DeclaredGraph(declared);
        parts.add(declared.nodes(), graph);
        for (NamedGraph.Part part : declared.subclasses()) {
            ManagedModel subclass = part.at(graph.type());
            if (subclass != null) {
                parts.add(part.nodes(), GraphAttribute.graph(graph.subclasses(), subclass));
            }
        }
        graph.freeze();
        return graph;
    }

    private void add(List<NamedGraph.Node> nodes, AttributeGraph<?> graph) {
        for (NamedGraph.Node node : nodes) {
            AttributeModel attribute = graph.type().attribute(node.attribute());
            if (attribute != null) {
                GraphAttribute<?> added = graph.add(attribute);
                refer(node.subgraph(), ManagedModel.valueOf(attribute), added.values());
                refer(node.keySubgraph(), ManagedModel.keyOf(attribute), added.keys());
            }
        }
    }

    private void refer(
            @Nullable String subgraph, @Nullable ManagedModel target, Map<Class<?>, TypedSubgraph<?>> graphs) {
        if (subgraph == null || target == null) {
            return;
        }
        for (NamedGraph.Part part : declared.named(subgraph)) {
            ManagedModel type = part.at(target);
            if (type != null) {
                graphs.put(type.type(), part(part, type));
            }
        }
    }

    private TypedSubgraph<?> part(NamedGraph.Part part, ManagedModel type) {
        Use use = new Use(part, type);
        TypedSubgraph<?> known = made.get(use);
        if (known != null) {
            return known;
        }
        TypedSubgraph<?> graph = new TypedSubgraph<>(type);
        made.put(use, graph);
        add(part.nodes(), graph);
        return graph;
    }
}
