package io.monodyne;

import jakarta.persistence.PersistenceException;

/** DynamoDB throttled a request until all retries were used up; the request was not applied and may be repeated. */
public class ThroughputExceededException extends PersistenceException {

    private static final long serialVersionUID = 1L;

    public ThroughputExceededException(String message, Throwable cause) {
        super(message, cause);
    }
}
