package io.monodyne.dynamo;

/**
 * How the key attributes of an index are called.
 *
 * @param partitionKey the table's for a local one
 * @param local whether it is a local secondary index, whose copies count against the size of an item
 * @param whole whether it has whole items, and not some of their attributes alone, so far as is known
 */
public record IndexLayout(String name, String partitionKey, String sortKey, boolean local, boolean whole) {

    /** One that has whole items. */
    public IndexLayout(String name, String partitionKey, String sortKey, boolean local) {
        this(name, partitionKey, sortKey, local, true);
    }
}
