package io.monodyne.load;

import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.Snapshot;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An element that a collection was found to have.
 *
 * @param position its index or its key of a map, as it is stored; null where nothing is
 * @param snapshot the element itself; null where it was a link that was found
 */
record StoredRow(
        EntityKey key,
        @Nullable AttributeValue position,
        @Nullable Snapshot snapshot) {}
