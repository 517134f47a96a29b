package io.monodyne.examples.quickstart;

import jakarta.persistence.EntityManagerFactory;
import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Prints what a partition of the table holds, as DynamoDB itself sees it. */
final class Listing {

    private final DynamoDbClient client;
    private final PrintStream out;

    Listing(EntityManagerFactory factory, PrintStream out) {
        this.client = factory.unwrap(DynamoDbClient.class);
        this.out = out;
    }

    void print(String partition) {
        out.println();
        out.println("What the partition " + partition + " holds now:");
        client.query(request -> request.tableName("shop")
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
                .items()
                .forEach(this::print);
    }

    private void print(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> others = new TreeMap<>(item);
        others.remove("pk");
        String sortKey = others.remove("sk").s();
        out.println("    " + sortKey);
        others.forEach(
                (name, value) -> out.println("        " + name + " = " + (value.s() == null ? value.n() : value.s())));
    }
}
