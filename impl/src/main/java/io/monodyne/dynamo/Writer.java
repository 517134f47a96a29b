package io.monodyne.dynamo;

import io.monodyne.dynamo.Connection.Call;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Sends writes. Each is rendered once, and what is sent again is the same request. Factory-lived, thread-safe. */
final class Writer {

    private final Connection connection;
    private final Function<String, TableLayout> layouts;

    Writer(Connection connection, Function<String, TableLayout> layouts) {
        this.connection = connection;
        this.layouts = layouts;
    }

    void put(ItemWrite.Put put) {
        PutItemRequest request = WriteRequests.put(put, layouts.apply(put.table()))
                .returnConsumedCapacity(connection.capacity())
                .overrideConfiguration(connection.timeout())
                .build();
        send("PutItem", put, client -> client.putItem(request));
    }

    void update(ItemWrite.Update update) {
        UpdateItemRequest request = WriteRequests.update(update, layouts.apply(update.table()))
                .returnConsumedCapacity(connection.capacity())
                .overrideConfiguration(connection.timeout())
                .build();
        send("UpdateItem", update, client -> client.updateItem(request));
    }

    void delete(ItemWrite.Delete delete) {
        DeleteItemRequest request = WriteRequests.delete(delete, layouts.apply(delete.table()))
                .returnConsumedCapacity(connection.capacity())
                .overrideConfiguration(connection.timeout())
                .build();
        send("DeleteItem", delete, client -> client.deleteItem(request));
    }

    private void send(String operation, ItemWrite write, Call<? extends DynamoDbResponse> call) {
        Sending sending = Sending.of(operation, write.table(), write);
        new WriteAttempts(connection, sending, new SingleJudgement(write)).run(call);
    }

    void transact(List<ItemWrite> writes, String clientRequestToken) {
        if (writes.isEmpty()) {
            throw new IllegalArgumentException("a transaction of nothing");
        }
        Transaction transaction = new Transaction(writes);
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .transactItems(transaction.writes().stream()
                        .map(write -> WriteRequests.action(write, layouts.apply(write.table())))
                        .toList())
                .clientRequestToken(clientRequestToken)
                .returnConsumedCapacity(connection.capacity())
                .overrideConfiguration(connection.timeout())
                .build();
        Sending sending = new Sending("TransactWriteItems", transaction.tables(), transaction);
        new WriteAttempts(connection, sending, new TransactionJudgement())
                .run(client -> client.transactWriteItems(request));
    }
}
