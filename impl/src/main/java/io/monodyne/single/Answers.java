package io.monodyne.single;

import io.monodyne.context.ManagedEntity;
import io.monodyne.dynamo.Item;
import io.monodyne.flush.DirectAnswer;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.operation.Written;
import io.monodyne.readable.PlainAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What writes have answered, in the words of the application. Stateless. */
final class Answers {

    private Answers() {}

    static <E> Written<E> written(
            SingleContext single, Class<E> type, EntityModel entity, DirectAnswer answer, ReturnedValues asked) {
        Item item = answer.returned();
        if (item == null || asked == ReturnedValues.NONE) {
            return new Written<>(answer.existed(), Optional.empty(), Map.of(), answer.usage());
        }
        boolean whole = asked == ReturnedValues.ALL_NEW || asked == ReturnedValues.ALL_OLD;
        if (!whole) {
            return new Written<>(answer.existed(), Optional.empty(), PlainAttributes.of(entity, item), answer.usage());
        }
        Snapshot snapshot = snapshot(single, entity, item);
        return new Written<>(
                answer.existed(),
                Optional.of(type.cast(detached(single, snapshot))),
                PlainAttributes.of(snapshot),
                answer.usage());
    }

    /** A detached entity of an item that is one. */
    static Object detached(SingleContext single, EntityModel entity, Item item) {
        return detached(single, snapshot(single, entity, item));
    }

    private static Snapshot snapshot(SingleContext single, EntityModel entity, Item item) {
        Snapshot snapshot = single.read(entity, item);
        if (snapshot == null) {
            throw SingleProblems.otherType(entity.name());
        }
        return snapshot;
    }

    private static Object detached(SingleContext single, Snapshot snapshot) {
        return single.works().apart(work -> {
            List<ManagedEntity> taken = work.loader().take(List.of(snapshot), work.readMode());
            return taken.get(0).instance();
        });
    }
}
