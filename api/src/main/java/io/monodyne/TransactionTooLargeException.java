package io.monodyne;

import jakarta.persistence.PersistenceException;

/** A unit of work needs more than DynamoDB does in one transaction (100 actions, 4 MB); nothing was sent. */
public class TransactionTooLargeException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final int actions;
    private final long bytes;

    public TransactionTooLargeException(String message, int actions, long bytes) {
        super(message);
        this.actions = actions;
        this.bytes = bytes;
    }

    /** How many actions the unit of work needs. */
    public int actions() {
        return actions;
    }

    /** The size of what it would send, in bytes. */
    public long bytes() {
        return bytes;
    }
}
