package io.monodyne.session.graph;

import io.monodyne.load.Fetch;
import io.monodyne.metamodel.EntityModel;
import jakarta.persistence.EntityGraph;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the entity graphs given to an operation ask to be read (Jakarta Persistence 3.2, section 3.8). The graph is read at once;
 * changing it later changes nothing. Stateless.
 */
public final class GraphHints {

    static final String FETCH = "jakarta.persistence.fetchgraph";
    static final String LOAD = "jakarta.persistence.loadgraph";

    private GraphHints() {}

    /**
     * By the hints {@code jakarta.persistence.fetchgraph} and {@code jakarta.persistence.loadgraph}; null where there is none.
     *
     * @throws IllegalArgumentException where both are given, or one that is no graph for this entity
     */
    public static @Nullable Fetch fetch(EntityModel entity, Map<String, Object> hints) {
        boolean load = hints.containsKey(LOAD);
        if (!load && !hints.containsKey(FETCH)) {
            return null;
        }
        if (load && hints.containsKey(FETCH)) {
            throw GraphProblems.twoGraphs();
        }
        String hint = load ? LOAD : FETCH;
        if (!(hints.get(hint) instanceof EntityGraph<?> graph)) {
            throw GraphProblems.noGraph(hint);
        }
        return read(entity, graph, load);
    }

    /**
     * By a load graph.
     *
     * @throws IllegalArgumentException where it is no graph for this entity
     */
    public static Fetch load(EntityModel entity, EntityGraph<?> graph) {
        return read(entity, graph, true);
    }

    /** The class of the entity that a graph is of. */
    @SuppressWarnings("unchecked") // T stands for the root
    public static <T> Class<T> rootOf(@Nullable EntityGraph<T> graph) {
        return (Class<T>) own(graph).root().type();
    }

    private static Fetch read(EntityModel entity, EntityGraph<?> graph, boolean load) {
        RootGraph<?> own = own(graph);
        if (!entity.isA(own.root())) {
            throw entity.name().equals(own.root().name())
                    ? GraphProblems.foreign()
                    : GraphProblems.ofOtherEntity(own.root(), entity);
        }
        return Fetch.graph(own.reading(load));
    }

    static RootGraph<?> own(@Nullable EntityGraph<?> graph) {
        if (graph instanceof RootGraph<?> own) {
            return own;
        }
        throw GraphProblems.foreign();
    }
}
