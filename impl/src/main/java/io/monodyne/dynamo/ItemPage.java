package io.monodyne.dynamo;

import io.monodyne.operation.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a query or a scan.
 *
 * @param items in the order of the sort key, those of a scan in none; empty where they were only counted
 * @param count how many passed the filter
 * @param read how many were read, and paid for
 * @param next the keys of the last item that was read, for {@link ItemQuery#after} or {@link ItemScan#after}; null where there are no more pages
 * @param usage as far as it was asked for
 */
public record ItemPage(
        List<Item> items, int count, int read, @Nullable Item next, Usage usage) {

    public ItemPage {
        items = List.copyOf(items);
    }
}
