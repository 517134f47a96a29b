package io.monodyne.tck.nativekeys;

import io.monodyne.tck.TestTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the index of sales returns to somebody who knows nothing of entities. */
final class Indexed {

    private Indexed() {}

    /** The partition keys of the items of a region and status, in order. */
    static List<String> in(TestTable table, String region, String status) {
        return query(table, "r = :r AND #s = :s", region, status, Map.of());
    }

    /** Those of one day, from an amount on. */
    static List<String> in(TestTable table, String region, String status, String day, int amount) {
        return query(
                table,
                "r = :r AND #s = :s AND #d = :d AND amount >= :a",
                region,
                status,
                Map.of(":d", AttributeValue.fromS(day), ":a", AttributeValue.fromN(String.valueOf(amount))));
    }

    private static List<String> query(
            TestTable table, String condition, String region, String status, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> values = new HashMap<>(more);
        values.put(":r", AttributeValue.fromS(region));
        values.put(":s", AttributeValue.fromS(status));
        Map<String, String> names = more.isEmpty() ? Map.of("#s", "status") : Map.of("#s", "status", "#d", "day");
        return table
                .client()
                .query(query -> query.tableName(table.name())
                        .indexName("by-region")
                        .keyConditionExpression(condition)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values))
                .items()
                .stream()
                .map(item -> item.get("pk").s())
                .toList();
    }
}
