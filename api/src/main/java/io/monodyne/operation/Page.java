package io.monodyne.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a query has found.
 *
 * @param content in the order of the sort key
 * @param scannedCount how many items were read for it, and paid for, before they were filtered
 * @param lastKey where the query goes on by {@link QueryOperation#startAfter}; empty where nothing is left. Its values are keys of the table
 *     as they are: not for the eyes of clients
 * @param usage as far as it was asked for
 * @param access what was asked of DynamoDB, in one line and without values
 */
public record Page<T>(
        List<T> content, int scannedCount, Optional<Map<String, AttributeValue>> lastKey, Usage usage, String access) {

    public Page {
        content = List.copyOf(content);
        lastKey = lastKey.map(Map::copyOf);
    }

    /** How many were found. */
    public int count() {
        return content.size();
    }
}
