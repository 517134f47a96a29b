package io.monodyne.operation;

/** What a write answers of the item, as DynamoDB calls it ({@code ReturnValues}). */
public enum ReturnedValues {
    NONE,
    /** The whole item before the write. */
    ALL_OLD,
    /** The attributes that the write changes, as they were. */
    UPDATED_OLD,
    /** The whole item after the write. */
    ALL_NEW,
    /** The attributes that the write has changed, as they are. */
    UPDATED_NEW
}
