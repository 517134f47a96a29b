package io.monodyne.tck.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.DynamoTable;
import io.monodyne.TimeToLive;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an entity without any annotation of ours is stored as, and the two that say where and how long. */
public class PlainEntityContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Tool.class, Offer.class);

    @Entity(name = "Instrument")
    static class Tool {
        @Id
        String id;

        String name;
    }

    @Entity
    static class Offer {
        @Id
        String id;

        @TimeToLive
        Instant endsAt;

        Offer() {}

        Offer(String id, Instant endsAt) {
            this.id = id;
            this.endsAt = endsAt;
        }
    }

    @Entity
    @DynamoTable(name = "monodyne-tck-elsewhere")
    static class Elsewhere {
        @Id
        String id;
    }

    private static Tool tool(String id) {
        Tool tool = new Tool();
        tool.id = id;
        tool.name = "n";
        return tool;
    }

    @Test
    void theItemHasItsKeyItsTypeItsExtentAndItsState() {
        unit.persist(tool("t1"));
        assertEquals(
                Map.of(
                        "pk", AttributeValue.fromS("Instrument#t1"),
                        "sk", AttributeValue.fromS("Instrument"),
                        "gsi19_pk", AttributeValue.fromS("EXTENT#Instrument#0"),
                        "gsi19_sk", AttributeValue.fromS("t1"),
                        "_type", AttributeValue.fromS("Instrument"),
                        "id", AttributeValue.fromS("t1"),
                        "name", AttributeValue.fromS("n")),
                unit.table().item("Instrument#t1", "Instrument"));
    }

    @Test
    void theExtentListsAllEntitiesOfTheTypeInTheOrderOfTheirIds() {
        unit.persist(tool("b"), tool("a"), tool("c"));
        assertEquals(
                List.of("Instrument#a·Instrument", "Instrument#b·Instrument", "Instrument#c·Instrument"),
                unit.table().listed("gsi19", "EXTENT#Instrument#0"));
        unit.inTransaction(em -> em.remove(em.find(Tool.class, "b")));
        assertEquals(2, unit.table().listed("gsi19", "EXTENT#Instrument#0").size());
    }

    @Test
    void aMomentToLiveIsStoredInSeconds() {
        Instant moment = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        unit.persist(new Offer("o", moment.plusMillis(5)));
        assertEquals(
                AttributeValue.fromN(Long.toString(moment.getEpochSecond())),
                unit.table().attribute("Offer#o", "Offer", "endsAt"));
        unit.inTransaction(em -> assertEquals(moment, em.find(Offer.class, "o").endsAt));
    }

    @Test
    void whatHasExpiredIsAbsentAndCanBeReplaced() {
        unit.persist(new Offer("o", Instant.now().minusSeconds(60)));
        assertTrue(unit.table().has("Offer#o", "Offer"));
        unit.inTransaction(em -> assertNull(em.find(Offer.class, "o")));
        unit.persist(new Offer("o", null));
        unit.inTransaction(em -> assertNotNull(em.find(Offer.class, "o")));
    }

    @Test
    void theTableIsMadeWithTimeToLive() {
        assertEquals(
                "endsAt",
                unit.table()
                        .client()
                        .describeTimeToLive(
                                request -> request.tableName(unit.table().name()))
                        .timeToLiveDescription()
                        .attributeName());
    }

    @Test
    void anEntityCanBeInATableOfItsOwn() {
        EntityManagerFactory factory = unit.open(Map.of(), Elsewhere.class);
        try {
            factory.runInTransaction(em -> {
                Elsewhere entity = new Elsewhere();
                entity.id = "e";
                em.persist(entity);
            });
            assertFalse(unit.table().has("Elsewhere#e", "Elsewhere"));
            factory.runInTransaction(em -> assertEquals("e", em.find(Elsewhere.class, "e").id));
        } finally {
            factory.getSchemaManager().drop(false);
        }
    }
}
