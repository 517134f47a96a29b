package io.monodyne.boot.endpoint;

import io.monodyne.boot.settings.Endpoint;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Gives the one client of a factory, and closes with it. Factory-lived, thread-safe. */
public interface ClientSource extends Supplier<DynamoDbClient>, AutoCloseable {

    /**
     * The client, made at the first call.
     *
     * @throws jakarta.persistence.PersistenceException where it can't be made, saying what to set or to add
     */
    @Override
    DynamoDbClient get();

    /** Closes what was opened; again, or with nothing opened, does nothing. */
    @Override
    void close();

    /**
     * @param timeout of one request of a client that is made here
     * @param loader of the application, on whose class path DynamoDB Local is looked for
     */
    static ClientSource of(Endpoint endpoint, Duration timeout, ClassLoader loader) {
        if (endpoint instanceof Endpoint.Given given) {
            return new GivenClient(given.client());
        }
        if (endpoint instanceof Endpoint.Local local) {
            return new LocalDatabase(local.folder(), loader);
        }
        return new SdkClient(endpoint, timeout);
    }
}
