package io.monodyne.dynamo;

import static io.monodyne.dynamo.CannedHttp.error;
import static io.monodyne.dynamo.CannedHttp.lost;
import static io.monodyne.dynamo.CannedHttp.ok;
import static io.monodyne.dynamo.Write.key;
import static io.monodyne.dynamo.Write.n;
import static io.monodyne.dynamo.Write.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.key.KeyRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class TablesTest {

    @RegisterExtension
    static final DynamoLocal LOCAL = new DynamoLocal();

    private static final ProvisionedThroughput CAPACITY = ProvisionedThroughput.builder()
            .readCapacityUnits(1L)
            .writeCapacityUnits(1L)
            .build();

    private String table;
    private SdkDynamo dynamo;
    private Tables tables;

    @BeforeEach
    void name() {
        table = DynamoLocal.newTable();
        dynamo = new SdkDynamo(LOCAL::client, RequestOptions.standard());
        tables = dynamo.tables();
    }

    private TableSpec spec(List<IndexSpec> indexes, Billing billing, String timeToLive) {
        return new TableSpec(table, "pk", "sk", indexes, billing, timeToLive);
    }

    private TableSpec spec(IndexSpec... indexes) {
        return spec(List.of(indexes), Billing.onDemand(), null);
    }

    private static IndexSpec global(String name) {
        return new IndexSpec(name, name + "_pk", name + "_sk", false);
    }

    private static IndexSpec local(String name) {
        return new IndexSpec(name, "pk", name + "_sk", true);
    }

    @Test
    void aTableWithAllIndexesIsCreatedAsItHasToBe() {
        List<IndexSpec> indexes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            indexes.add(global("gsi" + i));
        }
        for (int i = 0; i < 5; i++) {
            indexes.add(local("lsi" + i));
        }
        TableSpec spec = spec(indexes, Billing.onDemand(), "expires");
        tables.create(spec);
        assertEquals(List.of(), tables.differences(spec));
        assertEquals(
                new IndexLayout("lsi4", "pk", "lsi4_sk", true),
                dynamo.layout(table).index("lsi4"));
        assertEquals(
                "expires",
                LOCAL.client()
                        .describeTimeToLive(request -> request.tableName(table))
                        .timeToLiveDescription()
                        .attributeName());
    }

    @Test
    void capacityIsThatOfTheTableAndOfItsIndexes() {
        TableSpec spec = spec(List.of(global("gsi0")), Billing.provisioned(7, 8), null);
        tables.create(spec);
        assertEquals(List.of(), tables.differences(spec));
        var description = LOCAL.client()
                .describeTable(request -> request.tableName(table))
                .table();
        assertEquals(7, description.provisionedThroughput().readCapacityUnits());
        assertEquals(
                8,
                description
                        .globalSecondaryIndexes()
                        .get(0)
                        .provisionedThroughput()
                        .writeCapacityUnits());
    }

    @Test
    void aTableThatIsThereIsLeftAsItIs() {
        tables.create(spec());
        dynamo.write(put(table, key("a", "b"), Map.of()));
        tables.create(spec(List.of(global("gsi0")), Billing.onDemand(), "expires"));
        assertEquals(
                List.of(
                        "Index gsi0 of table " + table + " is not there.",
                        "Table " + table + " does not expire items, and should by expires."),
                tables.differences(spec(List.of(global("gsi0")), Billing.onDemand(), "expires")));
        assertEquals(
                1, dynamo.query(ItemQuery.of(table, "a", new KeyRange.All())).count());
    }

    @Test
    void everyDifferenceIsASentence() {
        assertEquals(List.of("Table " + table + " is not there."), tables.differences(spec()));
        LOCAL.client()
                .createTable(request -> request.tableName(table)
                        .attributeDefinitions(List.of(
                                type("pk", ScalarAttributeType.S),
                                type("id", ScalarAttributeType.S),
                                type("gsi0_pk", ScalarAttributeType.N)))
                        .keySchema(keys("pk", "id"))
                        .globalSecondaryIndexes(List.of(
                                index("gsi0", keys("gsi0_pk", "id"), ProjectionType.KEYS_ONLY),
                                index("lsi0", keys("pk", "id"), ProjectionType.ALL)))
                        .provisionedThroughput(CAPACITY));
        assertEquals(
                List.of(
                        "Table " + table + " has the key [pk, id], not [pk, sk].",
                        "Index gsi0 of table " + table + " has the key [gsi0_pk, id], not [gsi0_pk, gsi0_sk].",
                        "Index gsi0 of table " + table + " has not all attributes.",
                        "Index lsi0 of table " + table + " is global, not local.",
                        "Index lsi0 of table " + table + " has the key [pk, id], not [pk, lsi0_sk].",
                        "Key attribute gsi0_pk of table " + table + " is of type N, not S.",
                        "Table " + table + " is paid for by capacity, not by request."),
                tables.differences(spec(global("gsi0"), local("lsi0"))));
    }

    private static AttributeDefinition type(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static GlobalSecondaryIndex index(String name, List<KeySchemaElement> keys, ProjectionType projection) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys)
                .projection(whole -> whole.projectionType(projection))
                .provisionedThroughput(CAPACITY)
                .build();
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(partition)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(sort)
                        .keyType(KeyType.RANGE)
                        .build());
    }

    @Test
    void aTableWithoutASortKeyHasNoLayout() {
        LOCAL.client()
                .createTable(request -> request.tableName(table)
                        .attributeDefinitions(List.of(type("pk", ScalarAttributeType.S)))
                        .keySchema(keys("pk", "sk").subList(0, 1))
                        .provisionedThroughput(CAPACITY));
        DynamoFailure failure = assertThrows(DynamoFailure.class, () -> dynamo.layout(table));
        assertTrue(failure.getMessage().startsWith("MD-DYNAMO-08: table " + table), failure.getMessage());
    }

    /** The SDK sends the creation again, and hears that there is such a table: it is the one it has created itself. */
    @Test
    void itemsExpireEvenWhereTheAnswerToTheCreationWasLost() {
        String made = description(Instant.now());
        CannedHttp http = new CannedHttp().then(lost(), error("ResourceInUseException"), ok(made), ok(made), ok());
        new SdkDynamo(http::client, RequestOptions.standard())
                .tables()
                .create(spec(List.of(), Billing.onDemand(), "expires"));
        assertEquals(0, http.left());
        String last = http.bodies().get(http.bodies().size() - 1);
        assertTrue(last.contains("\"TimeToLiveSpecification\":{"), last);
        assertTrue(last.contains("\"expires\""), last);
    }

    @Test
    void aTableThatWasThereLongBeforeIsLeftAsItIsAlsoInDoubt() {
        String made = description(Instant.now().minus(Duration.ofHours(1)));
        CannedHttp http = new CannedHttp().then(lost(), error("ResourceInUseException"), ok(made), ok(made));
        new SdkDynamo(http::client, RequestOptions.standard())
                .tables()
                .create(spec(List.of(), Billing.onDemand(), "expires"));
        assertEquals(0, http.left());
    }

    private static String description(Instant created) {
        return "{\"Table\":{\"TableStatus\":\"ACTIVE\",\"CreationDateTime\":" + created.getEpochSecond() + "}}";
    }

    @Test
    void aDeletedTableIsGoneAndCanBeDeletedAgain() {
        tables.create(spec());
        tables.delete(table);
        assertEquals(List.of("Table " + table + " is not there."), tables.differences(spec()));
        tables.delete(table);
    }

    @Test
    void namesAreAskedForAnewWhereATableWasMadeAnew() {
        tables.create(spec());
        assertEquals("sk", dynamo.layout(table).sortKey());
        tables.delete(table);
        tables.create(new TableSpec(table, "a", "b", List.of(), Billing.onDemand(), null));
        assertEquals("b", dynamo.layout(table).sortKey());
    }

    @Test
    void anEmptiedTableIsThereWithoutItems() {
        tables.create(spec(global("gsi0")));
        for (int i = 0; i < 60; i++) {
            dynamo.write(put(table, key("p", "s" + i), Map.of("i", n(i))));
        }
        tables.truncate(table);
        assertEquals(
                0, dynamo.query(ItemQuery.of(table, "p", new KeyRange.All())).count());
        assertEquals(List.of(), tables.differences(spec(global("gsi0"))));
        assertThrows(DynamoFailure.class, () -> tables.truncate("nowhere"));
    }

    @Test
    void aTableThatCanNotBeIsAFailure() {
        TableSpec spec = new TableSpec(table, "pk", "pk", List.of(), Billing.onDemand(), null);
        assertThrows(DynamoFailure.class, () -> tables.create(spec));
    }
}
