package io.monodyne.flush;

import io.monodyne.dynamo.Item;
import io.monodyne.operation.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What a write by key has answered.
 *
 * @param existed whether there was an item
 * @param returned what was asked for of it; null for nothing
 */
public record DirectAnswer(boolean existed, @Nullable Item returned, Usage usage) {}
