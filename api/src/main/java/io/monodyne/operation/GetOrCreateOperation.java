package io.monodyne.operation;

/**
 * Finds an entity or, where there is none, stores the one that is given; atomically, so that of many who ask at the same time exactly one
 * creates it and all get the same. Identity is the id, or a unique constraint.
 */
public interface GetOrCreateOperation<E> extends Operation<GetOrCreated<E>> {

    /** Who has the same value of these attributes is the same: those of one unique constraint, by their names in Java. */
    GetOrCreateOperation<E> by(String... uniqueAttributes);
}
