package io.monodyne.session.graph;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ManagedModel;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What entity graphs refuse. */
final class GraphProblems {

    private GraphProblems() {}

    static IllegalArgumentException notAnAttribute(ManagedModel type, String name) {
        String nearest = type.nearest(name);
        return new IllegalArgumentException("MD-GRAPH-01: " + name + " is not an attribute of " + type.name() + "."
                + (nearest == null ? "" : " Is " + nearest + " meant?")
                + " The attributes of an entity that extends it are named in a treated subgraph.");
    }

    static NoSuchElementException noNode(ManagedModel type, String name) {
        return new NoSuchElementException("MD-GRAPH-02: the graph has no node for " + type.name() + "." + name
                + ". Add one, or ask hasAttributeNode first.");
    }

    static IllegalArgumentException noGraphBelow(ManagedModel type, String name, String what) {
        return new IllegalArgumentException(
                "MD-GRAPH-03: " + type.name() + "." + name + " can't have a subgraph of its " + what
                        + ": it has none, or they have no attributes. Add the attribute alone.");
    }

    static IllegalArgumentException notBelow(ManagedModel type, Class<?> subtype) {
        return new IllegalArgumentException("MD-GRAPH-04: " + subtype.getName() + " is neither " + type.name()
                + " nor an entity that extends it. Give such a class.");
    }

    static IllegalStateException immutable() {
        return new IllegalStateException(
                "MD-GRAPH-05: a named entity graph can't be changed, as all entity managers share"
                        + " it. Change a copy: createEntityGraph with its name makes one.");
    }

    static IllegalArgumentException unknownName(String name, @Nullable String nearest) {
        return new IllegalArgumentException("MD-GRAPH-06: there is no entity graph called " + name + "."
                + (nearest == null ? "" : " Is " + nearest + " meant?")
                + " Declare it with @NamedEntityGraph, or add it with addNamedEntityGraph.");
    }

    static IllegalArgumentException noName() {
        return new IllegalArgumentException("MD-GRAPH-07: a named entity graph needs a name. Give one.");
    }

    static IllegalArgumentException foreign() {
        return new IllegalArgumentException("MD-GRAPH-08: the entity graph was not made by this entity manager factory."
                + " Make it with createEntityGraph of one of its entity managers.");
    }

    static IllegalArgumentException ofOtherEntity(EntityModel root, EntityModel asked) {
        return new IllegalArgumentException("MD-GRAPH-09: the entity graph is one of " + root.name() + ", and "
                + asked.name() + " is asked for. Use a graph of " + asked.name() + " or of an entity it extends.");
    }

    static IllegalArgumentException noGraph(String hint) {
        return new IllegalArgumentException("MD-GRAPH-10: the hint " + hint + " takes an EntityGraph. Make one with"
                + " createEntityGraph, or get a named one with getEntityGraph.");
    }

    static IllegalArgumentException twoGraphs() {
        return new IllegalArgumentException("MD-GRAPH-11: the hints " + GraphHints.FETCH + " and " + GraphHints.LOAD
                + " contradict each other. Give one of them.");
    }
}
