package io.monodyne.dynamo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Turns scans into requests, and answers into pages. Stateless. */
final class ScanRequests {

    private ScanRequests() {}

    /**
     * A request, still without what all requests have.
     *
     * @throws ExpressionTooLarge where DynamoDB does not take one of its expressions
     */
    static ScanRequest.Builder request(ItemScan scan, TableLayout layout) {
        Placeholders placeholders = new Placeholders();
        ItemScan.Paging paging = scan.paging();
        ScanRequest.Builder request =
                ScanRequest.builder().tableName(scan.table()).consistentRead(paging.consistent());
        if (scan.filter() != null) {
            Expression filter = new Expression(placeholders, layout.partitionKey());
            scan.filter().render(filter);
            request.filterExpression(filter.finished());
        }
        if (paging.countOnly()) {
            request.select(Select.COUNT);
        } else if (!scan.only().isEmpty()) {
            request.projectionExpression(Reader.projection(scan.only(), placeholders));
        }
        if (paging.limit() > 0) {
            request.limit(paging.limit());
        }
        if (paging.segments() > 1) {
            request.segment(paging.segment()).totalSegments(paging.segments());
        }
        if (paging.after() != null) {
            request.exclusiveStartKey(position(paging.after(), layout));
        }
        return request.expressionAttributeNames(placeholders.namesIfAny())
                .expressionAttributeValues(placeholders.valuesIfAny());
    }

    private static Map<String, AttributeValue> position(Item item, TableLayout layout) {
        Map<String, AttributeValue> position = new LinkedHashMap<>();
        for (String name : List.of(layout.partitionKey(), layout.sortKey())) {
            AttributeValue value = item.get(name);
            if (value == null) {
                throw new IllegalArgumentException("a position without the key attribute " + name);
            }
            position.put(name, value);
        }
        return position;
    }

    static ItemPage page(ItemScan scan, ScanResponse answer) {
        boolean more =
                answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty();
        Item next = more ? Item.of(answer.lastEvaluatedKey()) : null;
        List<Item> items = scan.paging().countOnly()
                ? List.of()
                : answer.items().stream().map(Item::of).toList();
        return new ItemPage(
                items, answer.count(), answer.scannedCount(), next, Usages.of(answer.consumedCapacity(), null));
    }
}
