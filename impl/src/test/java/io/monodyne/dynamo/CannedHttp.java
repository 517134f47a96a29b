package io.monodyne.dynamo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.utils.IoUtils;

/** Answers the attempts of an SDK client, one after the other, below its retries, and remembers what was sent. */
final class CannedHttp implements SdkHttpClient {

    static final int SDK_ATTEMPTS = 3;

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();

    /** One attempt. */
    interface Answer {
        HttpExecuteResponse call() throws IOException;
    }

    CannedHttp then(Answer... next) {
        answers.addAll(List.of(next));
        return this;
    }

    /** What every attempt has sent. */
    List<String> bodies() {
        return bodies;
    }

    /** A client with the SDK's own retries, which do not wait here. */
    DynamoDbClient client() {
        return DynamoDbClient.builder()
                .httpClient(this)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .overrideConfiguration(configuration ->
                        configuration.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(SDK_ATTEMPTS)
                                .backoffStrategy(BackoffStrategy.retryImmediately())
                                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                                .circuitBreakerEnabled(false)
                                .build()))
                .build();
    }

    static Answer ok(String json) {
        return () -> response(200, json);
    }

    static Answer ok() {
        return ok("{}");
    }

    /** The answer does not come; the request may have been done. */
    static Answer lost() {
        return () -> {
            throw new SocketTimeoutException("read timed out");
        };
    }

    /** All attempts that the SDK makes within one call are answered so. */
    static Answer[] everyAttempt(Answer answer) {
        Answer[] answers = new Answer[SDK_ATTEMPTS];
        Arrays.fill(answers, answer);
        return answers;
    }

    static Answer error(int status, String code, String more) {
        return () -> response(
                status, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"m\"" + more + "}");
    }

    static Answer error(String code) {
        return error(400, code, "");
    }

    /** A failed condition, with the item that is there. */
    static Answer conditionFailed(String itemJson) {
        return error(400, "ConditionalCheckFailedException", ",\"Item\":" + itemJson);
    }

    static Answer conditionFailed() {
        return error("ConditionalCheckFailedException");
    }

    static Answer cancelled(String... codes) {
        List<String> reasons = new ArrayList<>();
        for (String code : codes) {
            reasons.add("{\"Code\":\"" + code + "\"}");
        }
        String json = ",\"CancellationReasons\":[" + String.join(",", reasons) + "]";
        return error(400, "TransactionCanceledException", json);
    }

    private static HttpExecuteResponse response(int status, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(status)
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .putHeader("Content-Length", Integer.toString(body.length))
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                bodies.add(IoUtils.toUtf8String(
                        request.contentStreamProvider().orElseThrow().newStream()));
                if (answers.isEmpty()) {
                    throw new AssertionError("one attempt too many: " + bodies);
                }
                return answers.poll().call();
            }

            @Override
            public void abort() {
                // Nothing is under way.
            }
        };
    }

    int left() {
        return answers.size();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
