package io.monodyne.dynamo;

/**
 * How the key attributes of an index are called.
 *
 * @param partitionKey the table's for a local one
 * @param local whether it is a local secondary index, whose copies count against the size of an item
 */
public record IndexLayout(String name, String partitionKey, String sortKey, boolean local) {}
