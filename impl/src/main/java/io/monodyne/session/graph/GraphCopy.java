package io.monodyne.session.graph;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies an entity graph with all its parts: a part that is met twice, or leads back to itself, is so in the copy. For one copy. */
final class GraphCopy {

    private final Map<TypedSubgraph<?>, TypedSubgraph<?>> copies = new IdentityHashMap<>();

    private GraphCopy() {}

    /** A copy that can be changed. */
    static <T> RootGraph<T> of(RootGraph<T> graph, @Nullable String name) {
        RootGraph<T> copy = new RootGraph<>(name, graph.root());
        GraphCopy parts = new GraphCopy();
        parts.nodes(graph, copy);
        parts.graphs(graph.subclasses(), copy.subclasses());
        return copy;
    }

    private void nodes(AttributeGraph<?> from, AttributeGraph<?> to) {
        from.nodes().forEach((name, node) -> {
            GraphAttribute<?> copy = to.add(node.model());
            graphs(node.values(), copy.values());
            graphs(node.keys(), copy.keys());
        });
        to.removed().addAll(from.removed());
    }

    private void graphs(Map<Class<?>, TypedSubgraph<?>> from, Map<Class<?>, TypedSubgraph<?>> to) {
        from.forEach((type, graph) -> to.put(type, copy(graph)));
    }

    private TypedSubgraph<?> copy(TypedSubgraph<?> graph) {
        TypedSubgraph<?> known = copies.get(graph);
        if (known != null) {
            return known;
        }
        TypedSubgraph<?> copy = new TypedSubgraph<>(graph.type());
        copies.put(graph, copy);
        nodes(graph, copy);
        return copy;
    }
}
