package io.monodyne.load;

import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.ItemQuery;
import io.monodyne.dynamo.TextKey;
import io.monodyne.key.KeyRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of one partition that is to be read.
 *
 * @param index null for the table itself
 * @param filter of what is read; null for all of it
 * @param consistent whether every acknowledged write is seen; not in an index
 */
record PartitionRead(
        String table,
        @Nullable String index,
        String partition,
        KeyRange range,
        @Nullable Condition filter,
        boolean consistent) {

    /** Which partition it is of: reads of one partition can be done as one. */
    Partition id() {
        return new Partition(table, index, partition);
    }

    /** A partition of a table or index. */
    record Partition(String table, @Nullable String index, String key) {}

    /** One read of what both read. */
    PartitionRead and(PartitionRead other) {
        boolean same = filter == null ? other.filter == null : filter.equals(other.filter);
        return new PartitionRead(
                table, index, partition, KeyRange.spanning(range, other.range), same ? filter : null, consistent);
    }

    PartitionRead wholePartition() {
        return new PartitionRead(table, index, partition, new KeyRange.All(), null, consistent);
    }

    /** Whether everything that another read would find was found by this one. */
    boolean covers(PartitionRead other) {
        boolean unfiltered = filter == null || filter.equals(other.filter);
        return unfiltered && KeyRange.spanning(range, other.range).equals(KeyRange.spanning(range, range));
    }

    ItemQuery query() {
        return new ItemQuery(
                table, index, new TextKey(partition, range), filter, List.of(), ItemQuery.Paging.first(consistent));
    }
}
