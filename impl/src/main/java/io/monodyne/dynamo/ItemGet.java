package io.monodyne.dynamo;

import io.monodyne.key.ItemKey;
import java.util.List;

/**
 * Asks for one item.
 *
 * @param consistent whether every acknowledged write is seen
 * @param only the attributes to be read; empty for all
 */
public record ItemGet(String table, ItemKey key, boolean consistent, List<AttributePath> only) implements Printable {

    public ItemGet {
        only = List.copyOf(only);
    }

    /** Asks for a whole item. */
    public static ItemGet of(String table, ItemKey key, boolean consistent) {
        return new ItemGet(table, key, consistent, List.of());
    }

    @Override
    public void print(Notation out) {
        out.text("get ").text(table).text(" ").key(key).readOptions(consistent, only);
    }

    /** In the notation, with values. */
    @Override
    public String toString() {
        return Printable.toString(this, true);
    }
}
