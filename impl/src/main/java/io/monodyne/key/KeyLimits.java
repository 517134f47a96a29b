package io.monodyne.key;

/** What DynamoDB takes as keys, of tables and of indexes alike; counted in bytes of UTF-8. */
public final class KeyLimits {

    public static final int PARTITION_BYTES = 2048;
    public static final int SORT_BYTES = 1024;

    private KeyLimits() {}
}
