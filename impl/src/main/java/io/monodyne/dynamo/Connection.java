package io.monodyne.dynamo;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** The client, and what all requests have in common. Factory-lived, thread-safe. */
final class Connection {

    private static final Set<Fault> READ_AGAIN = EnumSet.of(Fault.THROTTLED);
    private static final Set<Fault> ADD_AGAIN = EnumSet.of(Fault.THROTTLED, Fault.CONFLICT, Fault.LOST);

    private final Supplier<DynamoDbClient> client;
    private final AwsRequestOverrideConfiguration timeout;
    private final Backoff backoff;
    private final RequestLog log;

    /** Sends one request. */
    @FunctionalInterface
    interface Call<T extends DynamoDbResponse> {
        T send(DynamoDbClient client);
    }

    Connection(Supplier<DynamoDbClient> client, RequestOptions options, Backoff backoff) {
        this.client = client;
        this.timeout = AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(options.timeout())
                .build();
        this.backoff = backoff;
        this.log = new RequestLog(options);
    }

    DynamoDbClient client() {
        return client.get();
    }

    /** Limits the time of a request. */
    AwsRequestOverrideConfiguration timeout() {
        return timeout;
    }

    Backoff backoff() {
        return backoff;
    }

    RequestLog log() {
        return log;
    }

    @Nullable
    ReturnConsumedCapacity capacity() {
        return log.capacityWanted() ? ReturnConsumedCapacity.TOTAL : null;
    }

    /**
     * Sends a read, again where it is throttled.
     *
     * @throws DynamoFailure where there is no answer
     * @throws io.monodyne.ThroughputExceededException where it was throttled until all retries were used up
     */
    <T extends DynamoDbResponse> T read(Sending sending, Call<T> call) {
        return send(sending, call, READ_AGAIN);
    }

    /** Sends a write that may be done more than once; exceptions as for a read. */
    <T extends DynamoDbResponse> T repeat(Sending sending, Call<T> call) {
        return send(sending, call, ADD_AGAIN);
    }

    private <T extends DynamoDbResponse> T send(Sending sending, Call<T> call, Set<Fault> again) {
        long started = System.nanoTime();
        for (int sent = 1; ; sent++) {
            try {
                T answer = call.send(client.get());
                log.tell(sending, sent, started, answer, null);
                return answer;
            } catch (SdkException e) {
                Fault fault = Fault.of(e);
                if (!again.contains(fault) || !backoff.pause(sent, started)) {
                    log.tell(sending, sent, started, null, e);
                    throw DynamoProblems.failed(sending, fault, e);
                }
            }
        }
    }
}
