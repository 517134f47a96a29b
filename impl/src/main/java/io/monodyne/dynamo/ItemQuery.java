package io.monodyne.dynamo;

import io.monodyne.key.KeyRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of the items of one partition, in the table or in an index.
 *
 * @param index null for the table itself
 * @param key which items of which partition
 * @param filter what is kept of the items that were read; may not name the keys of what is queried
 * @param only the attributes to be read; empty for all that the index has
 */
public record ItemQuery(
        String table,
        @Nullable String index,
        KeyCondition key,
        @Nullable Condition filter,
        List<AttributePath> only,
        Paging paging)
        implements Printable {

    public ItemQuery {
        only = List.copyOf(only);
    }

    /**
     * Which page, and how.
     *
     * @param consistent whether every acknowledged write is seen; not possible in a global index
     * @param descending from the last sort key to the first
     * @param limit how many items are read at most, before they are filtered; 0 for as many as fit in a page (1 MB)
     * @param countOnly whether they are counted, and not returned
     * @param after what {@link ItemPage#next} of the page before has said; null for the first page
     */
    public record Paging(
            boolean consistent,
            boolean descending,
            int limit,
            boolean countOnly,
            @Nullable Item after) {

        /** The first page, ascending, without a limit. */
        public static Paging first(boolean consistent) {
            return new Paging(consistent, false, 0, false, null);
        }
    }

    /** Asks for the first page of whole items of the table, consistently. */
    public static ItemQuery of(String table, String partition, KeyRange range) {
        return new ItemQuery(table, null, new TextKey(partition, range), null, List.of(), Paging.first(true));
    }

    /** Asks for the first page of whole items of a global index. */
    public static ItemQuery of(String table, String index, String partition, KeyRange range) {
        return new ItemQuery(table, index, new TextKey(partition, range), null, List.of(), Paging.first(false));
    }

    /** Asks for the first page of whole items of an index that has attributes as its keys. */
    public static ItemQuery of(String table, String index, NativeKey key) {
        return new ItemQuery(table, index, key, null, List.of(), Paging.first(false));
    }

    public ItemQuery filter(@Nullable Condition other) {
        return new ItemQuery(table, index, key, other, only, paging);
    }

    public ItemQuery only(List<AttributePath> others) {
        return new ItemQuery(table, index, key, filter, others, paging);
    }

    public ItemQuery paging(Paging other) {
        return new ItemQuery(table, index, key, filter, only, other);
    }

    /** The same query from the next page on. */
    public ItemQuery after(@Nullable Item position) {
        return paging(
                new Paging(paging.consistent(), paging.descending(), paging.limit(), paging.countOnly(), position));
    }

    public ItemQuery limit(int limit) {
        return paging(new Paging(paging.consistent(), paging.descending(), limit, paging.countOnly(), paging.after()));
    }

    public ItemQuery descending(boolean descending) {
        return paging(new Paging(paging.consistent(), descending, paging.limit(), paging.countOnly(), paging.after()));
    }

    public ItemQuery countOnly() {
        return paging(new Paging(paging.consistent(), paging.descending(), paging.limit(), true, paging.after()));
    }

    @Override
    public void print(Notation out) {
        out.query(this);
    }

    /** In the notation, values hidden. */
    public String withoutValues() {
        return Printable.toString(this, false);
    }

    /** In the notation, with values. */
    @Override
    public String toString() {
        return Printable.toString(this, true);
    }
}
