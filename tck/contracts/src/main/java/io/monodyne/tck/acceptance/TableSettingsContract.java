package io.monodyne.tck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MonodyneSettings;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Each setting about a table that is created, by the table that DynamoDB describes then. */
public class TableSettingsContract {
    private static final String NAME = "table-settings-contract";

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Boat.class);

    private static EntityManagerFactory open(String action, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(MonodyneSettings.TABLE, NAME);
        all.put(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, action);
        return unit.open(all, Boat.class);
    }

    private static TableDescription created(Map<String, ?> settings) {
        open("drop-and-create", settings);
        return unit.table()
                .client()
                .describeTable(table -> table.tableName(NAME))
                .table();
    }

    private static Set<String> attributes(TableDescription table) {
        Set<String> names = new TreeSet<>();
        table.attributeDefinitions().stream()
                .map(AttributeDefinition::attributeName)
                .forEach(names::add);
        return names;
    }

    @AfterEach
    void drop() {
        open("drop", Map.of());
    }

    @Test
    void globalIndexesAreThoseOfTheMappingAndAsManyGenericOnesAsAskedFor() {
        for (int number : new int[] {0, 3, 20}) {
            TableDescription table = created(Map.of(MonodyneSettings.TABLE_GSIS, number));
            assertEquals(Math.max(1, number), table.globalSecondaryIndexes().size());
        }
    }

    @Test
    void localIndexesAreThoseOfTheMappingAllOrANumber() {
        Map<Object, Integer> expected = Map.of("mapped", 0, "all", 5, 2, 2);
        expected.forEach((given, number) -> assertEquals(
                number,
                created(Map.of(MonodyneSettings.TABLE_LSIS, given))
                        .localSecondaryIndexes()
                        .size()));
    }

    @Test
    void capacityIsOnDemandOrProvisioned() {
        assertEquals(
                BillingMode.PAY_PER_REQUEST,
                created(Map.of()).billingModeSummary().billingMode());
        TableDescription table = created(Map.of(
                MonodyneSettings.TABLE_BILLING, "provisioned",
                MonodyneSettings.TABLE_READ_CAPACITY, 7,
                MonodyneSettings.TABLE_WRITE_CAPACITY, 3));
        assertEquals(7, table.provisionedThroughput().readCapacityUnits());
        assertEquals(3, table.provisionedThroughput().writeCapacityUnits());
        table.globalSecondaryIndexes()
                .forEach(index -> assertEquals(7, index.provisionedThroughput().readCapacityUnits()));
    }

    @Test
    void keysHaveTheNamesThatTheyAreGivenAndAreFoundUnderThem() {
        Map<String, Object> names = Map.of(
                MonodyneSettings.TABLE_PARTITION_KEY, "PK",
                MonodyneSettings.TABLE_SORT_KEY, "SK",
                MonodyneSettings.INDEX_PARTITION_KEY, "{index}PK",
                MonodyneSettings.INDEX_SORT_KEY, "{index}SK");
        assertEquals(List.of("PK", "SK", "gsi0PK", "gsi0SK"), List.copyOf(attributes(created(names))));
        Map<String, Object> told = new HashMap<>(names);
        told.put(MonodyneSettings.TABLE_NAMES, "generic");
        // One is told the names, the other asks the table.
        open("none", told).runInTransaction(em -> em.persist(new Boat("ann", "red")));
        Boat found = open("none", Map.of()).callInTransaction(em -> em.find(Boat.class, "ann"));
        assertEquals("red", found.getColour());
        Map<String, ?> item =
                unit.table().client().scan(scan -> scan.tableName(NAME)).items().get(0);
        assertTrue(item.keySet().containsAll(List.of("PK", "SK", "gsi0PK", "gsi0SK")), item.toString());
    }
}
