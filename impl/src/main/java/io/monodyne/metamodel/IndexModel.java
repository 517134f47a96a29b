package io.monodyne.metamodel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One index map of an entity: how the keys of a generic index are computed.
 *
 * @param index e.g. {@code gsi0}
 * @param partition null for a local secondary index, which shares the table's
 * @param extent whether it is the extent of the entity
 */
public record IndexModel(String index, @Nullable ComputedText partition, ComputedText sort, boolean extent) {

    /** What both halves are computed from, without duplicates. */
    public List<ModelPath> sources() {
        Set<ModelPath> sources = new LinkedHashSet<>();
        if (partition != null) {
            sources.addAll(partition.sources());
        }
        sources.addAll(sort.sources());
        return List.copyOf(sources);
    }

    /** The keys; null where a source of either half is null: both are written, or neither. */
    public @Nullable IndexKey compute(Snapshot snapshot) {
        String sortText = sort.compute(snapshot);
        if (sortText == null) {
            return null;
        }
        if (partition == null) {
            return new IndexKey(null, sortText);
        }
        String partitionText = partition.compute(snapshot);
        return partitionText == null ? null : new IndexKey(partitionText, sortText);
    }

    /**
     * The texts of a pair.
     *
     * @param partition null for a local secondary index
     */
    public record IndexKey(@Nullable String partition, String sort) {}
}
