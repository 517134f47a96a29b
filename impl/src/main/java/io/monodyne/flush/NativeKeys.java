package io.monodyne.flush;

import io.monodyne.codec.AttributeSize;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.key.KeyLimits;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.NativeHalf;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps attributes that are keys of native indexes within what DynamoDB takes as keys. It refuses the whole write of an item
 * that has an empty one, or too many bytes in one half, even where the item is not in the index for the lack of another
 * attribute.
 */
final class NativeKeys {

    private NativeKeys() {}

    /** @param base what is stored; null for a new item. What does not change is not looked at: DynamoDB has taken it. */
    static void check(@Nullable Snapshot base, Snapshot target) {
        for (NativeHalf half : target.model().nativeHalves()) {
            if (base == null || changed(half, base, target)) {
                check(half, target);
            }
        }
    }

    private static boolean changed(NativeHalf half, Snapshot base, Snapshot target) {
        for (AttributeModel attribute : half.attributes()) {
            if (!target.same(attribute, base.value(attribute.ordinal()))) {
                return true;
            }
        }
        return false;
    }

    private static void check(NativeHalf half, Snapshot target) {
        check(target.model(), half, attribute -> Dehydrator.encoded(target.model(), attribute, target));
    }

    /** @param stored what is going to be stored of an attribute, as far as that is known */
    static void check(EntityModel entity, Function<ModelPath, Fact> stored) {
        for (NativeHalf half : entity.nativeHalves()) {
            check(
                    entity,
                    half,
                    attribute -> stored.apply(new ModelPath(List.of(attribute))).value());
        }
    }

    private static void check(
            EntityModel entity, NativeHalf half, Function<AttributeModel, @Nullable AttributeValue> stored) {
        int limit = half.sort() ? KeyLimits.SORT_BYTES : KeyLimits.PARTITION_BYTES;
        List<String> present = new ArrayList<>();
        int bytes = 0;
        for (AttributeModel attribute : half.attributes()) {
            AttributeValue value = stored.apply(attribute);
            if (value != null) {
                int size = AttributeSize.of(value);
                if (size == 0) {
                    throw FlushProblems.emptyNativeKey(entity.name(), attribute.name(), half.index());
                }
                bytes += size;
                present.add(attribute.name());
            }
        }
        if (bytes > limit) {
            throw FlushProblems.nativeKeyTooLong(entity.name(), present, half, bytes, limit);
        }
    }
}
