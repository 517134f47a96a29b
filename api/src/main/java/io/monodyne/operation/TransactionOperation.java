package io.monodyne.operation;

/**
 * Up to a hundred actions in one TransactWriteItems, each on an item of its own, done all or not at all. {@link #run} throws what the action
 * that failed would throw.
 */
public interface TransactionOperation extends Operation<Usage> {

    /** Writes nothing, but demands that an entity is there and that a condition is true of it. */
    <E> TransactionOperation check(Class<E> entity, Object id, Condition<? super E> condition);

    /** As {@link io.monodyne.SingleTable#save}. */
    TransactionOperation save(SaveOperation<?> save);

    /** As {@link io.monodyne.SingleTable#update}; it can't return values. */
    TransactionOperation update(UpdateOperation<?> update);

    /** As {@link io.monodyne.SingleTable#delete}; it can't return values. */
    TransactionOperation delete(DeleteOperation<?> delete);

    /** What DynamoDB shall report along. */
    TransactionOperation reporting(Reported... reported);
}
