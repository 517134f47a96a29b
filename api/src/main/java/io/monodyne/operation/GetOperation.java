package io.monodyne.operation;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads one entity by its key: one GetItem. */
public interface GetOperation<E> extends Operation<Optional<E>> {

    /** Whether every acknowledged write is seen; as the entity manager or the unit is set, unless it is said. */
    GetOperation<E> consistent(boolean consistent);

    /** As a plain map: Java values by the names of the attributes, embeddables as maps. */
    Operation<Optional<Map<String, Object>>> asAttributes();

    /** As it is stored, index keys and all. */
    Operation<Optional<Map<String, AttributeValue>>> asItem();
}
