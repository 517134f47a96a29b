package io.monodyne.operation;

/**
 * Deletes an item by its key, without reading it. Where there is none, nothing is done and {@link Written#existed} is false; with a
 * condition, that is a {@link jakarta.persistence.EntityNotFoundException}. Refused for entities whose removal takes more than their item:
 * values to cascade to, links, and unique values that {@link #when} does not name.
 *
 * <p>{@link #run} throws {@link io.monodyne.WrongItemTypeException} where the item is of another entity,
 * {@link io.monodyne.ConditionFailedException} where a condition is false, and {@link io.monodyne.CommitOutcomeUnknownException}.
 */
public interface DeleteOperation<E> extends Operation<Written<E>> {

    /** Only where that is true of the item; several conditions have to be true all. */
    DeleteOperation<E> when(Condition<? super E> condition);

    /** Returns the entity that was deleted; the request is sent only once then, see {@link UpdateOperation#returning}. */
    DeleteOperation<E> returningOld();

    /** What DynamoDB shall report along. */
    DeleteOperation<E> reporting(Reported... reported);
}
