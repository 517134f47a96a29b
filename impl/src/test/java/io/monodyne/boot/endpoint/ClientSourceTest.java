package io.monodyne.boot.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.boot.settings.Endpoint;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class ClientSourceTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final ClassLoader LOADER = ClientSourceTest.class.getClassLoader();

    @TempDir
    Path folder;

    private static void createTable(DynamoDbClient client) {
        client.createTable(table -> table.tableName("app")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("pk")
                        .keyType(KeyType.HASH)
                        .build()));
    }

    private static boolean empty(DynamoDbClient client) {
        return client.listTables().tableNames().isEmpty();
    }

    @Test
    void aDatabaseInMemoryIsEmptyAtEveryStart() {
        try (ClientSource source = ClientSource.of(new Endpoint.Local(null), TIMEOUT, LOADER)) {
            createTable(source.get());
            assertSame(source.get(), source.get());
            assertFalse(empty(source.get()));
        }
        try (ClientSource source = ClientSource.of(new Endpoint.Local(null), TIMEOUT, LOADER)) {
            assertTrue(empty(source.get()));
        }
    }

    @Test
    void aDatabaseInAFolderIsThereAgain() {
        Endpoint endpoint = new Endpoint.Local(folder.resolve("made/by it"));
        try (ClientSource source = ClientSource.of(endpoint, TIMEOUT, LOADER)) {
            assertTrue(empty(source.get()));
            createTable(source.get());
        }
        try (ClientSource source = ClientSource.of(endpoint, TIMEOUT, LOADER)) {
            assertFalse(empty(source.get()));
        }
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (ClientSource source = ClientSource.of(new Endpoint.Local(file), TIMEOUT, LOADER)) {
            PersistenceException refused = assertThrows(PersistenceException.class, source::get);
            assertTrue(refused.getMessage().startsWith("MD-BOOT-34"), refused.getMessage());
        }
    }

    @Test
    void aMissingDynamoDbLocalIsReportedWithWhatToAdd() throws IOException {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], null);
                ClientSource source = ClientSource.of(new Endpoint.Local(null), TIMEOUT, nothing)) {
            PersistenceException refused = assertThrows(PersistenceException.class, source::get);
            assertTrue(refused.getMessage().startsWith("MD-BOOT-31"), refused.getMessage());
            assertTrue(refused.getMessage().contains("software.amazon.dynamodb:DynamoDBLocal"), refused.getMessage());
        }
    }

    @Test
    void aClosedSourceGivesNoClient() {
        for (Endpoint endpoint : new Endpoint[] {new Endpoint.Local(null), new Endpoint.Service("eu-central-1")}) {
            ClientSource source = ClientSource.of(endpoint, TIMEOUT, LOADER);
            source.close();
            source.close();
            assertThrows(IllegalStateException.class, source::get);
        }
    }

    @Test
    void aGivenClientIsNotClosed() {
        AtomicBoolean called = new AtomicBoolean();
        DynamoDbClient client = (DynamoDbClient)
                Proxy.newProxyInstance(LOADER, new Class<?>[] {DynamoDbClient.class}, (proxy, method, arguments) -> {
                    called.set(true);
                    return null;
                });
        try (ClientSource source = ClientSource.of(new Endpoint.Given(client), TIMEOUT, LOADER)) {
            assertSame(client, source.get());
        }
        assertFalse(called.get());
    }

    /** The listener answers one request, as DynamoDB does, and tells who has signed it. */
    @Test
    void aServerOnThisMachineNeedsNoCredentials() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> request = CompletableFuture.supplyAsync(() -> answer(server));
            URI url = URI.create("http://localhost:" + server.getLocalPort());
            try (ClientSource source = ClientSource.of(new Endpoint.Address(url, "eu-west-1"), TIMEOUT, LOADER)) {
                assertTrue(empty(source.get()));
            }
            assertTrue(request.get().contains("/eu-west-1/dynamodb/"), request.get());
        }
    }

    private static String answer(ServerSocket server) {
        try (Socket socket = server.accept()) {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) socket.getInputStream().read());
            }
            byte[] body = "{\"TableNames\":[]}".getBytes(StandardCharsets.UTF_8);
            String answer = "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nConnection: close\r\n"
                    + "Content-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return head.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void addressesOnThisMachineAreKnown() {
        for (String url : new String[] {"http://localhost:8000", "http://127.0.0.1", "http://[::1]:8000"}) {
            assertTrue(new Endpoint.Address(URI.create(url), null).onThisMachine(), url);
        }
        assertFalse(new Endpoint.Address(URI.create("https://dynamodb.eu-west-1.amazonaws.com"), null).onThisMachine());
        assertEquals("x", new Endpoint.Address(URI.create("http://h"), "x").region());
    }
}
