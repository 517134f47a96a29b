package io.monodyne.query.plan;

/** How much a query may read, by the way it reads; each allows those before it. */
public enum AccessLimit {

    /** Items by key, and partitions that values of the query name. */
    KEYED,

    /** All items of a type, where these are listed. */
    EXTENT,

    /** All items of the table. */
    SCAN;

    boolean allows(AccessLimit level) {
        return level.compareTo(this) <= 0;
    }
}
