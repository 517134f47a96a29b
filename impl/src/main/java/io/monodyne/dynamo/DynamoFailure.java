package io.monodyne.dynamo;

import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** DynamoDB could not be asked, or its answer to a read did not come. Nothing was written. */
public final class DynamoFailure extends PersistenceException {

    private static final long serialVersionUID = 1L;

    private final boolean timedOut;

    DynamoFailure(String message, @Nullable Throwable cause, boolean timedOut) {
        super(message, cause);
        this.timedOut = timedOut;
    }

    /** Whether the time for the request was up. */
    public boolean timedOut() {
        return timedOut;
    }
}
