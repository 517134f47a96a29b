package io.monodyne.flush;

import io.monodyne.dynamo.Item;
import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyText;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.UniqueModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where the owner of a unique value is found: the sentinel names its key. Stateless. */
public final class UniqueValues {

    private UniqueValues() {}

    /** The key of an owner as a sentinel has it; no key contains the separator. */
    static String owner(ItemKey key) {
        return key.partition() + KeyText.BOUND + key.sort();
    }

    /**
     * The key of the sentinel of values.
     *
     * @param values of the sources of the constraint, as they are stored
     * @return null where one of them is missing, so that nobody can own them
     */
    public static @Nullable ItemKey sentinel(
            EntityModel entity, UniqueModel unique, Map<ModelPath, AttributeValue> values) {
        SnapshotDraft draft = new SnapshotDraft(entity, null);
        values.forEach(draft::put);
        return Sentinels.sentinel(unique, draft.snapshot());
    }

    /** The key of the item that owns a value; null where the item is no sentinel. */
    public static @Nullable ItemKey owner(Item sentinel) {
        AttributeValue owner = sentinel.get(Sentinels.OWNER);
        int end = owner == null || owner.s() == null ? -1 : owner.s().indexOf(KeyText.BOUND);
        return owner == null || end < 0
                ? null
                : new ItemKey(owner.s().substring(0, end), owner.s().substring(end + 1));
    }
}
