package io.monodyne.dynamo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Turns queries into requests, and answers into pages. Stateless. */
final class QueryRequests {

    private QueryRequests() {}

    /**
     * A request, still without what all requests have.
     *
     * @throws ExpressionTooLarge where DynamoDB does not take one of its expressions
     * @throws DynamoFailure where the table has no such index, or one with other keys
     */
    static QueryRequest.Builder request(ItemQuery query, TableLayout layout) {
        Placeholders placeholders = new Placeholders();
        IndexLayout keys = keys(query, layout);
        ItemQuery.Paging paging = query.paging();
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(query.table())
                .indexName(query.index())
                .keyConditionExpression(keyCondition(query, keys, placeholders))
                .consistentRead(paging.consistent())
                .scanIndexForward(!paging.descending());
        if (query.filter() != null) {
            Expression filter = new Expression(placeholders, layout.partitionKey());
            query.filter().render(filter);
            request.filterExpression(filter.finished());
        }
        List<AttributePath> only = only(query, keys);
        if (!only.isEmpty()) {
            request.projectionExpression(Reader.projection(only, placeholders));
        } else if (paging.countOnly()) {
            request.select(Select.COUNT);
        }
        if (paging.limit() > 0) {
            request.limit(paging.limit());
        }
        if (paging.after() != null) {
            request.exclusiveStartKey(position(paging.after(), layout, keys));
        }
        return request.expressionAttributeNames(placeholders.namesIfAny())
                .expressionAttributeValues(placeholders.valuesIfAny());
    }

    /** Those of what is queried: an index, or the table itself. */
    private static IndexLayout keys(ItemQuery query, TableLayout layout) {
        return query.index() == null
                ? new IndexLayout(query.table(), layout.partitionKey(), layout.sortKey(), false)
                : layout.index(query.index());
    }

    /** What is read; empty for everything, or nothing. The sort key is, where it has to be looked at. */
    private static List<AttributePath> only(ItemQuery query, IndexLayout keys) {
        boolean counted = query.paging().countOnly();
        if (!query.key().inexact()) {
            return counted ? List.of() : query.only();
        }
        List<AttributePath> only = new ArrayList<>(counted ? List.of() : query.only());
        AttributePath path = AttributePath.of(keys.sortKey());
        if (!only.contains(path) && (counted || !only.isEmpty())) {
            only.add(path);
        }
        return only;
    }

    private static String keyCondition(ItemQuery query, IndexLayout keys, Placeholders placeholders) {
        Expression condition =
                new Expression(placeholders, keys.keys().partition().get(0).name());
        query.key().render(condition, keys);
        return condition.finished();
    }

    /** The key attributes of an item, in the table and in the index that is queried. */
    private static Map<String, AttributeValue> position(Item item, TableLayout layout, IndexLayout keys) {
        Set<String> names = new LinkedHashSet<>(List.of(layout.partitionKey(), layout.sortKey()));
        names.addAll(keys.keys().partitionNames());
        names.addAll(keys.keys().sortNames());
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
        if (query.key().inexact()) {
            IndexLayout keys = keys(query, layout);
            items = items.stream()
                    .filter(item -> query.key().contains(item, keys))
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
}
