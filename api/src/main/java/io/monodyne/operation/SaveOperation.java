package io.monodyne.operation;

/**
 * Stores an entity at once, outside of any transaction. Ids are generated, versions and computed attributes set, callbacks run, references
 * stored; what it cascades persisting to (or merging, where it overwrites what is there) is stored with it, in one transaction. Unless it is
 * told to overwrite, it fails with {@link jakarta.persistence.EntityExistsException} where an item is there.
 */
public interface SaveOperation<E> extends Operation<Written<E>> {

    /** Also where the item of the same entity is there, which is replaced whole. An item of another entity never is. */
    SaveOperation<E> overwriting();

    /** As {@link #overwriting}, but only an item of which that is true; else {@link io.monodyne.ConditionFailedException}. */
    SaveOperation<E> overwritingWhen(Condition<? super E> condition);

    /** What DynamoDB shall report along. */
    SaveOperation<E> reporting(Reported... reported);
}
