package io.monodyne.dynamo;

import io.monodyne.key.ItemKey;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Short words for the tests of this room. */
final class Write {

    private Write() {}

    static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue n(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static AttributePath path(String... steps) {
        return AttributePath.of(List.of(steps));
    }

    static ItemKey key(String partition, String sort) {
        return new ItemKey(partition, sort);
    }

    static Condition equal(String attribute, AttributeValue value) {
        return Condition.compare(path(attribute), Comparison.EQUAL, value);
    }

    static Assignment set(String attribute, AttributeValue value) {
        return Assignment.set(path(attribute), value);
    }

    /** Inserts an item. */
    static ItemWrite.Put put(String table, ItemKey key, Map<String, AttributeValue> item) {
        return new ItemWrite.Put(table, key, item, Condition.itemAbsent(), RetryGuard.wholeContent());
    }

    /** Updates an item that is there. */
    static ItemWrite.Update update(String table, ItemKey key, Assignment... assignments) {
        return new ItemWrite.Update(table, key, List.of(assignments), Condition.itemExists(), RetryGuard.idempotent());
    }
}
