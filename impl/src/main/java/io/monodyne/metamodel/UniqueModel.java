package io.monodyne.metamodel;

import io.monodyne.key.ItemKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint: kept by a sentinel item whose key is computed from the constrained attributes.
 *
 * @param name e.g. {@code User.email}; part of the sentinel's key
 * @param partition computes the sentinel's partition key; null where a constrained attribute is null, which is never a
 *     violation
 */
public record UniqueModel(String name, ComputedText partition) {

    /** The sort key of every sentinel. */
    public static final String SORT_KEY = "UNIQUE";

    /** The first component of the partition key of every sentinel. */
    public static final String PREFIX = "UNIQUE";

    public List<ModelPath> sources() {
        return partition.sources();
    }

    /** The attributes of the constraint, as declared in Java; without the tenant, within which each constraint holds. */
    public List<String> attributeNames() {
        return sources().stream()
                .filter(source -> sources().size() == 1 || !ofTenant(source.leaf()))
                .map(ModelPath::name)
                .toList();
    }

    private static boolean ofTenant(AttributeModel attribute) {
        return attribute.declared() && attribute.is(AttributeFlag.TENANT);
    }

    /** The key of the sentinel; null where there is none. */
    public @Nullable ItemKey sentinel(Snapshot snapshot) {
        String text = partition.compute(snapshot);
        return text == null ? null : new ItemKey(text, SORT_KEY);
    }
}
