package io.monodyne.load;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of an entity graph: which attributes of an entity or embeddable are to be read (Jakarta Persistence 3.2, section 3.8). Immutable
 * once made; a node may lead back to itself.
 *
 * @param attributes by the name of the attribute
 * @param subtypes all that is to be read of instances of the types that extend the node's, by their class; a class that is not there is
 *     read as the node says
 */
public record GraphNode(Map<String, Edge> attributes, Map<Class<?>, GraphNode> subtypes) {

    /**
     * Where an attribute of a graph leads to.
     *
     * @param value the node of the entity or embeddable, or of the elements of a collection; null where the graph says nothing of it
     * @param key the node of the keys of a map; null where the graph says nothing of them
     */
    public record Edge(@Nullable GraphNode value, @Nullable GraphNode key) {}

    /** The attribute of an instance of a type; null where it is not to be read. */
    public @Nullable Edge edge(Class<?> type, String attribute) {
        return subtypes.getOrDefault(type, this).attributes.get(attribute);
    }
}
