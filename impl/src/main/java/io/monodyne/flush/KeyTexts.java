package io.monodyne.flush;

import io.monodyne.key.KeyLimits;
import io.monodyne.key.KeyText;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.Snapshot;
import org.jspecify.annotations.Nullable;

/** Index keys that are going to be written: computed, and within the limits of DynamoDB. */
final class KeyTexts {

    private KeyTexts() {}

    static IndexModel.@Nullable IndexKey compute(EntityModel model, IndexModel index, Snapshot snapshot) {
        IndexModel.IndexKey key;
        try {
            key = index.compute(snapshot);
        } catch (IllegalArgumentException e) {
            throw FlushProblems.keyNotRendered(model.name(), index.index(), e);
        }
        if (key != null) {
            if (key.partition() != null) {
                check(model, index.index() + " partition key", key.partition(), KeyLimits.PARTITION_BYTES);
            }
            check(model, index.index() + " sort key", key.sort(), KeyLimits.SORT_BYTES);
        }
        return key;
    }

    private static void check(EntityModel model, String half, String text, int limit) {
        if (text.length() * 3 > limit && KeyText.utf8Length(text) > limit) {
            throw FlushProblems.keyTooLong(model.name(), half, KeyText.utf8Length(text), limit);
        }
    }
}
