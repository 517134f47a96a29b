package io.monodyne.context;

import io.monodyne.metamodel.EntityKey;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is stored of one element of a collection.
 *
 * @param position its index or its key of a map, as it is stored; null where nothing is
 */
public record StoredElement(EntityKey key, @Nullable AttributeValue position) {}
