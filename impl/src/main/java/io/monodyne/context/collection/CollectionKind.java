package io.monodyne.context.collection;

/** How elements are held: what is promised to the field, and what may be queued. Immutable. */
public enum CollectionKind {
    /** A {@link java.util.Collection}, in no order that is stored. */
    COLLECTION,
    /** A {@link java.util.List} whose order is not stored: additions are queued, an index is good as long as it is loaded. */
    LIST,
    /** A {@link java.util.List} with an order column: every position counts, so every change loads it. */
    ORDERED_LIST,
    /** A {@link java.util.Set} in the order in which its elements are stored, then added. */
    SET,
    /** A {@link java.util.SortedSet}. Its order has to be consistent with {@code equals}. */
    SORTED_SET,
    /** A {@link java.util.Map} in the order in which its entries are stored, then put. Every use loads it. */
    MAP,
    /** A {@link java.util.SortedMap}. Every use loads it. */
    SORTED_MAP;

    /** Whether additions and removals are kept aside while the elements are unread. */
    boolean queues() {
        return this == COLLECTION || this == LIST || distinct();
    }

    /** Whether a collection of this kind has no element twice. */
    boolean distinct() {
        return this == SET || this == SORTED_SET;
    }
}
