package io.monodyne.tck.nativekeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** The attributes of an entity are the keys of an index, and nothing is written for it. */
public class NativeIndexContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Sale.class, Refund.class);

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @BeforeEach
    void store() {
        unit.persist(
                new Sale("1", "EU", "open", DAY, 9),
                new Sale("2", "EU", "open", DAY, 10),
                new Sale("3", "EU", "open", DAY.plusDays(1), 2),
                new Sale("4", "EU", "paid", DAY, 2));
        unit.requests().reset();
    }

    private static List<String> open() {
        return Indexed.in(unit.table(), "EU", "open");
    }

    @Test
    void aCreatedTableHasTheIndexWithTypedKeys() {
        TableDescription table = unit.table()
                .client()
                .describeTable(request -> request.tableName(unit.table().name()))
                .table();
        GlobalSecondaryIndexDescription index = table.globalSecondaryIndexes().get(0);
        assertEquals(1, table.globalSecondaryIndexes().size());
        assertEquals("by-region", index.indexName());
        assertEquals("ALL", index.projection().projectionTypeAsString());
        assertEquals(
                List.of("r HASH", "status HASH", "day RANGE", "amount RANGE"),
                index.keySchema().stream()
                        .map(key -> key.attributeName() + " " + key.keyTypeAsString())
                        .toList());
        assertEquals(
                Set.of("pk S", "sk S", "r S", "status S", "day S", "amount N"),
                Set.copyOf(table.attributeDefinitions().stream()
                        .map(NativeIndexContract::text)
                        .toList()));
    }

    private static String text(AttributeDefinition definition) {
        return definition.attributeName() + " " + definition.attributeTypeAsString();
    }

    @Test
    void theItemHasItsAttributesAndNoKeysBesideThem() {
        assertEquals(
                Map.of(
                        "pk", AttributeValue.fromS("SALE#1"),
                        "sk", AttributeValue.fromS("SALE"),
                        "_type", AttributeValue.fromS("Sale"),
                        "id", AttributeValue.fromS("1"),
                        "r", AttributeValue.fromS("EU"),
                        "status", AttributeValue.fromS("open"),
                        "day", AttributeValue.fromS("2026-03-01"),
                        "amount", AttributeValue.fromN("9")),
                unit.table().item("SALE#1", "SALE"));
    }

    @Test
    void theIndexHasItemsInTheOrderOfTheirTypedValues() {
        assertEquals(List.of("SALE#1", "SALE#2", "SALE#3"), open());
        assertEquals(List.of("SALE#2"), Indexed.in(unit.table(), "EU", "open", "2026-03-01", 10));
        assertEquals(List.of("SALE#4"), Indexed.in(unit.table(), "EU", "paid"));
        assertEquals(
                "1 EU open 2026-03-01 9",
                unit.entityManager().find(Sale.class, "1").description());
    }

    @Test
    void aChangeMovesTheItemByTheOneAttributeAlone() {
        unit.inTransaction(em -> em.find(Sale.class, "1").setStatus("paid"));
        unit.assertRequests("""
                get app SALE#1·SALE
                update app SALE#1·SALE  set status='paid'   if _type='Sale'""");
        assertEquals(List.of("SALE#2", "SALE#3"), open());
        assertEquals(List.of("SALE#4", "SALE#1"), Indexed.in(unit.table(), "EU", "paid"));
    }

    @Test
    void theNullOfOneAttributeDropsTheItemAndItsValueBringsItBack() {
        unit.inTransaction(em -> em.find(Sale.class, "1").setAmount(null));
        unit.assertRequests("""
                get app SALE#1·SALE
                update app SALE#1·SALE  remove amount   if _type='Sale'""");
        assertEquals(List.of("SALE#2", "SALE#3"), open());
        unit.inTransaction(em -> em.find(Sale.class, "1").setAmount(11));
        assertEquals(List.of("SALE#2", "SALE#1", "SALE#3"), open());
    }

    @Test
    void anItemThatLacksAnAttributeFromTheStartIsNotThere() {
        unit.persist(new Sale("5", null, "open", DAY, 1), new Sale("6", "EU", "open", null, 1));
        assertEquals(List.of("SALE#1", "SALE#2", "SALE#3"), open());
        assertNull(unit.table().attribute("SALE#5", "SALE", "r"));
    }

    @Test
    void aRemovedEntityIsGone() {
        unit.inTransaction(em -> em.remove(em.find(Sale.class, "2")));
        assertEquals(List.of("SALE#1", "SALE#3"), open());
    }

    @Test
    void twoWhoChangeDifferentAttributesBothHaveTheirWay() {
        EntityManager other = unit.entityManager();
        other.getTransaction().begin();
        other.find(Sale.class, "1").setRegion("US");
        unit.inTransaction(em -> em.find(Sale.class, "1").setStatus("paid"));
        other.getTransaction().commit();
        assertEquals(List.of("SALE#1"), Indexed.in(unit.table(), "US", "paid"));
    }

    @Test
    void someoneElseWhoWritesAnAttributeMovesTheItemToo() {
        unit.table().set("SALE#1", "SALE", "status", AttributeValue.fromS("paid"));
        assertEquals(List.of("SALE#4", "SALE#1"), Indexed.in(unit.table(), "EU", "paid"));
        assertEquals(
                "1 EU paid 2026-03-01 9",
                unit.entityManager().find(Sale.class, "1").description());
    }

    @Test
    void twoEntitiesShareTheIndex() {
        unit.persist(new Refund("7", "EU", "open", DAY, 9999999999L));
        assertEquals(List.of("SALE#1", "SALE#2", "REFUND#7", "SALE#3"), open());
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Refund.class, "7").setArea("US"));
        unit.assertRequests("""
                get app REFUND#7·REFUND
                update app REFUND#7·REFUND  set r='US', version=2, _wt=*   if version=1 and _type='Refund'""");
        assertEquals(List.of("REFUND#7"), Indexed.in(unit.table(), "US", "open"));
    }
}
