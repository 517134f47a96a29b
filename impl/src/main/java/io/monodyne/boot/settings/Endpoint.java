package io.monodyne.boot.settings;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where DynamoDB is. Immutable. */
public sealed interface Endpoint {

    /** The service in a region; null for the one that the SDK finds. */
    record Service(@Nullable String region) implements Endpoint {}

    /** A URL, and the region that requests are signed for; null for the one that the SDK finds. */
    record Address(URI url, @Nullable String region) implements Endpoint {

        /** Whether it is on this machine, where nobody checks credentials. */
        public boolean onThisMachine() {
            String host = url.getHost();
            return host.equalsIgnoreCase("localhost")
                    || host.startsWith("127.")
                    || host.equals("[::1]")
                    || host.equals("0.0.0.0");
        }
    }

    /** DynamoDB Local in this JVM; in memory where the folder is null. */
    record Local(@Nullable Path folder) implements Endpoint {}

    /** A client that the application has made and will close. */
    record Given(DynamoDbClient client) implements Endpoint {}
}
