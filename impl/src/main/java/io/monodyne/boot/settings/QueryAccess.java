package io.monodyne.boot.settings;

/** How far a query may go where no key answers it. */
public enum QueryAccess {
    /** Not at all. */
    KEYED,
    /** It may read the extent of an entity. */
    EXTENT,
    /** It may read the whole table. */
    SCAN
}
