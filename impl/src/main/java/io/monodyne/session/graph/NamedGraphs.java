package io.monodyne.session.graph;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.NearestName;
import jakarta.persistence.EntityGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Makes entity graphs, and keeps those that have a name: the door of this room. Factory-lived, thread-safe. */
public final class NamedGraphs {

    private final Model model;
    private final ConcurrentNavigableMap<String, RootGraph<?>> graphs = new ConcurrentSkipListMap<>();

    /** With those that are declared with the entities. */
    public NamedGraphs(Model model) {
        this.model = model;
        model.namedGraphs().forEach(declared -> graphs.put(declared.name(), DeclaredGraph.of(declared)));
    }

    /** A graph without nodes; an {@code IllegalArgumentException} where the class is no entity. */
    public <T> EntityGraph<T> create(Class<T> root) {
        return new RootGraph<>(null, model.entity(root));
    }

    /** A copy of a named graph, that can be changed and has no name; null where there is none of that name. */
    public @Nullable EntityGraph<?> copy(@Nullable String name) {
        RootGraph<?> graph = name == null ? null : graphs.get(name);
        return graph == null ? null : GraphCopy.of(graph, null);
    }

    /** A named graph, which can't be changed; an {@code IllegalArgumentException} where there is none of that name. */
    public EntityGraph<?> named(@Nullable String name) {
        if (name == null) {
            throw GraphProblems.noName();
        }
        RootGraph<?> graph = graphs.get(name);
        if (graph == null) {
            throw GraphProblems.unknownName(name, NearestName.of(name, graphs.keySet()));
        }
        return graph;
    }

    /** All named graphs of an entity or of one it extends, by name; an {@code IllegalArgumentException} where it is no entity. */
    @SuppressWarnings("unchecked") // the root is T or above it
    public <T> List<EntityGraph<? super T>> of(Class<T> type) {
        EntityModel entity = model.entity(type);
        List<EntityGraph<? super T>> found = new ArrayList<>();
        for (RootGraph<?> graph : graphs.values()) {
            if (entity.isA(graph.root())) {
                found.add((EntityGraph<? super T>) graph);
            }
        }
        return found;
    }

    /** All named graphs whose entity is of a type, by name. */
    @SuppressWarnings("unchecked") // the root is E or below it
    public <E> Map<String, EntityGraph<? extends E>> below(Class<E> type) {
        Map<String, EntityGraph<? extends E>> found = new LinkedHashMap<>();
        graphs.forEach((name, graph) -> {
            if (type.isAssignableFrom(graph.root().type())) {
                found.put(name, (EntityGraph<? extends E>) graph);
            }
        });
        return found;
    }

    /** Keeps a copy under a name, instead of the one that has it now. */
    public void add(@Nullable String name, @Nullable EntityGraph<?> graph) {
        RootGraph<?> own = GraphHints.own(graph);
        if (model.find(own.root().type()) != own.root()) {
            throw GraphProblems.foreign();
        }
        if (name == null || name.isEmpty()) {
            throw GraphProblems.noName();
        }
        RootGraph<?> copy = GraphCopy.of(own, name);
        copy.freeze();
        graphs.put(name, copy);
    }
}
