package io.monodyne.session.graph;

import io.monodyne.load.GraphNode;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ManagedModel;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.Subgraph;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entity graph. Lives as long as its user wants; not thread-safe until it can't be changed any more. */
final class RootGraph<T> extends AttributeGraph<T> implements EntityGraph<T> {

    private final @Nullable String name;
    private final EntityModel root;
    private final Map<Class<?>, TypedSubgraph<?>> subclasses = new LinkedHashMap<>();
    private volatile @Nullable GraphNode loadReading;
    private volatile @Nullable GraphNode fetchReading;

    /** @param name null for a graph that is not named */
    RootGraph(@Nullable String name, EntityModel root) {
        super(new ManagedModel.Entity(root));
        this.name = name;
        this.root = root;
    }

    EntityModel root() {
        return root;
    }

    /** The graphs of entities that extend the root, by their class. */
    Map<Class<?>, TypedSubgraph<?>> subclasses() {
        return subclasses;
    }

    @Override
    public @Nullable String getName() {
        return name;
    }

    @Override
    public <S extends T> Subgraph<S> addTreatedSubgraph(Class<S> subclass) {
        return subclass(subclass);
    }

    @Override
    @Deprecated
    @SuppressWarnings("removal") // as the interface has it
    public <S> Subgraph<? extends S> addSubclassSubgraph(Class<? extends S> subclass) {
        return subclass(subclass);
    }

    private <S> Subgraph<S> subclass(Class<?> subclass) {
        requireMutable();
        ManagedModel narrowed = type().narrowed(subclass);
        if (narrowed == null) {
            throw GraphProblems.notBelow(type(), subclass);
        }
        return GraphAttribute.graph(subclasses, narrowed);
    }

    /** What it asks to be read; of a graph that can't be changed any more this is found once. */
    GraphNode reading(boolean load) {
        GraphNode known = load ? loadReading : fetchReading;
        if (known != null) {
            return known;
        }
        GraphNode read = GraphReading.of(this, load);
        if (frozen() && load) {
            loadReading = read;
        } else if (frozen()) {
            fetchReading = read;
        }
        return read;
    }

    @Override
    void freeze() {
        super.freeze();
        subclasses.values().forEach(AttributeGraph::freeze);
    }

    @Override
    public String toString() {
        return "entity graph " + (name == null ? "" : name + " ") + "of " + type().name();
    }
}
