package io.monodyne.context.collection;

import jakarta.persistence.PersistenceException;

/** What tracked collections refuse. */
final class CollectionProblems {

    private CollectionProblems() {}

    static PersistenceException serialisedUnread() {
        return new PersistenceException(
                "MD-CONTEXT-04: a lazy collection was used that was serialised before it was read,"
                        + " so its elements are not known here. Read it before serialising:"
                        + " use a fetch graph, or PersistenceUnitUtil.load.");
    }

    static NullPointerException nullElement() {
        return new NullPointerException("MD-CONTEXT-06: null was to be put into a collection of entities,"
                + " which can't be stored. Leave it out, or remove the element instead.");
    }
}
