package io.monodyne.dynamo;

import io.monodyne.key.ItemKey;
import io.monodyne.operation.Reported;
import io.monodyne.operation.Usage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** DynamoDB by way of the AWS SDK. Factory-lived, thread-safe; asks for its client when the first request is sent. */
public final class SdkDynamo implements Dynamo {

    private final Connection connection;
    private final Layouts layouts;
    private final Reader reader;
    private final Searcher searcher;
    private final Writer writer;
    private final SdkTables tables;

    /**
     * One that is told how tables are named.
     *
     * @param client asked for every request, so it has to remember the one that it has made; it stays the caller's
     */
    public SdkDynamo(Supplier<DynamoDbClient> client, RequestOptions options, Function<String, TableLayout> layouts) {
        this(new Connection(client, options, Backoff.of(options.attempts())), layouts);
    }

    /** One that asks each table for its names, once; parameters as above. */
    public SdkDynamo(Supplier<DynamoDbClient> client, RequestOptions options) {
        this(new Connection(client, options, Backoff.of(options.attempts())), null);
    }

    SdkDynamo(Connection connection, @Nullable Function<String, TableLayout> known) {
        this.connection = connection;
        this.layouts = new Layouts(connection, known);
        this.reader = new Reader(connection, layouts::of);
        this.searcher = new Searcher(connection, layouts::of);
        this.writer = new Writer(connection, layouts::of);
        this.tables = new SdkTables(connection, layouts);
    }

    @Override
    public @Nullable Item get(ItemGet get) {
        return reader.get(get);
    }

    @Override
    public Map<ItemKey, Item> getAll(ItemGetAll getAll) {
        return reader.getAll(getAll);
    }

    @Override
    public ItemPage query(ItemQuery query, Set<Reported> reported) {
        return searcher.query(query, reported);
    }

    @Override
    public ItemPage scan(ItemScan scan, Set<Reported> reported) {
        return searcher.scan(scan, reported);
    }

    @Override
    public StatementPage statement(ItemStatement statement, Set<Reported> reported) {
        return searcher.statement(statement, reported);
    }

    @Override
    public WriteAnswer write(ItemWrite write, WriteReply reply) {
        if (write instanceof ItemWrite.Put put) {
            return writer.put(put, reply);
        }
        if (write instanceof ItemWrite.Update update) {
            return writer.update(update, reply);
        }
        if (write instanceof ItemWrite.Delete delete) {
            return writer.delete(delete, reply);
        }
        // There is no request that checks one item, but a transaction can.
        Usage usage = writer.transact(List.of(write), UUID.randomUUID().toString(), reply.reported());
        return new WriteAnswer(null, usage);
    }

    @Override
    public Usage writeAll(List<ItemWrite> writes, String clientRequestToken, Set<Reported> reported) {
        return writer.transact(writes, clientRequestToken, reported);
    }

    @Override
    public List<@Nullable Item> getTogether(List<ItemGet> gets) {
        return reader.getTogether(gets);
    }

    @Override
    public long add(String table, ItemKey key, String attribute, long amount) {
        UpdateItemRequest request = UpdateItemRequest.builder()
                .tableName(table)
                .key(layout(table).attributes(key))
                .updateExpression("ADD #0 :0")
                .expressionAttributeNames(Map.of("#0", attribute))
                .expressionAttributeValues(Map.of(":0", AttributeValue.fromN(Long.toString(amount))))
                .returnValues(ReturnValue.UPDATED_NEW)
                .returnConsumedCapacity(connection.capacity())
                .overrideConfiguration(connection.timeout())
                .build();
        Printable line = out -> out.text("counter ")
                .text(table)
                .text(" ")
                .key(key)
                .text("  add ")
                .name(attribute)
                .text(" " + amount);
        UpdateItemResponse answer =
                connection.repeat(Sending.of("UpdateItem", table, line), client -> client.updateItem(request));
        AttributeValue sum = answer.attributes().get(attribute);
        if (sum == null) {
            throw new IllegalStateException("DynamoDB did not answer the number that it was asked to add to");
        }
        return Long.parseLong(sum.n());
    }

    @Override
    public TableLayout layout(String table) {
        return layouts.of(table);
    }

    @Override
    public Tables tables() {
        return tables;
    }

    @Override
    public void close() {
        layouts.forgetAll();
    }
}
