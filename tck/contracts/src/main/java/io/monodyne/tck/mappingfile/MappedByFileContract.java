package io.monodyne.tck.mappingfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ImmutableAttributeException;
import io.monodyne.UniqueViolationException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.metamodel.EntityType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An entity without any annotation, mapped by a file alone. */
public class MappedByFileContract {

    private static final Map<String, AttributeValue> PRICE =
            Map.of("sum", AttributeValue.fromN("3.5"), "unit", AttributeValue.fromS("EUR"));

    @RegisterExtension
    static final TestUnit unit = TestUnit.of().withMappingFile("io/monodyne/tck/mappingfile/journal.xml");

    private static Journal journal(String title) {
        Journal journal = new Journal();
        journal.publisher = "P";
        journal.title = title;
        journal.shelf = "a7";
        journal.mood = Journal.Mood.LOUD;
        journal.price = new Journal.Price();
        journal.price.amount = new BigDecimal("3.50");
        journal.price.currency = "EUR";
        journal.tags.add("new");
        journal.readers.put(Journal.Mood.CALM, 4);
        journal.scratch = "not stored";
        return journal;
    }

    /** Answers its generated number, the first of which is 100. */
    private static long persisted(String title) {
        Journal journal = journal(title);
        unit.persist(journal);
        assertTrue(journal.number >= 100, "number " + journal.number);
        return journal.number;
    }

    private static String key(long number) {
        return String.format("MAGAZINE#%019d", number);
    }

    @Test
    void theFileSaysWhichEntitiesThereAre() {
        Set<String> names = unit.factory().getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .collect(Collectors.toSet());
        assertEquals(Set.of("Magazine"), names);
    }

    @Test
    void itIsStoredAsTheFileSays() {
        Map<String, AttributeValue> item = unit.table().item(key(persisted("T")), "Magazine");
        assertEquals(AttributeValue.fromS("PUBLISHER#P"), item.get("gsi0_pk"));
        assertEquals(AttributeValue.fromS("T"), item.get("gsi0_sk"));
        assertEquals(AttributeValue.fromS("T"), item.get("headline"));
        assertEquals(AttributeValue.fromS("A7"), item.get("shelf"));
        assertEquals(AttributeValue.fromS("LOUD"), item.get("mood"));
        assertEquals(AttributeValue.fromS("2026-03-01T09:30:00Z"), item.get("openedAt"));
        assertEquals(AttributeValue.fromM(PRICE), item.get("price"));
        assertEquals(AttributeValue.fromM(Map.of("CALM", AttributeValue.fromN("4"))), item.get("readers"));
        assertNull(item.get("scratch"));
        assertNull(item.get("loaded"));
    }

    @Test
    void itIsReadBackAndChanged() {
        long number = persisted("T");
        unit.inTransaction(em -> {
            Journal read = em.find(Journal.class, number);
            assertEquals("T", read.title);
            assertEquals("A7", read.shelf);
            assertEquals(Journal.Mood.LOUD, read.mood);
            assertEquals(new BigDecimal("3.50"), read.price.amount);
            assertEquals(List.of("new"), read.tags);
            assertEquals(Map.of(Journal.Mood.CALM, 4), read.readers);
            assertNull(read.scratch);
            assertTrue(read.loaded);
            read.tags.add("read");
            read.shelf = "b1";
        });
        unit.inTransaction(em -> {
            Journal read = em.find(Journal.class, number);
            assertEquals(List.of("new", "read"), read.tags);
            assertEquals("B1", read.shelf);
            assertEquals(2, read.changes);
            em.remove(read);
        });
        assertFalse(unit.table().has(key(number), "Magazine"));
    }

    @Test
    void itsConstraintsHold() {
        long number = persisted("T");
        unit.failsToCommit(UniqueViolationException.class, em -> em.persist(journal("T")));
        unit.failsToCommit(
                ImmutableAttributeException.class, em -> em.find(Journal.class, number).openedAt = Instant.EPOCH);
    }
}
