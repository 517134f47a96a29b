package io.monodyne.operation;

import java.util.Map;
import java.util.Optional;

/**
 * What an operation has cost, as far as DynamoDB was asked and has told.
 *
 * @param capacityUnits consumed by all its requests, in tables and indexes
 * @param byIndex those of each index; empty where indexes were not asked for
 * @param itemCollection the estimated size of the item collection that was written, in gigabytes; of tables with local indexes alone
 */
public record Usage(double capacityUnits, Map<String, Double> byIndex, Optional<GigabyteRange> itemCollection) {

    /** Bounds of an estimate. */
    public record GigabyteRange(double low, double high) {}

    /** Nothing was asked, or nothing told. */
    public static final Usage UNKNOWN = new Usage(0, Map.of(), Optional.empty());

    public Usage {
        byIndex = Map.copyOf(byIndex);
    }
}
