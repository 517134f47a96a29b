package io.monodyne.single;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.Condition;
import io.monodyne.readable.ConditionReader;
import io.monodyne.readable.ReadCondition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Several conditions as one. Stateless. */
final class Conditions {

    private Conditions() {}

    /** All of them have to be true; null for none. */
    static <E> @Nullable ReadCondition read(EntityModel entity, List<Condition<? super E>> conditions) {
        if (conditions.isEmpty()) {
            return null;
        }
        Map<AttributePath, Optional<AttributeValue>> demanded = new HashMap<>();
        List<io.monodyne.dynamo.Condition> parts = new ArrayList<>();
        for (Condition<? super E> condition : conditions) {
            ReadCondition read = ConditionReader.read(entity, condition);
            parts.add(read.condition());
            demanded.putAll(read.demanded());
        }
        return new ReadCondition(io.monodyne.dynamo.Condition.and(parts), demanded);
    }
}
