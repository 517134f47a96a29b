package io.monodyne.tck;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The database that all test classes of a JVM share: DynamoDB Local in memory, or the endpoint that the system property
 * {@value #ENDPOINT} names. Lives as long as the test run, thread-safe.
 *
 * <p>DynamoDB Local is found by reflection: its licence does not let us bring it, so it is the tests' own dependency.
 */
final class TestDatabase implements AutoCloseable {

    /** A URL, or {@code service} for DynamoDB itself, in the region and with the credentials that the SDK finds. */
    static final String ENDPOINT = "monodyne.tck.endpoint";

    private static final String EMBEDDED = "software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded";
    private static final String STAND_IN = "monodyne";
    private static final boolean WITHOUT_TELEMETRY = true;

    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;
    private final Stop stop;

    @FunctionalInterface
    private interface Stop {
        void run() throws ReflectiveOperationException;
    }

    private TestDatabase(DynamoDbClient client, DynamoDbStreamsClient streams, Stop stop) {
        this.client = client;
        this.streams = streams;
        this.stop = stop;
    }

    /** The one of this JVM, started at the first call and stopped when the last test has run. */
    static TestDatabase of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestDatabase.class))
                .getOrComputeIfAbsent(TestDatabase.class, type -> start(), TestDatabase.class);
    }

    private static TestDatabase start() {
        String endpoint = System.getProperty(ENDPOINT);
        if (endpoint == null || endpoint.isBlank()) {
            return local();
        }
        DynamoDbClient client = remote(DynamoDbClient.builder(), endpoint.strip());
        DynamoDbStreamsClient streams = remote(DynamoDbStreamsClient.builder(), endpoint.strip());
        return new TestDatabase(client, streams, () -> {
            client.close();
            streams.close();
        });
    }

    private static <C, B extends AwsClientBuilder<B, C>> C remote(B builder, String endpoint) {
        if (!endpoint.equals("service")) {
            URI url = URI.create(endpoint);
            builder.endpointOverride(url);
            if (onThisMachine(url.getHost())) {
                builder.region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create(STAND_IN, STAND_IN)));
            }
        }
        return builder.build();
    }

    private static boolean onThisMachine(@Nullable String host) {
        return "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
    }

    private static TestDatabase local() {
        try {
            Method create = Class.forName(EMBEDDED).getMethod("create", Boolean.class);
            Object embedded = create.invoke(null, WITHOUT_TELEMETRY);
            Class<?> face = create.getReturnType();
            Method shutdown = face.getMethod("shutdown");
            DynamoDbClient client =
                    (DynamoDbClient) face.getMethod("dynamoDbClient").invoke(embedded);
            DynamoDbStreamsClient streams = (DynamoDbStreamsClient)
                    face.getMethod("dynamoDbStreamsClient").invoke(embedded);
            return new TestDatabase(client, streams, () -> shutdown.invoke(embedded));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "DynamoDB Local is not on the class path. Add software.amazon.dynamodb:DynamoDBLocal and"
                            + " software.amazon.awssdk:pinpoint in scope test, or name another endpoint by -D"
                            + ENDPOINT + ".",
                    e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("DynamoDB Local does not start", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("DynamoDB Local is not of a version that is known here", e);
        }
    }

    DynamoDbClient client() {
        return client;
    }

    DynamoDbStreamsClient streams() {
        return streams;
    }

    @Override
    public void close() throws ReflectiveOperationException {
        stop.run();
    }
}
