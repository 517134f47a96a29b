package io.monodyne.dynamo;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkServiceClientConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** The client, and what all requests have in common. Factory-lived, thread-safe. */
final class Connection {

    private static final Set<Fault> READ_AGAIN = EnumSet.of(Fault.THROTTLED);
    private static final Set<Fault> READ_TOGETHER_AGAIN = EnumSet.of(Fault.THROTTLED, Fault.CONFLICT, Fault.CANCELLED);
    private static final Set<Fault> ADD_AGAIN = EnumSet.of(Fault.THROTTLED, Fault.CONFLICT, Fault.LOST);

    private final Supplier<DynamoDbClient> client;
    private final Duration timeout;
    private final AwsRequestOverrideConfiguration override;
    private final AwsRequestOverrideConfiguration onceOnly;
    private volatile @Nullable Boolean limitedByClient;
    private final Backoff backoff;
    private final RequestLog log;

    /** Sends one request. */
    @FunctionalInterface
    interface Call<T extends DynamoDbResponse> {
        T send(DynamoDbClient client);
    }

    Connection(Supplier<DynamoDbClient> client, RequestOptions options, Backoff backoff) {
        this.client = client;
        this.timeout = options.timeout();
        this.override = AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(options.timeout())
                .build();
        this.onceOnly =
                override.toBuilder().addPlugin(Connection::withoutRetries).build();
        this.backoff = backoff;
        this.log = new RequestLog(options);
    }

    DynamoDbClient client() {
        return client.get();
    }

    /**
     * Limits the time of a request; null where the client limits it enough by itself, as an override of its own costs
     * every request some time.
     */
    @Nullable
    AwsRequestOverrideConfiguration timeout() {
        return limitedByClient() ? null : override;
    }

    /** As {@link #timeout}; where a request may be sent once at most, the SDK is told not to repeat it. */
    @Nullable
    AwsRequestOverrideConfiguration override(boolean once) {
        return once ? onceOnly : timeout();
    }

    private static void withoutRetries(SdkServiceClientConfiguration.Builder client) {
        client.overrideConfiguration(client.overrideConfiguration().toBuilder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .build());
    }

    private boolean limitedByClient() {
        Boolean known = limitedByClient;
        if (known == null) {
            known = limits(client.get(), timeout);
            limitedByClient = known;
        }
        return known;
    }

    private static boolean limits(DynamoDbClient client, Duration timeout) {
        try {
            return client.serviceClientConfiguration()
                    .overrideConfiguration()
                    .apiCallTimeout()
                    .filter(limit -> limit.compareTo(timeout) <= 0)
                    .isPresent();
        } catch (RuntimeException unknown) {
            return false; // a client that is none of the SDK's own need not tell
        }
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

    /** Sends a read of several items at one moment, again also where others are writing them; exceptions as for a read. */
    <T extends DynamoDbResponse> T readTogether(Sending sending, Call<T> call) {
        return send(sending, call, READ_TOGETHER_AGAIN);
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
