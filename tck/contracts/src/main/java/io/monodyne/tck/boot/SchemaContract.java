package io.monodyne.tck.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.MonodyneSettings;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SchemaValidationException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Schema-generation actions and the {@code SchemaManager} (Jakarta Persistence 3.2, sections 7.4 and 9.4). */
public class SchemaContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Bicycle.class);

    @Entity
    @IndexMap(index = "gsi3", partitionKey = "COLOUR#{colour}", sortKey = "{id}")
    @IndexMap(index = "lsi1", sortKey = "{colour}")
    static class Indexed {
        @Id
        String id;

        String colour;
    }

    private static String name() {
        return unit.table().name() + "-made";
    }

    @AfterEach
    void drop() {
        if (exists()) {
            unit.table().client().deleteTable(request -> request.tableName(name()));
        }
    }

    private static boolean exists() {
        try {
            return describe().tableName().equals(name());
        } catch (ResourceNotFoundException e) {
            return false;
        }
    }

    private static TableDescription describe() {
        return unit.table()
                .client()
                .describeTable(request -> request.tableName(name()))
                .table();
    }

    private static EntityManagerFactory open(String action, Map<String, ?> more, Class<?>... entities) {
        PersistenceConfiguration configuration = new PersistenceConfiguration("bicycles")
                .property(MonodyneSettings.CLIENT, unit.table().client())
                .property(MonodyneSettings.TABLE, name())
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, action)
                .properties(more);
        List.of(entities).forEach(configuration::managedClass);
        return configuration.createEntityManagerFactory();
    }

    private static EntityManagerFactory open(String action) {
        return open(action, Map.of(MonodyneSettings.TABLE_GSIS, 1), Bicycle.class);
    }

    private static void persist(EntityManagerFactory factory) {
        factory.runInTransaction(em -> em.persist(new Bicycle("b1", "red")));
    }

    private static boolean stored(EntityManagerFactory factory) {
        return factory.callInTransaction(em -> em.find(Bicycle.class, "b1") != null);
    }

    private static Set<String> globalIndexes() {
        Set<String> names = new HashSet<>();
        describe().globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndexDescription::indexName)
                .forEach(names::add);
        return names;
    }

    @Test
    void withoutAnActionNothingIsDone() {
        try (EntityManagerFactory factory = open("none")) {
            assertTrue(factory.isOpen());
            assertFalse(exists());
        }
    }

    @Test
    void createMakesTheTableOnceAndKeepsWhatIsThere() {
        try (EntityManagerFactory factory = open("create")) {
            persist(factory);
        }
        try (EntityManagerFactory factory = open("create")) {
            assertTrue(stored(factory));
        }
        assertEquals(Set.of("gsi0", "gsi19"), globalIndexes());
        assertEquals(
                BillingMode.PAY_PER_REQUEST, describe().billingModeSummary().billingMode());
        assertEquals(
                List.of("pk", "sk"),
                describe().keySchema().stream()
                        .map(KeySchemaElement::attributeName)
                        .toList());
    }

    @Test
    void dropAndCreateEmptiesTheTable() {
        try (EntityManagerFactory factory = open("create")) {
            persist(factory);
        }
        try (EntityManagerFactory factory = open("drop-and-create")) {
            assertFalse(stored(factory));
        }
    }

    @Test
    void dropDeletesTheTable() {
        open("create").close();
        open("drop").close();
        assertFalse(exists());
        open("drop").close();
    }

    @Test
    void validateListsEveryDifference() {
        open("create").close();
        open("validate").close();
        PersistenceException failure = assertThrows(
                PersistenceException.class,
                () -> open("validate", Map.of(MonodyneSettings.TABLE_GSIS, 0), Bicycle.class, Indexed.class));
        assertTrue(failure.getMessage().contains("gsi3"), failure.getMessage());
        assertTrue(failure.getMessage().contains("lsi1"), failure.getMessage());
    }

    @Test
    void validateSaysThatTheTableIsMissing() {
        PersistenceException failure = assertThrows(PersistenceException.class, () -> open("validate"));
        assertTrue(failure.getMessage().contains(name()), failure.getMessage());
    }

    @Test
    void theIndexesOfTheMappingAreMade() {
        open("create", Map.of(MonodyneSettings.TABLE_GSIS, 0), Indexed.class).close();
        assertEquals(Set.of("gsi3"), globalIndexes());
        assertEquals("lsi1", describe().localSecondaryIndexes().get(0).indexName());
        assertEquals(1, describe().localSecondaryIndexes().size());
    }

    @Test
    void twentyGlobalIndexesAreMadeUnlessToldOtherwise() {
        open("create", Map.of(), Bicycle.class).close();
        assertEquals(20, globalIndexes().size());
        assertFalse(describe().hasLocalSecondaryIndexes());
    }

    @Test
    void namesAndBillingOfANewTableAreSettings() {
        open(
                        "create",
                        Map.of(
                                MonodyneSettings.TABLE_GSIS, 0,
                                MonodyneSettings.TABLE_PARTITION_KEY, "PK",
                                MonodyneSettings.TABLE_SORT_KEY, "SK",
                                MonodyneSettings.INDEX_PARTITION_KEY, "{index}PK",
                                MonodyneSettings.INDEX_SORT_KEY, "{index}SK",
                                MonodyneSettings.TABLE_BILLING, "provisioned",
                                MonodyneSettings.TABLE_READ_CAPACITY, 3),
                        Indexed.class)
                .close();
        assertEquals("PK", describe().keySchema().get(0).attributeName());
        assertEquals("SK", describe().keySchema().get(1).attributeName());
        GlobalSecondaryIndexDescription index =
                describe().globalSecondaryIndexes().get(0);
        assertEquals("gsi3PK", index.keySchema().get(0).attributeName());
        assertEquals("gsi3SK", index.keySchema().get(1).attributeName());
        assertEquals(3, describe().provisionedThroughput().readCapacityUnits());
        assertEquals(3, index.provisionedThroughput().readCapacityUnits());
    }

    @Test
    void theSchemaManagerDoesTheSame() throws SchemaValidationException {
        try (EntityManagerFactory factory = open("none")) {
            SchemaValidationException missing = assertThrows(
                    SchemaValidationException.class,
                    () -> factory.getSchemaManager().validate());
            assertTrue(missing.getFailures().length > 0);
            factory.getSchemaManager().create(true);
            factory.getSchemaManager().create(false);
            factory.getSchemaManager().validate();
            persist(factory);
            factory.getSchemaManager().truncate();
            assertFalse(stored(factory));
            assertTrue(exists());
            factory.getSchemaManager().drop(true);
            assertFalse(exists());
        }
    }
}
