package io.monodyne.query.plan;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is true of the items of an entity: others may be in the same partition, and expired ones are not there. Stateless. */
final class PresentItems {

    private static final int MOST_MARKS = 100;

    private PresentItems() {}

    static List<Condition> of(EntityModel entity, Instant now) {
        List<Condition> present = new ArrayList<>();
        AttributePath mark = AttributePath.of(entity.typeMark().attribute());
        List<AttributeValue> marks = marks(entity);
        if (marks.size() == 1) {
            present.add(Condition.compare(mark, Comparison.EQUAL, marks.get(0)));
        } else if (!marks.isEmpty() && marks.size() <= MOST_MARKS) {
            present.add(new Condition.In(mark, marks));
        }
        AttributeModel timeToLive = entity.rules().timeToLive();
        if (timeToLive != null && timeToLive.stored()) {
            AttributePath path = AttributePath.of(timeToLive.storedName());
            AttributeValue second = AttributeValue.fromN(Long.toString(now.getEpochSecond()));
            present.add(
                    Condition.or(List.of(Condition.absent(path), Condition.compare(path, Comparison.GREATER, second))));
        }
        return present;
    }

    static List<AttributeValue> marks(EntityModel entity) {
        return entity.concreteTypes().stream()
                .map(concrete -> concrete.typeMark().value())
                .filter(Objects::nonNull)
                .toList();
    }
}
