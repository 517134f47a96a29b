package io.monodyne;

/** What becomes of the keys of an index where an attribute that feeds them is null. */
public enum NullSource {

    /** The item has no keys in the index, and is not listed there until all attributes have values. */
    DROP,

    /**
     * The null would become a key. Refused when the factory is created, and here for those who look for such a switch:
     * DynamoDB refuses a NULL as the key of an index, and the whole write with it; written as text it can't be told from a value
     * that reads so, and gathers unrelated items in one partition.
     */
    PASS
}
