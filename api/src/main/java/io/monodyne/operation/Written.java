package io.monodyne.operation;

import java.util.Map;
import java.util.Optional;

/**
 * What a write answers.
 *
 * @param existed whether there was an item before
 * @param entity the entity that it returns, as {@link ReturnedValues} asked for it whole; detached, unless it was managed before
 * @param attributes what it returns of the item, by names of Java (dotted inside embeddables) and as Java values; empty where nothing was
 *     asked for
 * @param usage as far as it was asked for
 */
public record Written<E>(boolean existed, Optional<E> entity, Map<String, Object> attributes, Usage usage) {

    public Written {
        attributes = Map.copyOf(attributes);
    }
}
