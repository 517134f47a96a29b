package io.monodyne.metamodel;

import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyFormula;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the key of the item follows from the id.
 *
 * @param partition its slots are components of the id
 * @param partitionSlots for each slot the component of the id
 * @param sort its slots are components of the id
 * @param sortSlots for each slot the component of the id
 * @param rekey whether a changed id moves the item
 */
public record TableKeyModel(
        KeyFormula partition, List<Integer> partitionSlots, KeyFormula sort, List<Integer> sortSlots, boolean rekey) {

    public TableKeyModel {
        partitionSlots = List.copyOf(partitionSlots);
        sortSlots = List.copyOf(sortSlots);
    }

    /** @param components key values of the id, none null */
    ItemKey itemKey(Object[] components) {
        return new ItemKey(text(partition, partitionSlots, components), text(sort, sortSlots, components));
    }

    /** The key values of the id that a key was made of; null where it is a key of another kind. */
    Object @Nullable [] components(ItemKey key, int count) {
        @Nullable Object[] components = new @Nullable Object[count];
        try {
            put(partition.decode(key.partition()), partitionSlots, components);
            put(sort.decode(key.sort()), sortSlots, components);
            return key.equals(itemKey(components)) ? components : null;
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    private static void put(Object[] values, List<Integer> slots, @Nullable Object[] components) {
        for (int i = 0; i < values.length; i++) {
            components[slots.get(i)] = values[i];
        }
    }

    /** Whether there is more in each key than values and separators, so that keys of others look different. */
    public boolean literal() {
        return partition.literal() || sort.literal();
    }

    /** Whether a key is one that this makes. */
    public boolean makes(String partitionKey, String sortKey) {
        try {
            partition.decode(partitionKey);
            sort.decode(sortKey);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(KeyFormula formula, List<Integer> slots, Object[] components) {
        @Nullable Object[] values = new @Nullable Object[slots.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[slots.get(i)];
        }
        String text = formula.render(values);
        if (text == null) {
            throw new IllegalStateException("a component of an id is null");
        }
        return text;
    }
}
