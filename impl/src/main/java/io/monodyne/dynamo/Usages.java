package io.monodyne.dynamo;

import io.monodyne.operation.Reported;
import io.monodyne.operation.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionMetrics;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;

/** What requests are to report, and what their answers have. Stateless. */
final class Usages {

    private Usages() {}

    /** @param otherwise what is asked for where the operation asks for nothing */
    static @Nullable ReturnConsumedCapacity capacity(
            Set<Reported> reported, @Nullable ReturnConsumedCapacity otherwise) {
        if (reported.contains(Reported.CAPACITY_OF_INDEXES)) {
            return ReturnConsumedCapacity.INDEXES;
        }
        return reported.contains(Reported.CAPACITY) ? ReturnConsumedCapacity.TOTAL : otherwise;
    }

    static @Nullable ReturnItemCollectionMetrics collection(Set<Reported> reported) {
        return reported.contains(Reported.ITEM_COLLECTION) ? ReturnItemCollectionMetrics.SIZE : null;
    }

    static Usage of(@Nullable ConsumedCapacity consumed, @Nullable ItemCollectionMetrics metrics) {
        return of(consumed == null ? List.of() : List.of(consumed), metrics == null ? List.of() : List.of(metrics));
    }

    static Usage of(List<ConsumedCapacity> consumed, List<ItemCollectionMetrics> metrics) {
        double units = 0;
        Map<String, Double> byIndex = new TreeMap<>();
        for (ConsumedCapacity one : consumed) {
            units += one.capacityUnits() == null ? 0 : one.capacityUnits();
            add(one.globalSecondaryIndexes(), byIndex);
            add(one.localSecondaryIndexes(), byIndex);
        }
        return new Usage(units, byIndex, largest(metrics));
    }

    private static void add(Map<String, Capacity> indexes, Map<String, Double> byIndex) {
        indexes.forEach((index, capacity) ->
                byIndex.merge(index, capacity.capacityUnits() == null ? 0 : capacity.capacityUnits(), Double::sum));
    }

    private static Optional<Usage.GigabyteRange> largest(List<ItemCollectionMetrics> metrics) {
        Usage.GigabyteRange largest = null;
        for (ItemCollectionMetrics one : metrics) {
            List<Double> range = one.sizeEstimateRangeGB();
            if (range.size() == 2 && (largest == null || range.get(1) > largest.high())) {
                largest = new Usage.GigabyteRange(range.get(0), range.get(1));
            }
        }
        return Optional.ofNullable(largest);
    }
}
