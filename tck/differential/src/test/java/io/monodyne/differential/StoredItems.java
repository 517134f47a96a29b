package io.monodyne.differential;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of a table as they were at a moment, to which they can be brought back. */
final class StoredItems {

    private final DynamoDbClient client;
    private final String table;
    private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> kept;

    StoredItems(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.kept = now();
    }

    void restore() {
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> now = now();
        kept.forEach((key, item) -> {
            if (!item.equals(now.remove(key))) {
                client.putItem(put -> put.tableName(table).item(item));
            }
        });
        now.keySet()
                .forEach(key ->
                        client.deleteItem(delete -> delete.tableName(table).key(key)));
    }

    private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> now() {
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new HashMap<>();
        client.scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .forEach(item -> items.put(Map.of("pk", item.get("pk"), "sk", item.get("sk")), item));
        return items;
    }
}
