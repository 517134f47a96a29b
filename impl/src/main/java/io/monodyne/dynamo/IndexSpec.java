package io.monodyne.dynamo;

/**
 * A secondary index that a table has to have.
 *
 * @param keys the partition key is the table's for a local one
 */
public record IndexSpec(String name, KeySchema keys, boolean local) {

    /** A generic one. */
    public IndexSpec(String name, String partitionKey, String sortKey, boolean local) {
        this(name, KeySchema.generic(partitionKey, sortKey), local);
    }

    /** What it is like where it was made so. */
    public IndexLayout layout() {
        return new IndexLayout(name, keys, local, true);
    }
}
