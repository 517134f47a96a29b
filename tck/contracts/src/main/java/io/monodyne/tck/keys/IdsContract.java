package io.monodyne.tck.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Ids of whatever characters never meet in one key, and what was stored by them is found again. */
class IdsContract {

    @Entity
    static class Page {
        @Id
        private String id;

        private String text;

        protected Page() {}

        Page(String id) {
            this.id = id;
            this.text = "text of " + id;
        }

        String id() {
            return id;
        }

        String text() {
            return text;
        }
    }

    record CellId(String tenant, String row) {}

    @Entity
    @IdClass(CellId.class)
    @IndexMap(partitionKey = "TENANT#{tenant}", sortKey = "ROW#{row}")
    static class Cell {
        @Id
        private String tenant;

        @Id
        private String row;

        private int number;

        protected Cell() {}

        Cell(String tenant, String row, int number) {
            this.tenant = tenant;
            this.row = row;
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    record StampId(UUID owner, Instant at, LocalDate day, int number, boolean first) {}

    @Entity
    @IdClass(StampId.class)
    static class Stamp {
        @Id
        private UUID owner;

        @Id
        private Instant at;

        @Id
        private LocalDate day;

        @Id
        private int number;

        @Id
        private boolean first;

        protected Stamp() {}

        Stamp(StampId id) {
            owner = id.owner();
            at = id.at();
            day = id.day();
            number = id.number();
            first = id.first();
        }
    }

    private static final List<String> ODD = List.of(
            "a",
            "A",
            "a#b",
            "a%23b",
            "a%2523b",
            "a%",
            "a$",
            "a$b",
            " ",
            "  ",
            " a",
            "a ",
            "a b",
            "a\tb",
            "a\nb",
            "\u0000",
            "\u0001",
            "#",
            "##",
            "%",
            "%%",
            "$",
            "$$",
            "\"",
            "!",
            "&",
            "'",
            "·",
            "Page",
            "{id}",
            "{",
            "}",
            "\\",
            "~",
            "-1",
            "é",
            "e\u0301",
            "ß",
            "\u00A0",
            "\u2028",
            "\uFFFF",
            "\uD83D\uDE00",
            "\uD83D\uDE01",
            "日本",
            "null",
            "UNIQUE",
            "EXTENT#Page#0",
            "x".repeat(1000));

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Page.class, Cell.class, Stamp.class);

    @Test
    void everyIdHasAnItemOfItsOwnAndIsFoundAgain() {
        Set<String> ids = new LinkedHashSet<>(ODD);
        unit.inTransaction(em -> ids.forEach(id -> em.persist(new Page(id))));
        assertEquals(ids.size(), unit.table().items().size());
        EntityManager em = unit.entityManager();
        for (String id : ids) {
            Page page = em.find(Page.class, id);
            assertEquals(id, page.id());
            assertEquals("text of " + id, page.text());
        }
    }

    @Test
    void noTwoPairsOfPartsMeet() {
        List<String> parts =
                List.of("a", "a#", "#a", "a#b", "a%23", "%23a", "$", "a ROW#a", "ROW", "TENANT#a", " ", "é");
        int number = 0;
        for (String tenant : parts) {
            int first = number;
            unit.inTransaction(em -> {
                int next = first;
                for (String row : parts) {
                    em.persist(new Cell(tenant, row, next++));
                }
            });
            number += parts.size();
        }
        assertEquals(number, unit.table().items().size());
        EntityManager em = unit.entityManager();
        int expected = 0;
        for (String tenant : parts) {
            for (String row : parts) {
                assertEquals(
                        expected++, em.find(Cell.class, new CellId(tenant, row)).number());
            }
        }
    }

    @Test
    void aTenantNeverReachesTheItemsOfAnother() {
        unit.persist(new Cell("victim#ROW#x", "y", 1), new Cell("victim", "x", 2));
        EntityManager em = unit.entityManager();
        assertNull(em.find(Cell.class, new CellId("victim", "ROW#x#y")));
        assertEquals(1, em.find(Cell.class, new CellId("victim#ROW#x", "y")).number());
        Set<String> partitions = new HashSet<>();
        unit.table().items().forEach(item -> partitions.add(item.get("pk").s()));
        assertEquals(Set.of("TENANT#victim%23ROW%23x", "TENANT#victim"), partitions);
    }

    @Test
    void keysSortLikeTheirIds() {
        List<String> rows = List.of(
                "", " ", "#", "$", "%", "&", "1", "10", "2", "A", "a", "a ", "a#", "ab", "é", "\uFFFF", "\uD800\uDC00");
        unit.inTransaction(
                em -> rows.stream().filter(row -> !row.isEmpty()).forEach(row -> em.persist(new Cell("t", row, 0))));
        List<String> stored = unit
                .table()
                .client()
                .queryPaginator(query -> query.tableName(unit.table().name())
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("TENANT#t"))))
                .items()
                .stream()
                .map(item -> item.get("row").s())
                .toList();
        List<String> expected = rows.stream()
                .filter(row -> !row.isEmpty())
                .sorted((a, b) ->
                        Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertEquals(expected, stored);
    }

    @Test
    void idsOfOtherTypesAreFoundAgain() {
        UUID owner = new UUID(0x8000_0000_0000_0001L, 42);
        Instant at = Instant.parse("2026-01-02T03:04:05Z");
        StampId first = new StampId(owner, at, LocalDate.of(2026, 1, 2), 42, true);
        StampId second = new StampId(owner, at.plusNanos(1), LocalDate.of(999, 12, 31), -42, false);
        unit.persist(new Stamp(first), new Stamp(second));
        EntityManager em = unit.entityManager();
        assertTrue(em.contains(em.find(Stamp.class, first)));
        assertTrue(em.contains(em.find(Stamp.class, second)));
        assertTrue(unit.table()
                .has(
                        "Stamp#80000000-0000-0001-0000-00000000002a#2026-01-02T03:04:05.000000000Z#2026-01-02"
                                + "#0000000042#true",
                        "Stamp"));
    }
}
