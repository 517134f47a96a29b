package io.monodyne.load;

import io.monodyne.WrongItemTypeException;
import jakarta.persistence.EntityNotFoundException;

/** What reading by key can't answer. */
final class LoadProblems {

    private LoadProblems() {}

    static EntityNotFoundException notFound(String entity) {
        return new EntityNotFoundException("MD-LOAD-01: there is no item of the " + entity
                + " that was asked for. It may have been deleted; use find, which answers null.");
    }

    static WrongItemTypeException wrongType(String entity, String typeAttribute) {
        return new WrongItemTypeException("MD-LOAD-02: the item at the key of " + entity
                + " is of another type (attribute " + typeAttribute + "), so it is not read as one."
                + " Give the two types keys that can't be equal, or correct the item.");
    }
}
