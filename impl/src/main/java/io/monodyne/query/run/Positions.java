package io.monodyne.query.run;

import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemQuery;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.key.ItemKey;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.NativeIndexModel;
import io.monodyne.metamodel.Snapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys that a state has in the table and in what a query reads. Stateless. */
final class Positions {

    private Positions() {}

    /** The keys of both; null where the state is not in the index. */
    static @Nullable Item of(ItemQuery query, Snapshot state, TableLayout layout) {
        EntityModel model = state.model();
        ItemKey own = model.itemKey(model.keyOf(state));
        Map<String, AttributeValue> keys = new HashMap<>();
        keys.put(layout.partitionKey(), AttributeValue.fromS(own.partition()));
        keys.put(layout.sortKey(), AttributeValue.fromS(own.sort()));
        String index = query.index();
        return index == null || put(keys, state, index, layout.index(index)) ? Item.of(keys) : null;
    }

    /** Whether a query is of the partition and range that a state is in. */
    static boolean finds(ItemQuery query, Snapshot state, TableLayout layout) {
        Item keys = of(query, state, layout);
        String index = query.index();
        IndexLayout asked = index == null
                ? new IndexLayout("", layout.partitionKey(), layout.sortKey(), true)
                : layout.index(index);
        return keys != null
                && query.key().ofPartition(keys, asked)
                && query.key().contains(keys, asked);
    }

    private static boolean put(Map<String, AttributeValue> keys, Snapshot state, String index, IndexLayout layout) {
        for (IndexModel mapped : state.model().keys().indexes()) {
            if (mapped.index().equals(index)) {
                IndexModel.IndexKey key = mapped.compute(state);
                return key != null && put(keys, key, layout);
            }
        }
        for (NativeIndexModel mapped : state.model().keys().nativeIndexes()) {
            if (mapped.index().equals(index)) {
                return put(keys, state, mapped);
            }
        }
        return false;
    }

    private static boolean put(Map<String, AttributeValue> keys, IndexModel.IndexKey key, IndexLayout layout) {
        if (key.partition() != null) {
            keys.put(layout.partitionKey(), AttributeValue.fromS(key.partition()));
        }
        keys.put(layout.sortKey(), AttributeValue.fromS(key.sort()));
        return true;
    }

    private static boolean put(Map<String, AttributeValue> keys, Snapshot state, NativeIndexModel index) {
        for (AttributeModel attribute :
                Stream.concat(index.partition().stream(), index.sort().stream()).toList()) {
            AttributeValue stored = state.attributeValue(attribute);
            if (stored == null) {
                return false;
            }
            keys.put(attribute.storedName(), stored);
        }
        return true;
    }
}
