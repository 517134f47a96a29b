package io.monodyne.tck.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.MonodyneSettings;
import io.monodyne.RequestListener;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table that is there already says itself what its keys are called. */
public class ExistingTableContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Bicycle.class);

    private final List<String> sent = new ArrayList<>();

    @Entity
    @IndexMap(partitionKey = "CAR#{id}", sortKey = "CAR")
    @IndexMap(index = "GSI1", partitionKey = "COLOUR#{colour}", sortKey = "CAR#{id}")
    static class Car {
        @Id
        String id;

        String colour;
    }

    private static DynamoDbClient client() {
        return unit.table().client();
    }

    private static String name() {
        return unit.table().name() + "-existing";
    }

    @BeforeEach
    void makeTable() {
        client().createTable(table -> table.tableName(name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("PK"), text("SK"), text("GSI1PK"), text("GSI1SK"))
                .keySchema(key("PK", KeyType.HASH), key("SK", KeyType.RANGE))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("GSI1")
                        .keySchema(key("GSI1PK", KeyType.HASH), key("GSI1SK", KeyType.RANGE))
                        .projection(projection -> projection.projectionType(ProjectionType.ALL))
                        .build()));
    }

    @AfterEach
    void dropTable() {
        client().deleteTable(table -> table.tableName(name()));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private EntityManagerFactory open(Map<String, ?> more) {
        RequestListener listener = event -> sent.add(event.toString());
        return new PersistenceConfiguration("cars")
                .managedClass(Car.class)
                .property(MonodyneSettings.CLIENT, client())
                .property(MonodyneSettings.TABLE, name())
                .property(MonodyneSettings.REQUEST_LISTENER, listener)
                .properties(more)
                .createEntityManagerFactory();
    }

    private static void persistAndChange(EntityManagerFactory factory) {
        factory.runInTransaction(em -> {
            Car car = new Car();
            car.id = "c1";
            car.colour = "red";
            em.persist(car);
        });
        factory.runInTransaction(em -> em.find(Car.class, "c1").colour = "blue");
    }

    private static void assertStoredUnderItsNames() {
        Map<String, AttributeValue> item = client().getItem(get -> get.tableName(name())
                        .key(Map.of("PK", AttributeValue.fromS("CAR#c1"), "SK", AttributeValue.fromS("CAR"))))
                .item();
        assertEquals("COLOUR#blue", item.get("GSI1PK").s());
        assertEquals("CAR#c1", item.get("GSI1SK").s());
        assertFalse(item.containsKey("pk"));
        assertFalse(item.containsKey("gsi1_pk"));
    }

    @Test
    void theNamesAreAskedOfTheTableOnceAndOnlyWhenNeeded() {
        try (EntityManagerFactory factory = open(Map.of())) {
            assertEquals(List.of(), sent);
            persistAndChange(factory);
        }
        assertStoredUnderItsNames();
    }

    @Test
    void theNamesAreTakenFromSettingsWhereTheTableIsNotToBeAsked() {
        try (EntityManagerFactory factory = open(Map.of(
                MonodyneSettings.TABLE_NAMES, "generic",
                MonodyneSettings.TABLE_PARTITION_KEY, "PK",
                MonodyneSettings.TABLE_SORT_KEY, "SK",
                MonodyneSettings.INDEX_PARTITION_KEY, "{index}PK",
                MonodyneSettings.INDEX_SORT_KEY, "{index}SK"))) {
            persistAndChange(factory);
        }
        assertStoredUnderItsNames();
        assertTrue(sent.stream().noneMatch(request -> request.contains("describe")), sent.toString());
    }
}
