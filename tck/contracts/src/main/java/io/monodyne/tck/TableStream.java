package io.monodyne.tck;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The stream of a test table, read from its beginning each time. Lives for one test, not thread-safe. */
public final class TableStream {

    private static final int MOST_POLLS = 300;
    private static final long POLL_MILLIS = 100;

    private final DynamoDbStreamsClient streams;
    private final String stream;
    private final Set<String> seen = new HashSet<>();

    private TableStream(DynamoDbStreamsClient streams, String stream) {
        this.streams = streams;
        this.stream = stream;
    }

    static TableStream of(DynamoDbClient client, DynamoDbStreamsClient streams, String table) {
        String arn = arn(client, table);
        if (arn == null) {
            client.updateTable(update -> update.tableName(table)
                    .streamSpecification(
                            stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
            for (int poll = 0; arn == null || !active(client, table); poll++) {
                pause(poll, "the stream of " + table + " does not begin");
                arn = arn(client, table);
            }
        }
        TableStream stream = new TableStream(streams, arn);
        stream.unseen();
        return stream;
    }

    private static @Nullable String arn(DynamoDbClient client, String table) {
        return client.describeTable(request -> request.tableName(table)).table().latestStreamArn();
    }

    private static boolean active(DynamoDbClient client, String table) {
        return client.describeTable(request -> request.tableName(table)).table().tableStatus() == TableStatus.ACTIVE;
    }

    /** The next records, in the order of their sequence numbers; waits until there are that many. */
    public List<Record> next(int count) {
        List<Record> records = new ArrayList<>(unseen());
        for (int poll = 0; records.size() < count; poll++) {
            pause(poll, "only " + records.size() + " of " + count + " records came");
            records.addAll(unseen());
        }
        return records;
    }

    private static void pause(int poll, String failure) {
        if (poll == MOST_POLLS) {
            throw new IllegalStateException(failure);
        }
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure, e);
        }
    }

    private List<Record> unseen() {
        List<Record> records = new ArrayList<>();
        for (Shard shard : streams.describeStream(request -> request.streamArn(stream))
                .streamDescription()
                .shards()) {
            read(shard.shardId(), records);
        }
        records.removeIf(streamed -> !seen.add(item(streamed).sequenceNumber()));
        records.sort(
                Comparator.comparing(streamed -> new BigInteger(item(streamed).sequenceNumber())));
        return records;
    }

    private static StreamRecord item(Record streamed) {
        return streamed.dynamodb();
    }

    /** An open shard has no end: an empty page is as far as it goes for now. */
    private void read(String shard, List<Record> records) {
        String iterator = streams.getShardIterator(request ->
                        request.streamArn(stream).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        while (iterator != null) {
            String position = iterator;
            GetRecordsResponse page = streams.getRecords(request -> request.shardIterator(position));
            records.addAll(page.records());
            iterator = page.records().isEmpty() ? null : page.nextShardIterator();
        }
    }
}
