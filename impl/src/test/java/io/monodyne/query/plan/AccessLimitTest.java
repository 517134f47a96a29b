package io.monodyne.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.Test;

/** What is refused, and what the refusal advises. */
class AccessLimitTest {

    private static String refusal(String jpql, AccessLimit limit) {
        return assertThrows(PersistenceException.class, () -> Plans.PLANNER.plan(Plans.bound(jpql), limit))
                .getMessage();
    }

    private static AccessLimit level(String jpql) {
        return Plans.of(jpql).level();
    }

    @Test
    void levels() {
        assertEquals(AccessLimit.KEYED, level("select o from Order o where o.id = 1"));
        assertEquals(AccessLimit.KEYED, level("select n from Note n where n.author = 'a'"));
        assertEquals(AccessLimit.EXTENT, level("select n from Note n where n.text = 'a'"));
        assertEquals(AccessLimit.EXTENT, level("select b from Bill b"));
        assertEquals(AccessLimit.SCAN, level("select l from Line l"));
    }

    @Test
    void aSubqueryCounts() {
        String jpql = "select o from Order o where o.id = 1 and exists (select l from Line l where l.remark = 'x')";
        assertEquals(AccessLimit.SCAN, level(jpql));
    }

    @Test
    void theMapThatWouldServeIsPrinted() {
        String refusal = refusal("select n from Note n where n.text = :t order by n.day", AccessLimit.KEYED);
        assertTrue(refusal.startsWith("MD-PLAN-01: the query has to read all entities of a type"), refusal);
        assertTrue(refusal.contains("query app/gsi19  EXTENT#Note#0..2"), refusal);
        assertTrue(
                refusal.contains("Add to Note:\n  @IndexMap(index = \"gsi3\", partitionKey = \"NOTE_BY_TEXT#{text}\","
                        + " sortKey = \"{day}#{account}#{createdAt}\")"),
                refusal);
        assertTrue(
                refusal.endsWith("the setting monodyne.query.access, or the hint of that name, is extent."), refusal);
    }

    @Test
    void anEntityWithoutMapsKeepsWhatItHas() {
        String refusal = refusal("select o from Order o where o.state = :s and o.total > 5", AccessLimit.KEYED);
        assertTrue(
                refusal.contains("@IndexMap(index = \"gsi2\", partitionKey = \"ORDER_BY_STATE#{state}\","
                        + " sortKey = \"{total}#{id}\")"),
                refusal);
        assertTrue(
                refusal.contains("@IndexMap(index = \"gsi0\", partitionKey = \"Order#customer#{customer.id}\","
                        + " sortKey = \"{id}\")"),
                refusal);
        assertTrue(refusal.contains("@Extent(index = \"gsi19\", shards = 1)"), refusal);
    }

    @Test
    void nothingThatMayBeNullIsSortedBy() {
        String refusal = refusal("select n from Note n where n.text = :t order by n.title", AccessLimit.KEYED);
        assertTrue(refusal.contains("sortKey = \"{account}#{createdAt}\""), refusal);
    }

    @Test
    void aRangeAloneIsAPartitionOfAll() {
        String refusal = refusal("select l from Line l where l.quantity > 5", AccessLimit.EXTENT);
        assertTrue(
                refusal.contains("partitionKey = \"LINE_ALL\", sortKey = \"{quantity}#{id.order}#{id.number}\""),
                refusal);
    }

    @Test
    void casesNeedAMapEach() {
        String refusal = refusal("select n from Note n where n.text = :t or n.day = :d", AccessLimit.KEYED);
        assertTrue(refusal.contains("NOTE_BY_TEXT#{text}"), refusal);
        assertTrue(refusal.contains("NOTE_BY_DAY#{day}"), refusal);
    }

    @Test
    void whatNamesNothingNeedsAnExtent() {
        String refusal = refusal("select l from Line l", AccessLimit.EXTENT);
        assertTrue(refusal.contains("of Line it says no value that a key could begin with"), refusal);
    }

    @Test
    void theTenantComesFirst() {
        String refusal = refusal("select b from Bill b where b.kind = :k", AccessLimit.KEYED);
        assertTrue(
                refusal.contains("partitionKey = \"BILL_BY_KIND#{tenant}#{kind}\", sortKey = \"{number}\""), refusal);
    }
}
