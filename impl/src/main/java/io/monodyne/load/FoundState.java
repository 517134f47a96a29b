package io.monodyne.load;

import io.monodyne.metamodel.Snapshot;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The state of an element that an association was found to have. Immutable.
 *
 * @param position its index or its key of a map, as it is stored; null where nothing is
 */
public record FoundState(Snapshot state, @Nullable AttributeValue position) {}
