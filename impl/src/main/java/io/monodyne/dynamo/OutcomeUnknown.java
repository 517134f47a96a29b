package io.monodyne.dynamo;

/** The answer to a write was lost, and what became of it can't be known: all of it was done, or nothing. */
public final class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
