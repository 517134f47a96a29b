package io.monodyne.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** Sets tables up by requests, and waits for what they begin. Factory-lived, thread-safe. */
final class SdkTables implements Tables {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    /** How far the clock of DynamoDB may be behind ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Connection connection;
    private final Layouts layouts;

    SdkTables(Connection connection, Layouts layouts) {
        this.connection = connection;
        this.layouts = layouts;
    }

    /** Whether a request has begun what it asks for. */
    private enum Begun {
        YES,
        /** It had been begun already: by another, or by an attempt of ours whose answer was lost. */
        PERHAPS,
        NO
    }

    @Override
    public void create(TableSpec spec) {
        Instant asked = Instant.now();
        CreateTableRequest request = TableRequests.create(spec)
                .overrideConfiguration(connection.timeout())
                .build();
        Begun begun = begin(
                Sending.about("CreateTable", "create-table", spec.name()),
                client -> client.createTable(request),
                Fault.IN_USE);
        waitFor(spec.name(), true);
        layouts.forget(spec.name());
        if (spec.timeToLive() != null && isOurs(begun, spec.name(), asked)) {
            UpdateTimeToLiveRequest expiry = TableRequests.timeToLive(spec.name(), spec.timeToLive())
                    .overrideConfiguration(connection.timeout())
                    .build();
            connection.read(
                    Sending.about("UpdateTimeToLive", "expire-items", spec.name()),
                    client -> client.updateTimeToLive(expiry));
        }
    }

    /** A table that was there before is left as it is. */
    private boolean isOurs(Begun begun, String table, Instant asked) {
        if (begun != Begun.PERHAPS) {
            return begun == Begun.YES;
        }
        TableDescription description = find(table);
        Instant created = description == null ? null : description.creationDateTime();
        return created != null && created.isAfter(asked.minus(CLOCK_SKEW));
    }

    @Override
    public void delete(String table) {
        DeleteTableRequest request = DeleteTableRequest.builder()
                .tableName(table)
                .overrideConfiguration(connection.timeout())
                .build();
        Sending sending = Sending.about("DeleteTable", "delete-table", table);
        if (begin(sending, client -> client.deleteTable(request), Fault.NOT_FOUND) != Begun.NO) {
            waitFor(table, false);
        }
        layouts.forget(table);
    }

    /** Sends a request that begins something, unless DynamoDB says by the given fault that there is no need to. */
    private Begun begin(Sending sending, Connection.Call<?> call, Fault needless) {
        long started = System.nanoTime();
        try {
            connection.log().tell(sending, 1, started, call.send(connection.client()), null);
            return Begun.YES;
        } catch (SdkException e) {
            connection.log().tell(sending, 1, started, null, e);
            Fault fault = Fault.of(e);
            if (fault == needless) {
                return Fault.attempts(e) > 1 ? Begun.PERHAPS : Begun.NO;
            }
            throw DynamoProblems.failed(sending, fault, e);
        }
    }

    private void waitFor(String table, boolean there) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        Duration pause = FIRST_PAUSE;
        while (!reached(table, there)) {
            if (System.nanoTime() > end) {
                throw DynamoProblems.notInTime(table, there ? "ready" : "gone");
            }
            if (!Backoff.sleep(pause)) {
                throw DynamoProblems.interrupted(table);
            }
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean reached(String table, boolean there) {
        TableDescription description = find(table);
        return there ? description != null && isReady(description) : description == null;
    }

    private static boolean isReady(TableDescription table) {
        return table.tableStatus() == TableStatus.ACTIVE
                && table.globalSecondaryIndexes().stream().allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
    }

    private @Nullable TableDescription find(String table) {
        try {
            return layouts.describe(table);
        } catch (DynamoFailure e) {
            if (e.getCause() instanceof SdkException cause && Fault.of(cause) == Fault.NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public void truncate(String table) {
        new Truncation(connection, table, layouts.of(table)).run();
    }

    @Override
    public List<String> differences(TableSpec spec) {
        TableDescription found = find(spec.name());
        return found == null
                ? List.of("Table " + spec.name() + " is not there.")
                : new TableComparison(spec, found, timeToLive(spec.name())).differences();
    }

    /** The attribute that items expire by, or will soon. */
    private @Nullable String timeToLive(String table) {
        DescribeTimeToLiveRequest request = DescribeTimeToLiveRequest.builder()
                .tableName(table)
                .overrideConfiguration(connection.timeout())
                .build();
        TimeToLiveDescription description = connection
                .read(
                        Sending.about("DescribeTimeToLive", "describe-expiry", table),
                        client -> client.describeTimeToLive(request))
                .timeToLiveDescription();
        return description == null ? null : TableRequests.attribute(description);
    }
}
