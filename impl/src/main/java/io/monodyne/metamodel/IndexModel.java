package io.monodyne.metamodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One index map of an entity with templates: how the keys of a generic index are computed. Factory-lived, immutable. */
public final class IndexModel {

    private final String index;
    private final @Nullable ComputedText partition;
    private final ComputedText sort;
    private final boolean extent;
    private final List<ModelPath> sources;

    /**
     * @param index e.g. {@code gsi0}
     * @param partition null for a local secondary index, which shares the table's
     * @param extent whether it is the extent of the entity
     */
    public IndexModel(String index, @Nullable ComputedText partition, ComputedText sort, boolean extent) {
        this.index = index;
        this.partition = partition;
        this.sort = sort;
        this.extent = extent;
        Map<String, ModelPath> all = new LinkedHashMap<>();
        if (partition != null) {
            partition.sources().forEach(source -> all.put(source.name(), source));
        }
        sort.sources().forEach(source -> all.put(source.name(), source));
        this.sources = List.copyOf(all.values());
    }

    public String index() {
        return index;
    }

    public @Nullable ComputedText partition() {
        return partition;
    }

    public ComputedText sort() {
        return sort;
    }

    public boolean extent() {
        return extent;
    }

    /** What both halves are computed from, without duplicates. */
    public List<ModelPath> sources() {
        return sources;
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

    /** Whether all that are of an entity have this map. What extends it may have another one, and would not be found by this. */
    public boolean sharedBy(EntityModel entity) {
        return entity.concreteTypes().stream()
                .allMatch(concrete -> concrete.keys().indexes().stream().anyMatch(this::same));
    }

    private boolean same(IndexModel other) {
        return this == other
                || index.equals(other.index())
                        && text(partition).equals(text(other.partition()))
                        && text(sort).equals(text(other.sort()));
    }

    private static String text(@Nullable ComputedText text) {
        if (text instanceof TemplateText template) {
            return template.formula() + " of "
                    + template.sources().stream().map(ModelPath::storedName).toList();
        }
        return String.valueOf(text instanceof ShardText shards ? shards.prefix() + shards.shards() : null);
    }

    @Override
    public String toString() {
        return "index " + index;
    }

    /**
     * The texts of a pair.
     *
     * @param partition null for a local secondary index
     */
    public record IndexKey(@Nullable String partition, String sort) {}
}
