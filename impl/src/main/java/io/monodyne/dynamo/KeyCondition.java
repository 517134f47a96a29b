package io.monodyne.dynamo;

/** Which keys of a table or an index a query asks for. Immutable. */
public sealed interface KeyCondition extends Printable permits TextKey, NativeKey {

    /** Whether no key can be meant, so that nothing is to be asked. */
    boolean none();

    /**
     * Appends it to an expression.
     *
     * @throws DynamoFailure where what is queried has other keys
     */
    void render(Expression out, IndexLayout keys);

    /** Whether DynamoDB may return a key too many, so that {@link #contains} has to decide. */
    boolean inexact();

    /** Whether an item, or a position, is of the partition that is meant. */
    boolean ofPartition(Item item, IndexLayout keys);

    /** Whether the key of an item that was read is meant. */
    boolean contains(Item item, IndexLayout keys);
}
