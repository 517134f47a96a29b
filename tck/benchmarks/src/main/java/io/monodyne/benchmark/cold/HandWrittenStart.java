package io.monodyne.benchmark.cold;

import io.monodyne.benchmark.cold.Shop.Customer;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** A program of hand-written SDK code that reads a customer and ends. */
public final class HandWrittenStart {

    private HandWrittenStart() {}

    /** Prints how long it took. */
    public static void main(String[] arguments) {
        Stopwatch stopwatch = Stopwatch.start();
        try (DynamoDbClient client = ColdNetwork.open().client()) {
            Customer customer = find(client, ColdNetwork.ID);
            stopwatch.stop(customer.getName());
        }
    }

    private static Customer find(DynamoDbClient client, String id) {
        Map<String, AttributeValue> item = client.getItem(GetItemRequest.builder()
                        .tableName(ColdNetwork.TABLE)
                        .key(Map.of(
                                "pk", AttributeValue.fromS(ColdNetwork.PREFIX + id),
                                "sk", AttributeValue.fromS(ColdNetwork.SORT)))
                        .consistentRead(true)
                        .build())
                .item();
        Customer customer = new Customer();
        customer.setId(item.get("id").s());
        customer.setVersion(Long.parseLong(item.get("version").n()));
        customer.setName(item.get("name").s());
        customer.setEmail(item.get("email").s());
        customer.setBlocked(item.get("blocked").bool());
        customer.setSince(Instant.parse(item.get("since").s()));
        customer.setLabels(new LinkedHashSet<>(item.get("labels").ss()));
        return customer;
    }
}
