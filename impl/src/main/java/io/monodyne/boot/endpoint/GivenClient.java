package io.monodyne.boot.endpoint;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The application's own client, which it closes itself. */
record GivenClient(DynamoDbClient client) implements ClientSource {

    @Override
    public DynamoDbClient get() {
        return client;
    }

    @Override
    public void close() {
        // It belongs to the application.
    }
}
