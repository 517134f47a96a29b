package io.monodyne.dynamo;

import io.monodyne.key.ItemKey;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Asks for many items of one table.
 *
 * @param keys in any number; a key that comes again is asked for once
 * @param consistent whether every acknowledged write is seen
 * @param only the attributes to be read (those of the key are read anyway); empty for all
 */
public record ItemGetAll(String table, List<ItemKey> keys, boolean consistent, List<AttributePath> only)
        implements Printable {

    public ItemGetAll {
        keys = List.copyOf(new LinkedHashSet<>(keys));
        only = List.copyOf(only);
    }

    /** Asks for whole items. */
    public static ItemGetAll of(String table, List<ItemKey> keys, boolean consistent) {
        return new ItemGetAll(table, keys, consistent, List.of());
    }

    ItemGetAll with(List<ItemKey> others) {
        return new ItemGetAll(table, others, consistent, only);
    }

    @Override
    public void print(Notation out) {
        out.text("batch-get ").text(table).text("  ");
        out.list(keys, out::key).readOptions(consistent, only);
    }

    /** In the notation, with values. */
    @Override
    public String toString() {
        return Printable.toString(this, true);
    }
}
