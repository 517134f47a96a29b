package io.monodyne;

import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** A value does not fit into what DynamoDB can store: a number, a key, a nesting or an expression. Nothing was sent. */
public class LimitExceededException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public LimitExceededException(String message) {
        super(message);
    }

    public LimitExceededException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
