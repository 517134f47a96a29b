package io.monodyne.metamodel;

import io.monodyne.key.KeyFormula;
import io.monodyne.key.KeyPosition;
import io.monodyne.key.KeyRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the entities that hold the key of an owner are asked for: by a Query on one partition of the table or of an index. Factory-lived,
 * immutable.
 *
 * @param index null for the table itself
 * @param partition of the owner's entities; of an extent for all of them
 * @param partitionSlots for each slot the component of the owner's id; their number for the tenant, which the owner does not say
 * @param sort of the entities
 * @param sortSlots for each leading slot that the owner decides the component of its id
 * @param exact whether whatever is of the type there belongs to the owner; else the key in the item has to be looked at
 * @param withOwner whether the partition is the one that the owner's own item is in
 * @param extent whether all entities of the type are in the partitions; {@code partition} is null then
 */
public record ChildAccess(
        @Nullable String index,
        @Nullable KeyFormula partition,
        List<Integer> partitionSlots,
        @Nullable KeyFormula sort,
        List<Integer> sortSlots,
        boolean exact,
        boolean withOwner,
        @Nullable IndexModel extent) {

    public ChildAccess {
        partitionSlots = List.copyOf(partitionSlots);
        sortSlots = List.copyOf(sortSlots);
    }

    /**
     * The partitions to be read: one, or each shard of an extent.
     *
     * @param tenant the key value of the tenant whose entities are read; null where they are of none
     */
    public List<String> partitions(EntityKey owner, @Nullable Object tenant) {
        if (extent != null) {
            return extent.partition() instanceof ShardText shards ? shards.partitions(tenant) : List.of();
        }
        KeyFormula formula = partition;
        String text =
                formula == null ? null : formula.render(values(owner, tenant, partitionSlots, partitionSlots.size()));
        if (text == null) {
            throw new IllegalStateException("a partition that the owner does not decide");
        }
        return List.of(text);
    }

    /** The sort keys that can be of the owner's entities. */
    public KeyRange range(EntityKey owner, @Nullable Object tenant) {
        KeyFormula formula = sort;
        if (formula == null) {
            return new KeyRange.All();
        }
        int slots = formula.slotCount();
        @Nullable Object[] values = values(owner, tenant, sortSlots, slots);
        KeyPosition position = formula.position(values);
        if (position != null) {
            return position.any();
        }
        String text = formula.render(values);
        return text == null ? new KeyRange.All() : new KeyRange.Exactly(text);
    }

    private static @Nullable Object[] values(EntityKey owner, @Nullable Object tenant, List<Integer> slots, int count) {
        Object[] components = owner.components();
        @Nullable Object[] values = new @Nullable Object[count];
        for (int i = 0; i < slots.size(); i++) {
            int slot = slots.get(i);
            values[i] = slot == components.length ? tenant : components[slot];
        }
        return values;
    }
}
