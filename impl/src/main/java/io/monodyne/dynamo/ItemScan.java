package io.monodyne.dynamo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of all items of a table, whatever they are.
 *
 * @param filter what is kept of the items that were read; null for all
 * @param only the attributes to be read; empty for all
 */
public record ItemScan(String table, @Nullable Condition filter, List<AttributePath> only, Paging paging)
        implements Printable {

    public ItemScan {
        only = List.copyOf(only);
    }

    /**
     * Which page, and how.
     *
     * @param consistent whether every write is seen that was acknowledged before the scan began
     * @param limit how many items are read at most, before they are filtered; 0 for as many as fit in a page (1 MB)
     * @param countOnly whether they are counted, and not returned
     * @param segment which part of the table, from 0
     * @param segments how many parts the table is read in, side by side; 1 for the whole
     * @param after what {@link ItemPage#next} of the page before has said; null for the first page
     */
    public record Paging(
            boolean consistent,
            int limit,
            boolean countOnly,
            int segment,
            int segments,
            @Nullable Item after) {

        public Paging {
            if (segments < 1 || segment < 0 || segment >= segments) {
                throw new IllegalArgumentException("segment " + segment + " of " + segments);
            }
        }

        /** The first page of the whole table, without a limit. */
        public static Paging first(boolean consistent) {
            return new Paging(consistent, 0, false, 0, 1, null);
        }
    }

    /** Asks for the first page of whole items. */
    public static ItemScan of(String table, boolean consistent) {
        return new ItemScan(table, null, List.of(), Paging.first(consistent));
    }

    public ItemScan filter(@Nullable Condition other) {
        return new ItemScan(table, other, only, paging);
    }

    public ItemScan only(List<AttributePath> others) {
        return new ItemScan(table, filter, others, paging);
    }

    public ItemScan paging(Paging other) {
        return new ItemScan(table, filter, only, other);
    }

    /** The same scan from the next page on. */
    public ItemScan after(@Nullable Item position) {
        return paging(new Paging(
                paging.consistent(),
                paging.limit(),
                paging.countOnly(),
                paging.segment(),
                paging.segments(),
                position));
    }

    public ItemScan limit(int limit) {
        return paging(new Paging(
                paging.consistent(), limit, paging.countOnly(), paging.segment(), paging.segments(), paging.after()));
    }

    public ItemScan countOnly() {
        return paging(new Paging(
                paging.consistent(), paging.limit(), true, paging.segment(), paging.segments(), paging.after()));
    }

    /** The same scan of a part of the table. */
    public ItemScan segment(int segment, int segments) {
        return paging(
                new Paging(paging.consistent(), paging.limit(), paging.countOnly(), segment, segments, paging.after()));
    }

    @Override
    public void print(Notation out) {
        out.scan(this);
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
