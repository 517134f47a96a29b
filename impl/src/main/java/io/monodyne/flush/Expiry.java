package io.monodyne.flush;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB deletes expired items days late; to writers, as to readers, they are gone at once. */
final class Expiry {

    private Expiry() {}

    /** Nothing is stored, or an item of this type that has expired. */
    static Condition absentOrExpired(EntityModel model) {
        AttributeValue mark = model.typeMark().value();
        return mark == null
                ? Condition.itemAbsent()
                : absentOrExpired(model.rules().timeToLive(), model.typeMark().attribute(), mark);
    }

    /**
     * Nothing is stored, or an item of a type that has expired.
     *
     * @param attribute what the items of the type expire by; null for nothing
     * @param markAttribute tells the type
     */
    static Condition absentOrExpired(@Nullable AttributeModel attribute, String markAttribute, AttributeValue mark) {
        if (attribute == null) {
            return Condition.itemAbsent();
        }
        String now = Long.toString(Instant.now().getEpochSecond());
        List<Condition> expired = new ArrayList<>();
        expired.add(Condition.compare(
                AttributePath.of(attribute.storedName()), Comparison.LESS_OR_EQUAL, AttributeValue.fromN(now)));
        expired.add(Condition.compare(AttributePath.of(markAttribute), Comparison.EQUAL, mark));
        return Condition.or(List.of(Condition.itemAbsent(), Condition.and(expired)));
    }
}
