package io.monodyne.operation;

import java.util.List;
import java.util.Optional;

/**
 * Some results of a query.
 *
 * @param content in the order that was asked for
 * @param cursor where the query goes on by {@link SelectOperation#after}; empty where nothing is left. A text for URLs, signed and bound to its
 *     query and values, so that clients may have it
 */
public record Results<T>(List<T> content, Optional<String> cursor) {

    public Results {
        content = List.copyOf(content);
    }
}
