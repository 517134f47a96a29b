package io.monodyne.operation;

/** What DynamoDB is asked to report besides the answer, as it calls it. */
public enum Reported {
    /** {@code ReturnConsumedCapacity=TOTAL} */
    CAPACITY,
    /** {@code ReturnConsumedCapacity=INDEXES} */
    CAPACITY_OF_INDEXES,
    /** {@code ReturnItemCollectionMetrics=SIZE}; for writes */
    ITEM_COLLECTION
}
