package io.monodyne.flush;

import io.monodyne.LimitExceededException;
import io.monodyne.codec.AttributeSize;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.key.ItemKey;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.Snapshot;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps items within what DynamoDB stores: 400 KB, names counted, which an item shares with its copies in local secondary
 * indexes. An exact count means encoding the whole item, so a rough one that can only be too high comes first.
 */
final class ItemSize {

    private static final int LIMIT = 409_600;
    private static final int KEYS_AND_MARKS = 32_768;
    private static final int MOST_BYTES_A_CHARACTER = 3;

    private ItemSize() {}

    static void check(Snapshot snapshot, ItemKey key, TableLayout layout) {
        int limit = limit(snapshot, layout);
        if (roughly(snapshot) + KEYS_AND_MARKS <= limit) {
            return;
        }
        Map<String, AttributeValue> item =
                Dehydrator.item(snapshot.model(), snapshot, layout, index -> index.compute(snapshot));
        item.put(layout.partitionKey(), AttributeValue.fromS(key.partition()));
        item.put(layout.sortKey(), AttributeValue.fromS(key.sort()));
        if (snapshot.model().version() != null) {
            item.put(WriteToken.ATTRIBUTE, WriteToken.next());
        }
        Map<String, Integer> sizes = new LinkedHashMap<>();
        item.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), AttributeSize.of(entry.getKey(), entry.getValue())))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> sizes.put(entry.getKey(), entry.getValue()));
        long bytes = sizes.values().stream().mapToLong(Integer::longValue).sum();
        if (bytes > limit) {
            throw FlushProblems.itemTooLarge(snapshot.model().name(), bytes, limit, sizes);
        }
    }

    private static int limit(Snapshot snapshot, TableLayout layout) {
        int copies = 1;
        for (IndexModel index : snapshot.model().keys().indexes()) {
            boolean copied = layout.index(index.index()).local() && index.compute(snapshot) != null;
            copies += copied ? 1 : 0;
        }
        return LIMIT / copies;
    }

    private static long roughly(Snapshot snapshot) {
        long bytes = 0;
        for (AttributeModel attribute : snapshot.model().attributes()) {
            Object value = snapshot.loaded(attribute.ordinal()) ? snapshot.value(attribute.ordinal()) : null;
            try {
                bytes += (long) attribute.storedName().length() * MOST_BYTES_A_CHARACTER + roughly(value);
            } catch (LimitExceededException e) {
                throw FlushProblems.notStorable(snapshot.model().name(), attribute.name(), e);
            }
        }
        return bytes;
    }

    private static long roughly(@Nullable Object value) {
        if (value instanceof AttributeValue stored) {
            return AttributeSize.of(stored);
        }
        return value instanceof String text ? (long) text.length() * MOST_BYTES_A_CHARACTER : 64;
    }
}
