package io.monodyne.dynamo;

import io.monodyne.key.KeyRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Turns queries into requests, and answers into pages. Stateless. */
final class QueryRequests {

    private QueryRequests() {}

    /** @throws ExpressionTooLarge where DynamoDB does not take one of its expressions */
    static QueryRequest.Builder request(ItemQuery query, TableLayout layout) {
        Placeholders placeholders = new Placeholders();
        IndexLayout index = query.index() == null ? null : layout.index(query.index());
        ItemQuery.Paging paging = query.paging();
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(query.table())
                .indexName(query.index())
                .keyConditionExpression(keyCondition(query, layout, index, placeholders))
                .consistentRead(paging.consistent())
                .scanIndexForward(!paging.descending());
        if (query.filter() != null) {
            Expression filter = new Expression(placeholders, layout.partitionKey());
            query.filter().render(filter);
            request.filterExpression(filter.finished());
        }
        List<AttributePath> only = only(query, sortKey(layout, index));
        if (!only.isEmpty()) {
            request.projectionExpression(Reader.projection(only, placeholders));
        } else if (paging.countOnly()) {
            request.select(Select.COUNT);
        }
        if (paging.limit() > 0) {
            request.limit(paging.limit());
        }
        if (paging.after() != null) {
            request.exclusiveStartKey(position(paging.after(), layout, index));
        }
        return request.expressionAttributeNames(placeholders.namesIfAny())
                .expressionAttributeValues(placeholders.valuesIfAny());
    }

    private static String sortKey(TableLayout layout, @Nullable IndexLayout index) {
        return index == null ? layout.sortKey() : index.sortKey();
    }

    /** What is read; empty for everything, or nothing. The sort key is, where it has to be looked at. */
    private static List<AttributePath> only(ItemQuery query, String sortKey) {
        boolean counted = query.paging().countOnly();
        if (!excludesHigh(query)) {
            return counted ? List.of() : query.only();
        }
        List<AttributePath> only = new ArrayList<>(counted ? List.of() : query.only());
        AttributePath path = AttributePath.of(sortKey);
        if (!only.contains(path) && (counted || !only.isEmpty())) {
            only.add(path);
        }
        return only;
    }

    /** DynamoDB's BETWEEN includes both ends. */
    private static boolean excludesHigh(ItemQuery query) {
        return query.range() instanceof KeyRange.Between between && between.exclusive();
    }

    private static String keyCondition(
            ItemQuery query, TableLayout layout, @Nullable IndexLayout index, Placeholders placeholders) {
        String partitionKey = index == null ? layout.partitionKey() : index.partitionKey();
        AttributePath sortKey = AttributePath.of(sortKey(layout, index));
        Expression condition = new Expression(placeholders, partitionKey);
        condition.partitionKey().operator(" = ").value(AttributeValue.fromS(query.partition()));
        KeyRange range = query.range();
        if (!(range instanceof KeyRange.All)) {
            condition.operator(" AND ");
            sortCondition(range, sortKey).render(condition);
        }
        return condition.finished();
    }

    private static Condition sortCondition(KeyRange range, AttributePath sortKey) {
        if (range instanceof KeyRange.Exactly exactly) {
            return Condition.compare(sortKey, Comparison.EQUAL, AttributeValue.fromS(exactly.key()));
        }
        if (range instanceof KeyRange.Begins begins) {
            return new Condition.Begins(sortKey, AttributeValue.fromS(begins.prefix()));
        }
        if (range instanceof KeyRange.AtLeast atLeast) {
            return Condition.compare(sortKey, Comparison.GREATER_OR_EQUAL, AttributeValue.fromS(atLeast.low()));
        }
        if (range instanceof KeyRange.Below below) {
            return Condition.compare(sortKey, Comparison.LESS, AttributeValue.fromS(below.high()));
        }
        if (range instanceof KeyRange.Between between) {
            return new Condition.Between(
                    sortKey, AttributeValue.fromS(between.low()), AttributeValue.fromS(between.high()));
        }
        throw new IllegalArgumentException("a range that has no condition: " + range.getClass());
    }

    /** The key attributes of an item, in the table and in the index that is queried. */
    private static Map<String, AttributeValue> position(Item item, TableLayout layout, @Nullable IndexLayout index) {
        List<String> names = index == null
                ? List.of(layout.partitionKey(), layout.sortKey())
                : List.of(layout.partitionKey(), layout.sortKey(), index.partitionKey(), index.sortKey());
        Map<String, AttributeValue> position = new LinkedHashMap<>();
        for (String name : names) {
            AttributeValue value = item.get(name);
            if (value == null) {
                throw new IllegalArgumentException("a position without the key attribute " + name);
            }
            position.put(name, value);
        }
        return position;
    }

    static ItemPage page(ItemQuery query, TableLayout layout, QueryResponse answer) {
        boolean more =
                answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty();
        Item next = more ? Item.of(answer.lastEvaluatedKey()) : null;
        List<Item> items = answer.items().stream().map(Item::of).toList();
        int count = answer.count();
        if (excludesHigh(query)) {
            String sortKey = sortKey(layout, query.index() == null ? null : layout.index(query.index()));
            items = items.stream()
                    .filter(item -> inRange(item.get(sortKey), query.range()))
                    .toList();
            count = items.size();
        }
        return new ItemPage(
                query.paging().countOnly() ? List.of() : items,
                count,
                answer.scannedCount(),
                next,
                Usages.of(answer.consumedCapacity(), null));
    }

    private static boolean inRange(@Nullable AttributeValue sortKey, KeyRange range) {
        return sortKey != null && range.contains(sortKey.s());
    }
}
