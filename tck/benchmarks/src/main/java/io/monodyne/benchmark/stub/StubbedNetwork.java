package io.monodyne.benchmark.stub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * An HTTP client that sends nothing. All else of the SDK is at work: marshalling, signing, the checksum of the answer and
 * unmarshalling. One request at a time.
 */
public final class StubbedNetwork implements SdkHttpClient {

    private static final int LARGEST_REQUEST = 4 << 20;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);

    private final CannedAnswers answers;
    private byte[] request = new byte[4096];
    private int requestLength;
    private Traffic traffic = Traffic.NONE;

    public StubbedNetwork(CannedAnswers answers) {
        this.answers = answers;
    }

    /**
     * A client of the SDK with this network and a time limit, which no program should be without; otherwise as it is made by
     * default.
     */
    public DynamoDbClient client() {
        return DynamoDbClient.builder()
                .httpClient(this)
                .region(Region.EU_CENTRAL_1)
                .overrideConfiguration(configuration -> configuration.apiCallTimeout(TIME_LIMIT))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build();
    }

    /** What was sent until now. */
    public synchronized Traffic traffic() {
        return traffic;
    }

    /** The body of the last request. */
    public synchronized byte[] lastRequest() {
        return Arrays.copyOf(request, requestLength);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest prepared) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return respond(answer(prepared));
            }

            @Override
            public void abort() {
                throw new IllegalStateException("an answer that is at hand can't be too late");
            }
        };
    }

    private synchronized byte[] answer(HttpExecuteRequest prepared) throws IOException {
        String target =
                prepared.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
        try (InputStream body = prepared.contentStreamProvider().orElseThrow().newStream()) {
            read(body);
        }
        traffic = traffic.plus(requestLength);
        return answers.answer(target.substring(target.indexOf('.') + 1), request, requestLength);
    }

    private void read(InputStream body) throws IOException {
        requestLength = 0;
        int count = body.read(request, 0, request.length);
        while (count >= 0) {
            requestLength += count;
            if (requestLength == request.length) {
                if (requestLength >= LARGEST_REQUEST) {
                    throw new IllegalStateException("a request of more than 4 MB");
                }
                request = Arrays.copyOf(request, 2 * requestLength);
            }
            count = body.read(request, requestLength, request.length - requestLength);
        }
    }

    private static HttpExecuteResponse respond(byte[] body) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return HttpExecuteResponse.builder()
                .response(SdkHttpFullResponse.builder()
                        .statusCode(200)
                        .statusText("OK")
                        .putHeader("Content-Type", "application/x-amz-json-1.0")
                        .putHeader("Content-Length", Integer.toString(body.length))
                        .putHeader("x-amz-crc32", Long.toString(checksum.getValue()))
                        .putHeader("x-amzn-RequestId", "5F2A0C1E7B3D4A6980D1C2E3F4051627")
                        .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                .build();
    }

    @Override
    public String clientName() {
        return "Stubbed";
    }

    @Override
    public void close() {
        // It holds nothing open.
    }
}
