package io.monodyne.dynamo;

import io.monodyne.key.ItemKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** Reads items by key. Factory-lived, thread-safe. */
final class Reader {

    private static final int MOST_KEYS = 100;

    private final Connection connection;
    private final Function<String, TableLayout> layouts;

    Reader(Connection connection, Function<String, TableLayout> layouts) {
        this.connection = connection;
        this.layouts = layouts;
    }

    @Nullable
    Item get(ItemGet get) {
        GetItemRequest.Builder request = GetItemRequest.builder()
                .tableName(get.table())
                .key(layouts.apply(get.table()).attributes(get.key()))
                .consistentRead(get.consistent())
                .returnConsumedCapacity(connection.capacity())
                .overrideConfiguration(connection.timeout());
        if (!get.only().isEmpty()) {
            Placeholders placeholders = new Placeholders();
            request.projectionExpression(projection(get.only(), placeholders))
                    .expressionAttributeNames(placeholders.names());
        }
        GetItemRequest built = request.build();
        GetItemResponse answer =
                connection.read(Sending.of("GetItem", get.table(), get), client -> client.getItem(built));
        return answer.hasItem() ? Item.of(answer.item()) : null;
    }

    static String projection(List<AttributePath> paths, Placeholders placeholders) {
        Expression projection = new Expression(placeholders, "");
        String separator = "";
        for (AttributePath path : paths) {
            projection.syntax(separator).path(path);
            separator = ", ";
        }
        return projection.finished();
    }

    Map<ItemKey, Item> getAll(ItemGetAll getAll) {
        Map<ItemKey, Item> found = new HashMap<>();
        List<ItemKey> keys = getAll.keys();
        for (int i = 0; i < keys.size(); i += MOST_KEYS) {
            List<ItemKey> chunk = keys.subList(i, Math.min(i + MOST_KEYS, keys.size()));
            getChunk(getAll.with(chunk), found);
        }
        Map<ItemKey, Item> ordered = new LinkedHashMap<>();
        for (ItemKey key : keys) {
            Item item = found.get(key);
            if (item != null) {
                ordered.put(key, item);
            }
        }
        return ordered;
    }

    /** Asks until nothing is left unprocessed; tries in vain are counted, those that bring some begin anew. */
    private void getChunk(ItemGetAll chunk, Map<ItemKey, Item> found) {
        TableLayout layout = layouts.apply(chunk.table());
        Map<String, KeysAndAttributes> asked = Map.of(chunk.table(), keys(chunk, layout));
        Sending sending = Sending.of("BatchGetItem", chunk.table(), chunk);
        int inVain = 0;
        while (!asked.isEmpty()) {
            BatchGetItemResponse answer = getOnce(sending, asked);
            Item last = null;
            for (Map<String, AttributeValue> attributes : answer.responses().getOrDefault(chunk.table(), List.of())) {
                last = Item.of(attributes);
                found.put(last.key(layout), last);
            }
            asked = answer.unprocessedKeys();
            if (!asked.isEmpty()) {
                List<ItemKey> left = left(asked.get(chunk.table()), layout);
                sending = Sending.of("BatchGetItem", chunk.table(), chunk.with(left));
                inVain = last == null ? inVain + 1 : 0;
                if (inVain > 0 && !connection.backoff().pause(inVain, System.nanoTime())) {
                    throw DynamoProblems.unprocessed(sending, left.size());
                }
            }
        }
    }

    List<@Nullable Item> getTogether(List<ItemGet> gets) {
        TransactGetItemsRequest request = TransactGetItemsRequest.builder()
                .transactItems(gets.stream().map(this::action).toList())
                .returnConsumedCapacity(connection.capacity())
                .overrideConfiguration(connection.timeout())
                .build();
        List<String> tables = gets.stream().map(ItemGet::table).distinct().toList();
        Printable line = out -> {
            out.text("transact-get " + gets.size());
            gets.forEach(get -> out.text("\n  get ").text(get.table()).text(" ").key(get.key()));
        };
        TransactGetItemsResponse answer = connection.readTogether(
                new Sending("TransactGetItems", tables, line), client -> client.transactGetItems(request));
        List<@Nullable Item> items = new ArrayList<>();
        for (ItemResponse one : answer.responses()) {
            items.add(one.hasItem() && !one.item().isEmpty() ? Item.of(one.item()) : null);
        }
        return items;
    }

    private TransactGetItem action(ItemGet get) {
        return TransactGetItem.builder()
                .get(one -> one.tableName(get.table())
                        .key(layouts.apply(get.table()).attributes(get.key())))
                .build();
    }

    private BatchGetItemResponse getOnce(Sending sending, Map<String, KeysAndAttributes> asked) {
        BatchGetItemRequest request = BatchGetItemRequest.builder()
                .requestItems(asked)
                .returnConsumedCapacity(connection.capacity())
                .overrideConfiguration(connection.timeout())
                .build();
        return connection.read(sending, client -> client.batchGetItem(request));
    }

    private static KeysAndAttributes keys(ItemGetAll chunk, TableLayout layout) {
        KeysAndAttributes.Builder keys = KeysAndAttributes.builder()
                .keys(chunk.keys().stream().map(layout::attributes).toList())
                .consistentRead(chunk.consistent());
        if (!chunk.only().isEmpty()) {
            Placeholders placeholders = new Placeholders();
            List<AttributePath> paths = new ArrayList<>(chunk.only());
            for (String name : List.of(layout.partitionKey(), layout.sortKey())) {
                AttributePath path = AttributePath.of(name);
                if (!paths.contains(path)) {
                    paths.add(path);
                }
            }
            keys.projectionExpression(projection(paths, placeholders)).expressionAttributeNames(placeholders.names());
        }
        return keys.build();
    }

    private static List<ItemKey> left(@Nullable KeysAndAttributes unprocessed, TableLayout layout) {
        return unprocessed == null
                ? List.of()
                : unprocessed.keys().stream()
                        .map(attributes -> Item.of(attributes).key(layout))
                        .toList();
    }
}
