package io.monodyne;

import jakarta.persistence.PersistenceException;

/** The item at the key of an entity is of another type; it is never read as, nor overwritten by, this one. */
public class WrongItemTypeException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public WrongItemTypeException(String message) {
        super(message);
    }
}
