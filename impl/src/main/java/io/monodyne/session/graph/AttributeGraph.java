package io.monodyne.session.graph;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ManagedModel;
import jakarta.persistence.AttributeNode;
import jakarta.persistence.Graph;
import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the root of an entity graph and its subgraphs have in common: nodes for attributes of one type. A node that is asked for
 * twice is one node. Every name is looked up at once, so that a graph never names what there is not.
 */
abstract class AttributeGraph<T> implements Graph<T> {

    private final ManagedModel type;
    private final Map<String, GraphAttribute<?>> nodes = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();
    private boolean frozen;

    AttributeGraph(ManagedModel type) {
        this.type = type;
    }

    ManagedModel type() {
        return type;
    }

    /** By the name of the attribute, in the order added. */
    Map<String, GraphAttribute<?>> nodes() {
        return nodes;
    }

    /** The names of attributes that a load graph leaves out although they are mapped to be read. */
    Set<String> removed() {
        return removed;
    }

    /** From now on this graph and all below it can't be changed. */
    void freeze() {
        if (!frozen) {
            frozen = true; // first, since a graph may lead back to itself
            nodes.values().forEach(node -> {
                node.values().values().forEach(AttributeGraph::freeze);
                node.keys().values().forEach(AttributeGraph::freeze);
            });
        }
    }

    boolean frozen() {
        return frozen;
    }

    void requireMutable() {
        if (frozen) {
            throw GraphProblems.immutable();
        }
    }

    // ---- looking up ----------------------------------------

    private AttributeModel require(String name) {
        AttributeModel attribute = type.attribute(name);
        if (attribute == null) {
            throw GraphProblems.notAnAttribute(type, name);
        }
        return attribute;
    }

    private AttributeModel require(Attribute<?, ?> attribute) {
        if (!attribute.getDeclaringType().getJavaType().isAssignableFrom(type.type())) {
            throw GraphProblems.notAnAttribute(type, attribute.toString());
        }
        return require(attribute.getName());
    }

    @SuppressWarnings("unchecked") // the interface says of which type it is
    private <Y> AttributeNode<Y> find(AttributeModel attribute) {
        GraphAttribute<?> node = nodes.get(attribute.name());
        if (node == null) {
            throw GraphProblems.noNode(type, attribute.name());
        }
        return (AttributeNode<Y>) node;
    }

    @Override
    public boolean hasAttributeNode(String name) {
        return nodes.containsKey(require(name).name());
    }

    @Override
    public boolean hasAttributeNode(Attribute<? super T, ?> attribute) {
        return nodes.containsKey(require(attribute).name());
    }

    @Override
    public <Y> AttributeNode<Y> getAttributeNode(String name) {
        return find(require(name));
    }

    @Override
    public <Y> AttributeNode<Y> getAttributeNode(Attribute<? super T, Y> attribute) {
        return find(require(attribute));
    }

    @Override
    public List<AttributeNode<?>> getAttributeNodes() {
        return List.copyOf(nodes.values());
    }

    // ---- attributes ----------------------------------------

    /** The node of an attribute, made where there is none. */
    @SuppressWarnings("unchecked") // the interface says of which type it is
    <Y> GraphAttribute<Y> add(AttributeModel attribute) {
        requireMutable();
        removed.remove(attribute.name());
        return (GraphAttribute<Y>) nodes.computeIfAbsent(attribute.name(), name -> new GraphAttribute<>(attribute));
    }

    private void remove(AttributeModel attribute) {
        requireMutable();
        nodes.remove(attribute.name());
        removed.add(attribute.name());
    }

    @Override
    public <Y> AttributeNode<Y> addAttributeNode(String name) {
        return add(require(name));
    }

    @Override
    public <Y> AttributeNode<Y> addAttributeNode(Attribute<? super T, Y> attribute) {
        return add(require(attribute));
    }

    /** All of them, or none where one is refused. */
    @Override
    public void addAttributeNodes(String... names) {
        requireMutable();
        List<AttributeModel> found = new ArrayList<>();
        for (String name : names) {
            found.add(require(name));
        }
        found.forEach(this::add);
    }

    /** All of them, or none where one is refused. */
    @Override
    @SafeVarargs
    public final void addAttributeNodes(Attribute<? super T, ?>... attributes) {
        requireMutable();
        List<AttributeModel> found = new ArrayList<>();
        for (Attribute<?, ?> attribute : attributes) {
            found.add(require(attribute));
        }
        found.forEach(this::add);
    }

    @Override
    public void removeAttributeNode(String name) {
        remove(require(name));
    }

