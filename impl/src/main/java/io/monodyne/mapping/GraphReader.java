package io.monodyne.mapping;

import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.GraphProblems;
import io.monodyne.mapping.draft.MappingProblems;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ManagedModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.NamedGraph;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entity graphs that are declared with entities (Jakarta Persistence 3.2, section 10.3), after all entities and their
 * associations are known. Boot-lived.
 */
final class GraphReader {

    private final Declarations declarations;
    private final GraphProblems problems;

    GraphReader(Declarations declarations, MappingProblems problems) {
        this.declarations = declarations;
        this.problems = new GraphProblems(problems);
    }

    /** The graphs of all entities; problems where one names what there is not. */
    List<NamedGraph> read(Model model) {
        Map<String, NamedGraph> graphs = new LinkedHashMap<>();
        for (EntityModel entity : model.entities()) {
            for (NamedEntityGraph declared : declarations.all(entity.type(), NamedEntityGraph.class)) {
                NamedGraph graph = read(declared, entity);
                NamedGraph other = graphs.putIfAbsent(graph.name(), graph);
                if (other != null) {
                    problems.sameName(graph.name(), other.root().name(), entity.name());
                }
                new Check(graph).all();
            }
        }
        return List.copyOf(graphs.values());
    }

    private static NamedGraph read(NamedEntityGraph declared, EntityModel entity) {
        List<NamedGraph.Node> nodes = nodes(declared.attributeNodes());
        if (declared.includeAllAttributes()) {
            Set<String> named = new HashSet<>();
            nodes.forEach(node -> named.add(node.attribute()));
            for (AttributeModel attribute : new ManagedModel.Entity(entity).attributes()) {
                if (named.add(attribute.name())) {
                    nodes.add(new NamedGraph.Node(attribute.name(), null, null));
                }
            }
        }
        String name = declared.name().isEmpty() ? entity.name() : declared.name();
        return new NamedGraph(name, entity, nodes, parts(declared.subgraphs()), parts(declared.subclassSubgraphs()));
    }

    private static List<NamedGraph.Part> parts(NamedSubgraph[] declared) {
        List<NamedGraph.Part> parts = new ArrayList<>();
        for (NamedSubgraph part : declared) {
            Class<?> type = part.type() == void.class ? null : part.type();
            parts.add(new NamedGraph.Part(part.name(), type, nodes(part.attributeNodes())));
        }
        return parts;
    }

    private static List<NamedGraph.Node> nodes(NamedAttributeNode[] declared) {
        List<NamedGraph.Node> nodes = new ArrayList<>();
        for (NamedAttributeNode node : declared) {
            nodes.add(new NamedGraph.Node(node.value(), given(node.subgraph()), given(node.keySubgraph())));
        }
        return nodes;
    }

    private static @Nullable String given(String name) {
        return name.isEmpty() ? null : name;
    }

    /** Follows one graph to all its parts; a part may lead back to itself. */
    private final class Check {

        private final NamedGraph graph;
        private final Set<Visit> visited = new HashSet<>();
        private final Set<NamedGraph.Part> used = new HashSet<>();
        private final Map<NamedGraph.Part, Runnable> unfit = new LinkedHashMap<>();

        /** A part at a place. */
        private record Visit(ManagedModel type, List<NamedGraph.Node> nodes) {}

        Check(NamedGraph graph) {
            this.graph = graph;
        }

        void all() {
            ManagedModel root = new ManagedModel.Entity(graph.root());
            visit(root, graph.nodes());
            for (NamedGraph.Part part : graph.subclasses()) {
                Class<?> type = part.type() == null ? void.class : part.type();
                ManagedModel subclass = root.narrowed(type);
                if (subclass == null) {
                    problems.subgraphOfOtherType(graph.name(), root.name(), type, root.name());
                } else {
                    visit(subclass, part.nodes());
                }
            }
            unfit.keySet().removeAll(used);
            unfit.values().forEach(Runnable::run);
        }

        private void visit(ManagedModel type, List<NamedGraph.Node> nodes) {
            if (!visited.add(new Visit(type, nodes))) {
                return;
            }
            for (NamedGraph.Node node : nodes) {
                AttributeModel attribute = type.attribute(node.attribute());
                if (attribute == null) {
                    String nearest = type.nearest(node.attribute());
                    problems.unknownAttribute(graph.name(), type.name(), node.attribute(), nearest);
                } else if (ManagedModel.known(attribute)) {
                    String place = type.name() + "." + attribute.name();
                    follow(place, node.subgraph(), ManagedModel.valueOf(attribute), "values");
                    follow(place, node.keySubgraph(), ManagedModel.keyOf(attribute), "keys");
                }
            }
        }

        private void follow(String place, @Nullable String subgraph, @Nullable ManagedModel target, String what) {
            if (subgraph == null) {
                return;
            }
            if (target == null) {
                problems.noSubgraph(graph.name(), place, what);
                return;
            }
            List<NamedGraph.Part> parts = graph.named(subgraph);
            if (parts.isEmpty()) {
                List<String> names = graph.subgraphs().stream()
                        .map(NamedGraph.Part::name)
                        .distinct()
                        .toList();
                problems.unknownSubgraph(graph.name(), place, subgraph, names);
            }
            parts.forEach(part -> follow(place, part, target));
        }

        /** Of several parts of one name each has to be of some type that the name is used for. */
        private void follow(String place, NamedGraph.Part part, ManagedModel target) {
            ManagedModel type = part.at(target);
            Class<?> given = part.type();
            if (type != null) {
                used.add(part);
                visit(type, part.nodes());
            } else if (given != null) {
                unfit.putIfAbsent(part, () -> problems.subgraphOfOtherType(graph.name(), place, given, target.name()));
            }
        }
    }
}
