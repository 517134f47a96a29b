package io.monodyne.boot.endpoint;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB Local in this JVM, in memory or in a file, started when it is first needed. It is found on the class path of
 * the application by reflection, as its licence does not let us bring it. Each is a database of its own, and its
 * threads keep the JVM alive until it is closed. Factory-lived, thread-safe.
 */
final class LocalDatabase implements ClientSource {

    private static final String EMBEDDED = "software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded";
    private static final String FILE = "dynamodb-local.db";
    private static final boolean WITHOUT_TELEMETRY = true;

    private final @Nullable Path folder;
    private final ClassLoader loader;
    private @Nullable Server server;
    private boolean closed;

    /** One that runs. */
    private record Server(Object embedded, Method shutdown, DynamoDbClient client) {}

    LocalDatabase(@Nullable Path folder, ClassLoader loader) {
        this.folder = folder;
        this.loader = loader;
    }

    @Override
    public synchronized DynamoDbClient get() {
        if (closed) {
            throw EndpointProblems.closed();
        }
        if (server == null) {
            server = start();
        }
        return server.client();
    }

    private Server start() {
        try {
            Class<?> embedded = Class.forName(EMBEDDED, true, loader);
            Object database = folder == null
                    ? embedded.getMethod("create", Boolean.class).invoke(null, WITHOUT_TELEMETRY)
                    : embedded.getMethod("create", File.class, Boolean.class)
                            .invoke(null, file(folder), WITHOUT_TELEMETRY);
            Class<?> face = embedded.getMethod("create", Boolean.class).getReturnType();
            return serving(database, face);
        } catch (ClassNotFoundException e) {
            throw EndpointProblems.localMissing(e);
        } catch (InvocationTargetException e) {
            throw EndpointProblems.localNotStarted(e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            throw EndpointProblems.localNotStarted(e);
        }
    }

    /** What was started is stopped again where it gives no client that can be used: it would keep the JVM alive. */
    private static Server serving(Object database, Class<?> face) throws ReflectiveOperationException {
        Method shutdown = face.getMethod("shutdown");
        Object client = face.getMethod("dynamoDbClient").invoke(database);
        if (client instanceof DynamoDbClient usable) {
            return new Server(database, shutdown, usable);
        }
        shutdown.invoke(database);
        throw EndpointProblems.localOtherSdk();
    }

    /** DynamoDB Local retries for ever to open a file that it can't, so the folder is checked first. */
    private static File file(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw EndpointProblems.localFolder(folder, e);
        }
        Path file = folder.resolve(FILE);
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw EndpointProblems.localFolder(folder, null);
        }
        return file.toFile();
    }

    @Override
    public synchronized void close() {
        closed = true;
        Server running = server;
        server = null;
        if (running != null) {
            try {
                running.shutdown().invoke(running.embedded());
            } catch (ReflectiveOperationException e) {
                throw EndpointProblems.localNotStopped(e);
            }
        }
    }
}
