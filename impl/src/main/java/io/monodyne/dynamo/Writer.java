package io.monodyne.dynamo;

import io.monodyne.dynamo.Connection.Call;
import io.monodyne.operation.Reported;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.operation.Usage;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Sends writes. Each is rendered once, and what is sent again is the same request. Factory-lived, thread-safe. */
final class Writer {

    private static final WriteAnswer LOST = new WriteAnswer(null, Usage.UNKNOWN);

    private final Connection connection;
    private final Function<String, TableLayout> layouts;

    Writer(Connection connection, Function<String, TableLayout> layouts) {
        this.connection = connection;
        this.layouts = layouts;
    }

    WriteAnswer put(ItemWrite.Put put, WriteReply reply) {
        PutItemRequest request = WriteRequests.put(put, layouts.apply(put.table()))
                .returnValues(returned(reply))
                .returnItemCollectionMetrics(Usages.collection(reply.reported()))
                .returnConsumedCapacity(Usages.capacity(reply.reported(), connection.capacity()))
                .overrideConfiguration(connection.override(reply.once()))
                .build();
        PutItemResponse answer = send("PutItem", put, reply, client -> client.putItem(request));
        return answer == null
                ? LOST
                : new WriteAnswer(
                        answer.hasAttributes() ? Item.of(answer.attributes()) : null,
                        Usages.of(answer.consumedCapacity(), answer.itemCollectionMetrics()));
    }

    WriteAnswer update(ItemWrite.Update update, WriteReply reply) {
        UpdateItemRequest request = WriteRequests.update(update, layouts.apply(update.table()))
                .returnValues(returned(reply))
                .returnItemCollectionMetrics(Usages.collection(reply.reported()))
                .returnConsumedCapacity(Usages.capacity(reply.reported(), connection.capacity()))
                .overrideConfiguration(connection.override(reply.once()))
                .build();
        UpdateItemResponse answer = send("UpdateItem", update, reply, client -> client.updateItem(request));
        return answer == null
                ? LOST
                : new WriteAnswer(
                        answer.hasAttributes() ? Item.of(answer.attributes()) : null,
                        Usages.of(answer.consumedCapacity(), answer.itemCollectionMetrics()));
    }

    WriteAnswer delete(ItemWrite.Delete delete, WriteReply reply) {
        DeleteItemRequest request = WriteRequests.delete(delete, layouts.apply(delete.table()))
                .returnValues(returned(reply))
                .returnItemCollectionMetrics(Usages.collection(reply.reported()))
                .returnConsumedCapacity(Usages.capacity(reply.reported(), connection.capacity()))
                .overrideConfiguration(connection.override(reply.once()))
                .build();
        DeleteItemResponse answer = send("DeleteItem", delete, reply, client -> client.deleteItem(request));
        return answer == null
                ? LOST
                : new WriteAnswer(
                        answer.hasAttributes() ? Item.of(answer.attributes()) : null,
                        Usages.of(answer.consumedCapacity(), answer.itemCollectionMetrics()));
    }

    /** Nothing is asked for where nothing is wanted, as DynamoDB's own standard. */
    private static @Nullable ReturnValue returned(WriteReply reply) {
        return reply.returned() == ReturnedValues.NONE
                ? null
                : ReturnValue.valueOf(reply.returned().name());
    }

    private <T extends DynamoDbResponse> @Nullable T send(
            String operation, ItemWrite write, WriteReply reply, Call<T> call) {
        Sending sending = Sending.of(operation, write.table(), write);
        ItemWrite judged = reply.once() ? write.guardedBy(RetryGuard.none()) : write;
        return new WriteAttempts(connection, sending, new SingleJudgement(judged)).run(call);
    }

    Usage transact(List<ItemWrite> writes, String clientRequestToken, Set<Reported> reported) {
        if (writes.isEmpty()) {
            throw new IllegalArgumentException("a transaction of nothing");
        }
        Transaction transaction = new Transaction(writes);
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .transactItems(transaction.writes().stream()
                        .map(write -> WriteRequests.action(write, layouts.apply(write.table())))
                        .toList())
                .clientRequestToken(clientRequestToken)
                .returnItemCollectionMetrics(Usages.collection(reported))
                .returnConsumedCapacity(Usages.capacity(reported, connection.capacity()))
                .overrideConfiguration(connection.timeout())
                .build();
        Sending sending = new Sending("TransactWriteItems", transaction.tables(), transaction);
        TransactWriteItemsResponse answer = new WriteAttempts(connection, sending, new TransactionJudgement())
                .run(client -> client.transactWriteItems(request));
        return answer == null
                ? Usage.UNKNOWN
                : Usages.of(
                        answer.consumedCapacity(),
                        answer.itemCollectionMetrics().values().stream()
                                .flatMap(List::stream)
                                .toList());
    }
}
