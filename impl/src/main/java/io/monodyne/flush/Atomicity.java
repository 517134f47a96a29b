package io.monodyne.flush;

/** How the writes of a unit of work belong together. */
public enum Atomicity {
    /** All or nothing: one request, or one transaction. */
    TRANSACTION,
    /** Each entity by itself, in parallel: for bulk loads. A failed commit leaves those written that succeeded. */
    ITEM
}
