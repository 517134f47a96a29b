package io.monodyne.metamodel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The queries and result mappings that are declared anywhere in a unit. Factory-lived, immutable. */
public final class NamedQueries {

    private final Map<String, NamedQueryModel> queries = new LinkedHashMap<>();
    private final Map<String, ResultMapping> mappings = new LinkedHashMap<>();

    /**
     * @param queries each of another name
     * @param mappings each of another name; those declared within a query are not among them
     */
    public NamedQueries(Collection<NamedQueryModel> queries, Collection<ResultMapping> mappings) {
        queries.forEach(query -> this.queries.put(query.name(), query));
        mappings.forEach(mapping -> this.mappings.put(mapping.name(), mapping));
    }

    /** Of a unit that declares none. */
    public static NamedQueries none() {
        return new NamedQueries(List.of(), List.of());
    }

    /** All queries, in the order declared. */
    public List<NamedQueryModel> all() {
        return List.copyOf(queries.values());
    }

    /** The query of that name, or null. */
    public @Nullable NamedQueryModel query(String name) {
        return queries.get(name);
    }

    /** The result mapping of that name, or null. */
    public @Nullable ResultMapping mapping(String name) {
        return mappings.get(name);
    }
}
