package io.monodyne.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The table of a {@link TestUnit} behind the provider's back: what is really stored, and a second writer that knows nothing of
 * entities. Lives as long as its unit, thread-safe.
 */
public final class TestTable {

    private static final String PARTITION_KEY = "pk";
    private static final String SORT_KEY = "sk";

    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;
    private final String name;

    TestTable(DynamoDbClient client, DynamoDbStreamsClient streams, String name) {
        this.client = client;
        this.streams = streams;
        this.name = name;
    }

    /** Its stream, with both images of every item, from now on. */
    public TableStream stream() {
        return TableStream.of(client, streams, name);
    }

    /** Requests by it are not recorded. */
    public DynamoDbClient client() {
        return client;
    }

    /** The physical name. */
    public String name() {
        return name;
    }

    /** The two attributes of a key. */
    public static Map<String, AttributeValue> key(String partitionKey, String sortKey) {
        return Map.of(PARTITION_KEY, AttributeValue.fromS(partitionKey), SORT_KEY, AttributeValue.fromS(sortKey));
    }

    /** The item with that key, read strongly consistent; empty where there is none. */
    public Map<String, AttributeValue> item(String partitionKey, String sortKey) {
        return client.getItem(get ->
                        get.tableName(name).key(key(partitionKey, sortKey)).consistentRead(true))
                .item();
    }

    /** Whether there is an item with that key. */
    public boolean has(String partitionKey, String sortKey) {
        return !item(partitionKey, sortKey).isEmpty();
    }

    /** One attribute of the item with that key, which has to be there; null where it has no such attribute. */
    public @Nullable AttributeValue attribute(String partitionKey, String sortKey, String attribute) {
        Map<String, AttributeValue> item = item(partitionKey, sortKey);
        assertFalse(item.isEmpty(), () -> "there is no item " + partitionKey + "·" + sortKey);
        return item.get(attribute);
    }

    /** One text of the item with that key, which has to be there; null where it has no such attribute. */
    public @Nullable String text(String partitionKey, String sortKey, String attribute) {
        AttributeValue value = attribute(partitionKey, sortKey, attribute);
        return value == null ? null : value.s();
    }

    /** Puts an item, whatever is there; the attributes besides the key are texts. */
    public void put(String partitionKey, String sortKey, Map<String, String> texts) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(key(partitionKey, sortKey));
        texts.forEach((attribute, text) -> item.put(attribute, AttributeValue.fromS(text)));
        put(item);
    }

    /** Puts an item, whatever is there. */
    public void put(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(name).item(item));
    }

    /** Sets one attribute of the item with that key, whatever it is. */
    public void set(String partitionKey, String sortKey, String attribute, AttributeValue value) {
        client.updateItem(update -> update.tableName(name)
                .key(key(partitionKey, sortKey))
                .updateExpression("SET #attribute = :value")
                .expressionAttributeNames(Map.of("#attribute", attribute))
                .expressionAttributeValues(Map.of(":value", value)));
    }

    /** Removes one attribute of the item with that key. */
    public void remove(String partitionKey, String sortKey, String attribute) {
        client.updateItem(update -> update.tableName(name)
                .key(key(partitionKey, sortKey))
                .updateExpression("REMOVE #attribute")
                .expressionAttributeNames(Map.of("#attribute", attribute)));
    }

    /** Deletes the item with that key, if there is one. */
    public void delete(String partitionKey, String sortKey) {
        client.deleteItem(delete -> delete.tableName(name).key(key(partitionKey, sortKey)));
    }

    /** All items of the table, in no order. */
    public List<Map<String, AttributeValue>> items() {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        client.scanPaginator(scan -> scan.tableName(name).consistentRead(true))
                .forEach(page -> items.addAll(page.items()));
        return items;
    }

    /** All items by their keys, {@code pk·sk}, in the order of those texts: for a comparison of before and after. */
    public Map<String, Map<String, AttributeValue>> content() {
        Map<String, Map<String, AttributeValue>> content = new TreeMap<>();
        items().forEach(item -> content.put(address(item), item));
        return content;
    }

    private static String address(Map<String, AttributeValue> item) {
        return part(item, PARTITION_KEY).s() + "·" + part(item, SORT_KEY).s();
    }

    private static AttributeValue part(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute));
    }

    /** Deletes all items. */
    public void clear() {
        for (Map<String, AttributeValue> item : items()) {
            delete(part(item, PARTITION_KEY).s(), part(item, SORT_KEY).s());
        }
    }

    /** The keys ({@code pk·sk}) of the items that an index has in one partition, in its order. */
    public List<String> listed(String index, String partitionKey) {
        List<String> keys = new ArrayList<>();
        client.queryPaginator(query -> query.tableName(name)
                        .indexName(index)
                        .keyConditionExpression("#partition = :partition")
                        .expressionAttributeNames(Map.of("#partition", index + "_pk"))
                        .expressionAttributeValues(Map.of(":partition", AttributeValue.fromS(partitionKey))))
                .items()
                .forEach(item -> keys.add(address(item)));
        return keys;
    }
}
