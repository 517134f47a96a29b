package io.monodyne.metamodel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity graph as it is declared with an entity ({@code @NamedEntityGraph}): every name it uses is known to exist. Factory-lived,
 * immutable.
 *
 * @param name unique in the unit
 * @param root what it is a graph of
 * @param nodes of the root
 * @param subgraphs what nodes refer to by name; several of one name speak of several types
 * @param subclasses what is read, besides, of entities that extend the root; their types are given
 */
public record NamedGraph(String name, EntityModel root, List<Node> nodes, List<Part> subgraphs, List<Part> subclasses) {

    public NamedGraph {
        nodes = List.copyOf(nodes);
        subgraphs = List.copyOf(subgraphs);
        subclasses = List.copyOf(subclasses);
    }

    /**
     * An attribute that is to be read.
     *
     * @param subgraph what is read of the value or the elements; null for what is mapped
     * @param keySubgraph what is read of the keys of a map; null for what is mapped
     */
    public record Node(
            String attribute,
            @Nullable String subgraph,
            @Nullable String keySubgraph) {}

    /**
     * A part of the graph.
     *
     * @param name what nodes refer to it by
     * @param type the entity or embeddable it is of; null for whatever the attribute that refers to it is declared as
     */
    public record Part(String name, @Nullable Class<?> type, List<Node> nodes) {

        public Part {
            nodes = List.copyOf(nodes);
        }

        /** What it is a graph of at a place; null where the type that it gives can't be there. */
        public @Nullable ManagedModel at(ManagedModel place) {
            return type == null ? place : place.narrowed(type);
        }
    }

    /** Those of that name, in the order declared. */
    public List<Part> named(String subgraph) {
        return subgraphs.stream().filter(part -> part.name().equals(subgraph)).toList();
    }
}
