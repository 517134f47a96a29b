package io.monodyne.dynamo;

import io.monodyne.key.KeyRange;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys of text, of a table or a generic index: one partition and a range of it.
 *
 * @param range of the sort key; exact, also where DynamoDB's own condition would return a key too many
 */
public record TextKey(String partition, KeyRange range) implements KeyCondition {

    @Override
    public boolean none() {
        return range instanceof KeyRange.None;
    }

    @Override
    public void render(Expression out, IndexLayout keys) {
        AttributePath sortKey = AttributePath.of(keys.sortKey()); // refuses an index that is not generic
        out.partitionKey().operator(" = ").value(AttributeValue.fromS(partition));
        if (!(range instanceof KeyRange.All)) {
            out.operator(" AND ");
            condition(sortKey).render(out);
        }
    }

    private Condition condition(AttributePath sortKey) {
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

    /** DynamoDB's BETWEEN includes both ends. */
    @Override
    public boolean inexact() {
        return range instanceof KeyRange.Between between && between.exclusive();
    }

    @Override
    public boolean ofPartition(Item item, IndexLayout keys) {
        return AttributeValue.fromS(partition).equals(item.get(keys.partitionKey()));
    }

    @Override
    public boolean contains(Item item, IndexLayout keys) {
        AttributeValue sortKey = item.get(keys.sortKey());
        return sortKey != null && range.contains(sortKey.s());
    }

    @Override
    public void print(Notation out) {
        out.textKey(partition, range);
    }
}
