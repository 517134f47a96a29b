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
        if (model.alone() && model.rules().timeToLive() == null) {
            return Condition.itemAbsent();
        }
        List<Condition> free = new ArrayList<>();
        free.add(Condition.itemAbsent());
        for (EntityModel type : model.root().concreteTypes()) {
            AttributeModel attribute = type.rules().timeToLive();
            AttributeValue mark = type.typeMark().value();
            if (attribute != null && mark != null) {
                free.add(expired(attribute, type.typeMark().attribute(), mark));
            }
        }
        return free.size() == 1 ? free.get(0) : Condition.or(free);
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
        return Condition.or(List.of(Condition.itemAbsent(), expired(attribute, markAttribute, mark)));
    }

    private static Condition expired(AttributeModel attribute, String markAttribute, AttributeValue mark) {
        String now = Long.toString(Instant.now().getEpochSecond());
        List<Condition> expired = new ArrayList<>();
        expired.add(Condition.compare(
                AttributePath.of(attribute.storedName()), Comparison.LESS_OR_EQUAL, AttributeValue.fromN(now)));
        expired.add(Condition.compare(AttributePath.of(markAttribute), Comparison.EQUAL, mark));
        return Condition.and(expired);
    }
}
