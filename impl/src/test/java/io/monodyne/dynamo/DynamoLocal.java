package io.monodyne.dynamo;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * One DynamoDB Local for all tests of a JVM, stopped when they are done: {@code @RegisterExtension static final DynamoLocal
 * LOCAL = new DynamoLocal();}. Tests keep apart by tables of their own.
 */
public final class DynamoLocal implements BeforeAllCallback {

    private static final AtomicInteger TABLES = new AtomicInteger();

    private DynamoDbClient client;

    /** Stops with the tests, as its threads would keep the JVM alive. */
    private record Running(AmazonDynamoDBLocal database) implements AutoCloseable {

        static Running start() {
            return new Running(DynamoDBEmbedded.create(true));
        }

        @Override
        public void close() {
            database.shutdown();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
        client = running.database().dynamoDbClient();
    }

    public DynamoDbClient client() {
        return client;
    }

    /** A name that no other test uses. */
    public static String newTable() {
        return "table-" + TABLES.incrementAndGet();
    }
}
