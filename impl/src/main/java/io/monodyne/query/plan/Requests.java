package io.monodyne.query.plan;

import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.ItemQuery;
import io.monodyne.metamodel.EntityKey;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be asked for: keys, and queries, and maybe all of the table. What several of them find is meant once. Immutable.
 *
 * @param keys to be read by key, each where it is not known otherwise
 * @param scan what is kept of all items of the table; null where these are not read
 * @param exact whether the queries keep nothing but what the conditions of the plan are true of
 */
public record Requests(
        Set<EntityKey> keys,
        List<ItemQuery> queries,
        @Nullable Condition scan,
        boolean exact) {

    public Requests {
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
        queries = List.copyOf(queries);
    }

    /** Whether there is nothing to ask for, as nothing can be found. */
    public boolean none() {
        return keys.isEmpty() && queries.isEmpty() && scan == null;
    }

    /**
     * Turns a path into requests.
     *
     * @throws IllegalArgumentException where lists combine to too many of them, or a key can't be computed of the type of a value
     */
    public static Requests of(AccessPath path, TermValues values, Reading reading) {
        return new PathRequests(values, reading).made(path);
    }
}
