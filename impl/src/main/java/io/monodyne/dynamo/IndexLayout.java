package io.monodyne.dynamo;

/**
 * How the key attributes of an index are called.
 *
 * @param keys the partition key is the table's for a local one
 * @param local whether it is a local secondary index, whose copies count against the size of an item
 * @param whole whether it has whole items, and not some of their attributes alone, so far as is known
 */
public record IndexLayout(String name, KeySchema keys, boolean local, boolean whole) {

    /** A generic one that has whole items. */
    public IndexLayout(String name, String partitionKey, String sortKey, boolean local) {
        this(name, KeySchema.generic(partitionKey, sortKey), local, true);
    }

    /** @throws DynamoFailure where it is not generic, so that no text can be its key */
    public String partitionKey() {
        return generic().partition().get(0).name();
    }

    /** @throws DynamoFailure where it is not generic, so that no text can be its key */
    public String sortKey() {
        return generic().sort().get(0).name();
    }

    private KeySchema generic() {
        if (!keys.generic()) {
            throw DynamoProblems.indexNotGeneric(name, keys);
        }
        return keys;
    }
}
