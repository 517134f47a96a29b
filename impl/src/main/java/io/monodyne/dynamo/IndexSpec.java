package io.monodyne.dynamo;

/**
 * A secondary index that a table has to have.
 *
 * @param partitionKey the table's for a local one
 */
public record IndexSpec(String name, String partitionKey, String sortKey, boolean local) {}
