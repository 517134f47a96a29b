package io.monodyne.flush;

import io.monodyne.context.ManagedEntity;
import io.monodyne.metamodel.EntityKey;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An element of a collection as it stands there.
 *
 * @param managed null for a detached one
 * @param place its index, or its key of a map, as it is given to the codec of the position; null where nothing is stored of it
 * @param position the same as it is stored
 */
record CollectionElement(
        EntityKey key,
        @Nullable ManagedEntity managed,
        @Nullable Object place,
        @Nullable AttributeValue position) {}
