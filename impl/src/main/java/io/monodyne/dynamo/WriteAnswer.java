package io.monodyne.dynamo;

import io.monodyne.operation.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What a single write has answered.
 *
 * @param returned what was asked for of the item; null for nothing, or where the answer was lost and the write recognised by other means
 * @param usage as far as it was asked for
 */
public record WriteAnswer(@Nullable Item returned, Usage usage) {}
