package io.monodyne.session.query;

import io.monodyne.query.term.BoundStatement;
import jakarta.persistence.TypedQueryReference;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The queries of a unit that have a name. Factory-lived, thread-safe: more can be added at any time. */
public final class NamedDefinitions {

    private final ConcurrentMap<String, NamedQuery> queries = new ConcurrentHashMap<>();

    /**
     * A query and how it is run.
     *
     * @param options not to be changed any more
     */
    record NamedQuery(QueryDefinition definition, QueryOptions options) {}

    /** A reference to one (Jakarta Persistence 3.2, section 3.11.11). Immutable. */
    record Reference<R>(String name, Class<? extends R> resultType, Map<String, Object> hints)
            implements TypedQueryReference<R> {

        Reference {
            hints = Map.copyOf(hints);
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public Class<? extends R> getResultType() {
            return resultType;
        }

        @Override
        public Map<String, Object> getHints() {
            return hints;
        }
    }

    /** Adds a query, in the place of its namesake. */
    void add(String name, QueryDefinition definition, QueryOptions options) {
        QueryOptions kept = new QueryOptions();
        kept.takeOver(options);
        queries.put(name, new NamedQuery(definition, kept));
    }

    /** @throws IllegalArgumentException where there is none of that name */
    NamedQuery named(@Nullable String name) {
        NamedQuery found = name == null ? null : queries.get(name);
        if (found == null) {
            throw QueryProblems.noNamedQuery(name, new TreeMap<>(queries).keySet());
        }
        return found;
    }

    /** Those in the query language, by their names. */
    Map<String, BoundStatement> statements() {
        Map<String, BoundStatement> found = new TreeMap<>();
        queries.forEach((name, query) -> {
            if (query.definition() instanceof StatementDefinition statement) {
                found.put(name, statement.compiled().bound());
            }
        });
        return found;
    }

    /** References to those whose results are of a type. */
    <R> Map<String, TypedQueryReference<R>> of(Class<R> type) {
        Map<String, TypedQueryReference<R>> found = new TreeMap<>();
        queries.forEach((name, query) -> {
            Class<?> own = query.definition().results();
            if (own != null && type.isAssignableFrom(own)) {
                found.put(
                        name,
                        new Reference<>(
                                name, own.asSubclass(type), query.options().hints()));
            }
        });
        return found;
    }
}
