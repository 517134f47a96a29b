package io.monodyne.dynamo;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Deletes all items of a table: reads their keys page by page, and deletes 25 a request. Lives for one table. */
final class Truncation {

    private static final int MOST_DELETES = 25;

    private final Connection connection;
    private final String table;
    private final TableLayout layout;

    Truncation(Connection connection, String table, TableLayout layout) {
        this.connection = connection;
        this.table = table;
        this.layout = layout;
    }

    void run() {
        Map<String, AttributeValue> position = Map.of();
        do {
            ScanResponse page = scan(position);
            List<WriteRequest> deletes =
                    page.items().stream().map(Truncation::deletion).toList();
            for (int i = 0; i < deletes.size(); i += MOST_DELETES) {
                delete(deletes.subList(i, Math.min(i + MOST_DELETES, deletes.size())));
            }
            position = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : Map.of();
        } while (!position.isEmpty());
    }

    private ScanResponse scan(Map<String, AttributeValue> position) {
        ScanRequest request = ScanRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .projectionExpression("#0, #1")
                .expressionAttributeNames(Map.of("#0", layout.partitionKey(), "#1", layout.sortKey()))
                .exclusiveStartKey(position.isEmpty() ? null : position)
                .returnConsumedCapacity(connection.capacity())
                .overrideConfiguration(connection.timeout())
                .build();
        return connection.read(Sending.about("Scan", "scan", table), client -> client.scan(request));
    }

    private static WriteRequest deletion(Map<String, AttributeValue> key) {
        return WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build();
    }

    /** Asks until nothing is left unprocessed; a delete may be done twice. */
    private void delete(List<WriteRequest> deletes) {
        List<WriteRequest> left = deletes;
        int inVain = 0;
        while (!left.isEmpty()) {
            Map<String, List<WriteRequest>> asked = Map.of(table, left);
            BatchWriteItemRequest request = BatchWriteItemRequest.builder()
                    .requestItems(asked)
                    .returnConsumedCapacity(connection.capacity())
                    .overrideConfiguration(connection.timeout())
                    .build();
            int count = left.size();
            Sending sending = Sending.of(
                    "BatchWriteItem",
                    table,
                    out -> out.text("batch-delete ").text(table).text(" " + count));
            List<WriteRequest> unprocessed = connection
                    .repeat(sending, client -> client.batchWriteItem(request))
                    .unprocessedItems()
                    .getOrDefault(table, List.of());
            inVain = unprocessed.size() < count ? 0 : inVain + 1;
            if (inVain > 0 && !connection.backoff().pause(inVain, System.nanoTime())) {
                throw DynamoProblems.unprocessed(sending, unprocessed.size());
            }
            left = unprocessed;
        }
    }
}