    @Override
    public void removeAttributeNode(Attribute<? super T, ?> attribute) {
        remove(require(attribute));
    }

    @Override
    public void removeAttributeNodes(Attribute.PersistentAttributeType kind) {
        requireMutable();
        for (AttributeModel attribute : type.attributes()) {
            if (ManagedModel.kindOf(attribute) == kind) {
                remove(attribute);
            }
        }
    }

    // ---- subgraphs of values and elements ----------------------------------------

    /** @param subtype null for the declared one */
    private <X> Subgraph<X> value(AttributeModel attribute, @Nullable Class<?> subtype) {
        ManagedModel target = narrowed(attribute, ManagedModel.valueOf(attribute), subtype, "values");
        return GraphAttribute.graph(add(attribute).values(), target);
    }

    private <X> Subgraph<X> element(AttributeModel attribute, @Nullable Class<?> subtype) {
        if (!ManagedModel.isPlural(attribute)) {
            throw GraphProblems.noGraphBelow(type, attribute.name(), "elements");
        }
        return value(attribute, subtype);
    }

    private <X> Subgraph<X> key(AttributeModel attribute, @Nullable Class<?> subtype) {
        ManagedModel target = narrowed(attribute, ManagedModel.keyOf(attribute), subtype, "keys");
        return GraphAttribute.graph(add(attribute).keys(), target);
    }

    private ManagedModel narrowed(
            AttributeModel attribute, @Nullable ManagedModel target, @Nullable Class<?> subtype, String what) {
        requireMutable();
        if (target == null) {
            throw GraphProblems.noGraphBelow(type, attribute.name(), what);
        }
        ManagedModel narrowed = subtype == null ? target : target.narrowed(subtype);
        if (narrowed == null && subtype != null) {
            throw GraphProblems.notBelow(target, subtype);
        }
        return narrowed == null ? target : narrowed;
    }

    /** Of the value; of the elements where the attribute is a collection. */
    @Override
    public <X> Subgraph<X> addSubgraph(Attribute<? super T, X> attribute) {
        return value(require(attribute), null);
    }

    @Override
    public <Y> Subgraph<Y> addTreatedSubgraph(Attribute<? super T, ? super Y> attribute, Class<Y> subtype) {
        return value(require(attribute), subtype);
    }

    @Override
    @Deprecated
    @SuppressWarnings("removal") // as the interface has it
    public <X> Subgraph<? extends X> addSubgraph(Attribute<? super T, X> attribute, Class<? extends X> subtype) {
        return value(require(attribute), subtype);
    }

    /** Of the value; of the elements where the attribute is a collection. */
    @Override
    public <X> Subgraph<X> addSubgraph(String name) {
        return value(require(name), null);
    }

    @Override
    public <X> Subgraph<X> addSubgraph(String name, Class<X> subtype) {
        return value(require(name), subtype);
    }

    @Override
    public <E> Subgraph<E> addElementSubgraph(PluralAttribute<? super T, ?, E> attribute) {
        return element(require(attribute), null);
    }

    @Override
    public <E> Subgraph<E> addTreatedElementSubgraph(
            PluralAttribute<? super T, ?, ? super E> attribute, Class<E> subtype) {
        return element(require(attribute), subtype);
    }

    @Override
    public <X> Subgraph<X> addElementSubgraph(String name) {
        return element(require(name), null);
    }

    @Override
    public <X> Subgraph<X> addElementSubgraph(String name, Class<X> subtype) {
        return element(require(name), subtype);
    }

    // ---- subgraphs of keys ----------------------------------------

    @Override
    public <K> Subgraph<K> addMapKeySubgraph(MapAttribute<? super T, K, ?> attribute) {
        return key(require(attribute), null);
    }

    @Override
    public <K> Subgraph<K> addTreatedMapKeySubgraph(MapAttribute<? super T, ? super K, ?> attribute, Class<K> subtype) {
        return key(require(attribute), subtype);
    }

    @Override
    @Deprecated
    @SuppressWarnings("removal") // as the interface has it
    public <X> Subgraph<X> addKeySubgraph(Attribute<? super T, X> attribute) {
        return key(require(attribute), null);
    }

    @Override
    @Deprecated
    @SuppressWarnings("removal") // as the interface has it
    public <X> Subgraph<? extends X> addKeySubgraph(Attribute<? super T, X> attribute, Class<? extends X> subtype) {
        return key(require(attribute), subtype);
    }

    @Override
    public <X> Subgraph<X> addKeySubgraph(String name) {
        return key(require(name), null);
    }

    @Override
    public <X> Subgraph<X> addKeySubgraph(String name, Class<X> subtype) {
        return key(require(name), subtype);
    }
}
