package io.monodyne.readable;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Condition;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition of the application in terms of items. Immutable.
 *
 * @param condition what is asked of the item
 * @param demanded the values without which it is false: what is equal in all cases; empty for a value that must not be there
 */
public record ReadCondition(Condition condition, Map<AttributePath, Optional<AttributeValue>> demanded) {

    public ReadCondition {
        demanded = Map.copyOf(demanded);
    }
}
