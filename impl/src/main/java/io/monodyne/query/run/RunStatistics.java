package io.monodyne.query.run;

import io.monodyne.dynamo.ItemPage;

/**
 * What an execution has cost so far. Of one thread.
 *
 * <p>Requests by key are counted as they are planned: one for each hundred keys that are asked for; what the cache knew is among them.
 */
public final class RunStatistics {

    private static final int KEYS_OF_A_REQUEST = 100;

    private long requests;
    private long itemsRead;
    private long itemsReturned;
    private double units;

    /** To DynamoDB. */
    public long requests() {
        return requests;
    }

    /** Items that were read and paid for, those that a filter dropped included. */
    public long itemsRead() {
        return itemsRead;
    }

    /** Items that DynamoDB returned, or counted. */
    public long itemsReturned() {
        return itemsReturned;
    }

    /** Read capacity units of Queries and Scans, where it was asked for. */
    public double units() {
        return units;
    }

    void page(ItemPage page) {
        requests++;
        itemsRead += page.read();
        itemsReturned += page.count();
        units += page.usage().capacityUnits();
    }

    void keys(int asked, int found) {
        requests += (asked + KEYS_OF_A_REQUEST - 1) / KEYS_OF_A_REQUEST;
        itemsRead += found;
        itemsReturned += found;
    }

    void partitions(int asked, int found) {
        requests += asked;
        itemsRead += found;
        itemsReturned += found;
    }

    @Override
    public String toString() {
        return requests + " requests, " + itemsRead + " items read, " + itemsReturned + " returned"
                + (units > 0 ? ", " + units + " units" : "");
    }
}
