package io.monodyne.tck.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.DynamoTable;
import io.monodyne.IndexMap;
import io.monodyne.MonodyneSettings;
import io.monodyne.TableDefinition;
import io.monodyne.TimeToLive;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What a live table lacks of what the unit needs, and making one that is not there. */
public class LiveTableContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Bicycle.class);

    private static final String ARCHIVE = "live-table-contract-archive";

    @Entity
    @IndexMap(partitionKey = "LETTER#{id}", sortKey = "LETTER")
    @IndexMap(index = "gsi3", partitionKey = "TO#{receiver}", sortKey = "{id}")
    @IndexMap(index = "lsi1", sortKey = "{receiver}")
    static class Letter {
        @Id
        String id;

        String receiver;

        @TimeToLive
        Instant until;
    }

    @Entity
    @DynamoTable(name = ARCHIVE)
    @IndexMap(partitionKey = "OLD#{id}", sortKey = "OLD")
    static class OldLetter {
        @Id
        String id;
    }

    private static DynamoDbClient client() {
        return unit.table().client();
    }

    private static String name() {
        return unit.table().name() + "-live";
    }

    @AfterEach
    void drop() {
        for (String table : List.of(name(), ARCHIVE)) {
            if (exists(table)) {
                client().deleteTable(request -> request.tableName(table));
            }
        }
    }

    private static boolean exists(String table) {
        try {
            return describe(table).tableName().equals(table);
        } catch (ResourceNotFoundException e) {
            return false;
        }
    }

    private static TableDefinition definition(Map<String, ?> settings, Class<?>... entities) {
        Map<String, Object> all = new LinkedHashMap<>(
                Map.of(MonodyneSettings.TABLE, name(), PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "none"));
        all.putAll(settings);
        EntityManagerFactory factory = unit.open(all, entities);
        unit.requests().reset();
        return factory.unwrap(TableDefinition.class);
    }

    private static List<String> differences() {
        return definition(Map.of(), Letter.class).differences().stream()
                .map(sentence -> sentence.replace(name(), "T"))
                .toList();
    }

    // ---- a table by hand ----------------------------------------

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
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

    private static GlobalSecondaryIndex global(String name, String partition, String sort, ProjectionType projection) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys(partition, sort))
                .projection(projected -> projected.projectionType(projection))
                .build();
    }

    private static LocalSecondaryIndex local(String name, String sort, ProjectionType projection) {
        return LocalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys("pk", sort))
                .projection(projected -> projected.projectionType(projection))
                .build();
    }

    /** The table as it has to be, but for what is changed of it. */
    private static void make(boolean expiring, Consumer<CreateTableRequest.Builder> change) {
        CreateTableRequest.Builder table = CreateTableRequest.builder()
                .tableName(name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"), text("sk"), text("gsi3_pk"), text("gsi3_sk"), text("lsi1_sk"))
                .keySchema(keys("pk", "sk"))
                .globalSecondaryIndexes(global("gsi3", "gsi3_pk", "gsi3_sk", ProjectionType.ALL))
                .localSecondaryIndexes(local("lsi1", "lsi1_sk", ProjectionType.ALL));
        change.accept(table);
        client().createTable(table.build());
        if (expiring) {
            expireBy("until");
        }
    }

    private static void expireBy(String attribute) {
        client().updateTimeToLive(request -> request.tableName(name())
                .timeToLiveSpecification(expiry -> expiry.enabled(true).attributeName(attribute)));
    }

    // ---- differences ----------------------------------------

    @Test
    void aTableThatIsNotThereIsOneDifference() {
        assertEquals(List.of("Table T is not there."), differences());
    }

    @Test
    void aTableThatIsAsItHasToBeHasNone() {
        make(true, table -> {});
        assertEquals(List.of(), differences());
    }

    @Test
    void whatATableHasBesidesIsNone() {
        make(
                true,
                table -> table.attributeDefinitions(
                                text("pk"), text("sk"), text("gsi3_pk"), text("gsi3_sk"), text("lsi1_sk"), text("more"))
                        .globalSecondaryIndexes(
                                global("gsi3", "gsi3_pk", "gsi3_sk", ProjectionType.ALL),
                                global("gsi9", "more", "sk", ProjectionType.KEYS_ONLY)));
        assertEquals(List.of(), differences());
    }

    @Test
    void indexesThatAreNotThereAre() {
        make(
                true,
                table -> table.attributeDefinitions(text("pk"), text("sk"))
                        .globalSecondaryIndexes((List<GlobalSecondaryIndex>) null)
                        .localSecondaryIndexes((List<LocalSecondaryIndex>) null));
        assertEquals(
                List.of("Index gsi3 of table T is not there.", "Index lsi1 of table T is not there."), differences());
    }

    @Test
    void keysOfAnotherNameAre() {
        make(
                true,
                table -> table.attributeDefinitions(text("pk"), text("range"), text("g_pk"), text("g_sk"), text("l_sk"))
                        .keySchema(keys("pk", "range"))
                        .globalSecondaryIndexes(global("gsi3", "g_pk", "g_sk", ProjectionType.ALL))
                        .localSecondaryIndexes(local("lsi1", "l_sk", ProjectionType.ALL)));
        assertEquals(
                List.of(
                        "Table T has the key [pk, range], not [pk, sk].",
                        "Index gsi3 of table T has the key [g_pk, g_sk], not [gsi3_pk, gsi3_sk].",
                        "Index lsi1 of table T has the key [pk, l_sk], not [pk, lsi1_sk]."),
                differences());
    }

    @Test
    void aKeyOfAnotherTypeIs() {
        make(
                true,
                table -> table.attributeDefinitions(
                        text("pk"),
                        text("sk"),
                        text("gsi3_pk"),
                        text("lsi1_sk"),
                        AttributeDefinition.builder()
                                .attributeName("gsi3_sk")
                                .attributeType(ScalarAttributeType.N)
                                .build()));
        assertEquals(List.of("Key attribute gsi3_sk of table T is of type N, not S."), differences());
    }

    @Test
    void indexesWithoutWholeItemsAre() {
        make(
                true,
                table -> table.globalSecondaryIndexes(global("gsi3", "gsi3_pk", "gsi3_sk", ProjectionType.KEYS_ONLY))
                        .localSecondaryIndexes(local("lsi1", "lsi1_sk", ProjectionType.KEYS_ONLY)));
        assertEquals(
                List.of(
                        "Index gsi3 of table T has not all attributes.",
                        "Index lsi1 of table T has not all attributes."),
                differences());
    }

    @Test
    void aGlobalIndexInThePlaceOfALocalOneIs() {
        make(
                true,
                table -> table.globalSecondaryIndexes(
                                global("gsi3", "gsi3_pk", "gsi3_sk", ProjectionType.ALL),
                                global("lsi1", "pk", "lsi1_sk", ProjectionType.ALL))
                        .localSecondaryIndexes((List<LocalSecondaryIndex>) null));
        assertEquals(List.of("Index lsi1 of table T is global, not local."), differences());
    }

    @Test
    void anotherBillingModeIs() {
        make(
                true,
                table -> table.billingMode(BillingMode.PROVISIONED)
                        .provisionedThroughput(
                                capacity -> capacity.readCapacityUnits(1L).writeCapacityUnits(1L))
                        .globalSecondaryIndexes(global("gsi3", "gsi3_pk", "gsi3_sk", ProjectionType.ALL).toBuilder()
                                .provisionedThroughput(capacity ->
                                        capacity.readCapacityUnits(1L).writeCapacityUnits(1L))
                                .build()));
        assertEquals(List.of("Table T is paid for by capacity, not by request."), differences());
    }

    @Test
    void anotherTimeToLiveOrNoneIs() {
        make(false, table -> {});
        assertEquals(List.of("Table T does not expire items, and should by until."), differences());
        expireBy("deadline");
        assertEquals(List.of("Table T expires items by deadline, and should by until."), differences());
    }

    @Test
    void eachTableOfTheUnitIsCompared() {
        make(true, table -> {});
        assertEquals(
                List.of("Table " + ARCHIVE + " is not there."),
                definition(Map.of(), Letter.class, OldLetter.class).differences());
    }

    // ---- ensure ----------------------------------------

    private static TableDescription describe(String table) {
        return client().describeTable(request -> request.tableName(table)).table();
    }

    @Test
    void ensureMakesAllTablesOnceAndTheyAreAsTheyHaveToBe() {
        TableDefinition definition = definition(
                Map.of(MonodyneSettings.TABLE_GSIS, 20, MonodyneSettings.TABLE_LSIS, "all"),
                Letter.class,
                OldLetter.class);
        definition.ensure();
        Instant made = describe(name()).creationDateTime();
        assertEquals(List.of(), definition.differences());
        assertEquals(20, describe(name()).globalSecondaryIndexes().size());
        assertEquals(5, describe(ARCHIVE).localSecondaryIndexes().size());
        definition.ensure();
        assertEquals(made, describe(name()).creationDateTime());
        assertEquals(List.of(), definition.differences());
    }

    @Test
    void ensureMakesATableWithTheBillingModeOfTheSettings() {
        definition(
                        Map.of(
                                MonodyneSettings.TABLE_BILLING, "provisioned",
                                MonodyneSettings.TABLE_READ_CAPACITY, 4,
                                MonodyneSettings.TABLE_WRITE_CAPACITY, 2),
                        Letter.class)
                .ensure();
        assertEquals(4, describe(name()).provisionedThroughput().readCapacityUnits());
        assertEquals(2, describe(name()).provisionedThroughput().writeCapacityUnits());
        assertEquals(List.of("Table T is paid for by capacity, not by request."), differences());
    }

    @Test
    void ensureLeavesATableThatIsThereAsItIs() {
        make(
                false,
                table -> table.attributeDefinitions(text("pk"), text("sk"))
                        .globalSecondaryIndexes((List<GlobalSecondaryIndex>) null)
                        .localSecondaryIndexes((List<LocalSecondaryIndex>) null));
        List<String> before = differences();
        definition(Map.of(), Letter.class).ensure();
        assertEquals(before, differences());
    }

    @Test
    void manyMayEnsureAtOnce() throws Exception {
        int threads = 8;
        List<TableDefinition> definitions = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            definitions.add(definition(Map.of(), Letter.class));
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            for (TableDefinition definition : definitions) {
                all.add(executor.submit(() -> {
                    start.await();
                    definition.ensure();
                    return Objects.requireNonNull(describe(name()).tableStatusAsString());
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                assertEquals("ACTIVE", one.get(1, TimeUnit.MINUTES));
            }
        } finally {
            executor.shutdownNow();
        }
        assertEquals(List.of(), differences());
    }
}
