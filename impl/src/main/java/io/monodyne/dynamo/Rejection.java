package io.monodyne.dynamo;

import org.jspecify.annotations.Nullable;

/**
 * Why one write was not done.
 *
 * @param index of the write in its transaction, from 0; 0 also where DynamoDB blames none
 * @param old what is stored at its key, where its condition failed; null where that is nothing, or not known
 */
public record Rejection(int index, Code code, @Nullable Item old) {

    /** The reasons that DynamoDB gives. */
    public enum Code {
        /** Its condition is not true. */
        CONDITION_FAILED,
        /** Another transaction was writing the item, until all retries were used up. */
        CONFLICT,
        /** It was throttled until all retries were used up. */
        THROTTLED,
        /** The items of its partition key have reached 10 GB, in a table with local indexes. */
        COLLECTION_TOO_LARGE,
        /** DynamoDB does not take it. */
        INVALID,
        /** Something else. */
        OTHER
    }

    /** The index and the code: the item is not to be seen in logs by accident. */
    @Override
    public String toString() {
        return index + ": " + code;
    }
}
