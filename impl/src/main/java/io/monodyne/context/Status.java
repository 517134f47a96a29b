package io.monodyne.context;

/** Where an instance stands in a persistence context (Jakarta Persistence 3.2, section 3.3). Detached ones are not in it. */
public enum Status {
    /** Persisted, and not flushed since. */
    NEW,
    /** Read, merged or flushed. */
    MANAGED,
    /** A lazy reference whose item was not read yet. */
    REFERENCE,
    /** To be removed at the next flush. */
    REMOVED
}
