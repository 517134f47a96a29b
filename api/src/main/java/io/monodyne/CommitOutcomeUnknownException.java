package io.monodyne;

import jakarta.persistence.PersistenceException;

/**
 * The answer to a write was lost and what became of it can't be known: it is there whole, or not at all. Never wrapped in a
 * {@code RollbackException}, which would claim a rollback. Read the entities again before repeating the work.
 */
public class CommitOutcomeUnknownException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public CommitOutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
