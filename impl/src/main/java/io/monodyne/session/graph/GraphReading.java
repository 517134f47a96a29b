package io.monodyne.session.graph;

import io.monodyne.load.GraphNode;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ManagedModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns an entity graph, as it is at this moment, into what is to be read. For one turning.
 *
 * <p>A graph says less than it means, and what it means is spelled out here, so that the node alone says which associations of an
 * instance are read:
 *
 * <ul>
 *   <li>A load graph adds what is mapped as eager, except where an attribute was removed from it (section 3.8.2).
 *   <li>A graph of an entity also speaks of those that extend it. Each member of the family gets a node of its own, into which all
 *       graphs that speak of it are merged. Where they differ the one nearest to it counts: it may remove what another one adds.
 *   <li>An instance that no graph speaks of is read as it is mapped, and so is an embeddable that is named without a subgraph.
 * </ul>
 */
final class GraphReading {

    private final boolean load;
    private final Map<Place, GraphNode> made = new HashMap<>();

    /** A type, and the graphs that are given for it or for some of its family. */
    private record Place(ManagedModel type, List<AttributeGraph<?>> graphs) {}

    private GraphReading(boolean load) {
        this.load = load;
    }

    /** @param load whether what the graph does not name is read as it is mapped; else it is left unread */
    static GraphNode of(RootGraph<?> graph, boolean load) {
        List<AttributeGraph<?>> graphs = new ArrayList<>();
        graphs.add(graph);
        graphs.addAll(graph.subclasses().values());
        return new GraphReading(load).node(graph.type(), List.copyOf(graphs));
    }

    private GraphNode node(ManagedModel type, List<AttributeGraph<?>> graphs) {
        Place place = new Place(type, graphs);
        GraphNode known = made.get(place);
        if (known != null) {
            return known;
        }
        Map<String, GraphNode.Edge> attributes = new LinkedHashMap<>();
        Map<Class<?>, GraphNode> subtypes = new LinkedHashMap<>();
        GraphNode node = new GraphNode(attributes, subtypes);
        made.put(place, node); // filled afterwards, since it may lead back to itself
        for (ManagedModel member : type.family()) {
            Map<String, GraphNode.Edge> edges = edges(member, speakingOf(member, graphs));
            if (member.equals(type)) {
                attributes.putAll(edges);
            } else {
                subtypes.put(member.type(), new GraphNode(edges, Map.of()));
            }
        }
        return node;
    }

    /** The nearest first. */
    private static List<AttributeGraph<?>> speakingOf(ManagedModel member, List<AttributeGraph<?>> graphs) {
        return graphs.stream()
                .filter(graph -> graph.type().type().isAssignableFrom(member.type()))
                .sorted(Comparator.comparingInt(graph -> -depth(graph.type().type())))
                .toList();
    }

    private static int depth(Class<?> type) {
        int depth = 0;
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            depth++;
        }
        return depth;
    }

    private Map<String, GraphNode.Edge> edges(ManagedModel type, List<AttributeGraph<?>> graphs) {
        boolean asMapped = load || graphs.isEmpty();
        Map<String, GraphNode.Edge> edges = new LinkedHashMap<>();
        for (AttributeModel attribute : type.attributes()) {
            List<GraphAttribute<?>> named = new ArrayList<>();
            boolean removed = collect(attribute.name(), graphs, named);
            if (!named.isEmpty() || asMapped && !removed && readAsMapped(attribute)) {
                edges.put(attribute.name(), edge(attribute, named));
            }
        }
        return edges;
    }

    /** Whether the attribute was removed from a graph, so that those further away don't count. */
    private static boolean collect(String name, List<AttributeGraph<?>> graphs, List<GraphAttribute<?>> named) {
        for (AttributeGraph<?> graph : graphs) {
            GraphAttribute<?> node = graph.nodes().get(name);
            if (node != null) {
                named.add(node);
            }
            if (graph.removed().contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** An embeddable always is: what is read of it, its own node says. */
    private static boolean readAsMapped(AttributeModel attribute) {
        return attribute instanceof AssociationAttribute association
                ? association.association().eager()
                : ManagedModel.valueOf(attribute) != null;
    }

    private GraphNode.Edge edge(AttributeModel attribute, List<GraphAttribute<?>> named) {
        List<AttributeGraph<?>> values = new ArrayList<>();
        List<AttributeGraph<?>> keys = new ArrayList<>();
        for (GraphAttribute<?> node : named) {
            values.addAll(node.values().values());
            keys.addAll(node.keys().values());
        }
        return new GraphNode.Edge(
                below(ManagedModel.valueOf(attribute), values), below(ManagedModel.keyOf(attribute), keys));
    }

    /** Null for entities that are read as they are mapped. */
    private @Nullable GraphNode below(@Nullable ManagedModel target, List<AttributeGraph<?>> graphs) {
        boolean given = target instanceof ManagedModel.Embeddable || !graphs.isEmpty();
        return target == null || !given ? null : node(target, List.copyOf(graphs));
    }
}
