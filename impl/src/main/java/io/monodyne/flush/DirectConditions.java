package io.monodyne.flush;

import io.monodyne.codec.Codec;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.Item;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What every write by key demands of the item: that it is there, of the type, and has not expired. Stateless. */
final class DirectConditions {

    private DirectConditions() {}

    /** That an item of the entity is there, or of one that extends it; of an entity that was read, of its own type alone. */
    static List<Condition> there(DirectWrite write) {
        EntityModel model = write.model();
        List<Condition> conditions = new ArrayList<>();
        ModelPath tenant = model.keys().tenant();
        if (tenant != null && tenant.leaf().stored()) {
            Codec<Object> codec = tenant.leaf().codec();
            AttributeValue own = codec.encode(codec.fromKeyValue(write.key().first()));
            conditions.add(is(AttributePath.of(tenant.storedSteps()), Optional.ofNullable(own)));
        }
        AttributeModel timeToLive = model.rules().timeToLive();
        if (timeToLive != null) {
            AttributePath path = AttributePath.of(timeToLive.storedName());
            conditions.add(Condition.or(List.of(
                    Condition.absent(path),
                    Condition.compare(path, Comparison.GREATER, AttributeValue.fromN(Long.toString(now()))))));
        }
        List<EntityModel> types = exact(write) ? List.of(model) : model.concreteTypes();
        List<AttributeValue> marks = types.stream()
                .map(type -> type.typeMark().value())
                .filter(Objects::nonNull)
                .toList();
        AttributePath mark = AttributePath.of(model.typeMark().attribute());
        conditions.add(
                marks.size() == 1
                        ? Condition.compare(mark, Comparison.EQUAL, marks.get(0))
                        : new Condition.In(mark, marks));
        return conditions;
    }

    /** Whether the entity was read, so that it is known to be of no type that extends its own. */
    static boolean exact(DirectWrite write) {
        return write instanceof DirectWrite.Update update && update.read() != null;
    }

    /** That a path has a value, or none. */
    static Condition is(AttributePath path, Optional<AttributeValue> value) {
        return value.isPresent() ? Condition.compare(path, Comparison.EQUAL, value.get()) : Condition.absent(path);
    }

    /** Whether an item is of the entity. */
    static boolean of(EntityModel model, Item item) {
        return model.concreteType(item.get(model.typeMark().attribute())) != null;
    }

    /** Whether an item of the entity has expired. */
    static boolean expired(EntityModel model, Item item) {
        AttributeModel timeToLive = model.rules().timeToLive();
        AttributeValue moment = timeToLive == null ? null : item.get(timeToLive.storedName());
        return moment != null && expired(moment.n());
    }

    private static boolean expired(@Nullable String seconds) {
        return seconds != null && new BigDecimal(seconds).compareTo(BigDecimal.valueOf(now())) <= 0;
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
