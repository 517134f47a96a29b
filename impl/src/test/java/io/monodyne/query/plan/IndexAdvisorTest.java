package io.monodyne.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexAdvice;
import io.monodyne.query.term.BoundStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which index maps are proposed for several queries together. */
class IndexAdvisorTest {

    private static IndexAdvice advice(String... queries) {
        Map<String, BoundStatement> statements = new LinkedHashMap<>();
        Stream.of(queries).forEach(query -> statements.put(query, Plans.bound(query)));
        return new IndexAdvisor(Plans.PLANNER).advise(statements, true);
    }

    private static List<String> added(String... queries) {
        return advice(queries).entities().get(0).added().stream()
                .map(IndexAdvice.Proposal::annotation)
                .toList();
    }

    private static String map(String index, String partition, String sort) {
        return "@IndexMap(index = \"" + index + "\", partitionKey = \"" + partition + "\", sortKey = \"" + sort + "\")";
    }

    @Test
    void keyedQueriesNeedNothing() {
        IndexAdvice advice =
                advice("select n from Note n where n.author = 'a'", "select o from Order o where o.id = 1");
        assertTrue(advice.none(), advice.toString());
        assertEquals("All queries are keyed.", advice.toString());
    }

    @Test
    void queriesOfOnePartitionShareAMap() {
        assertEquals(
                List.of(map("gsi3", "NOTE_BY_TEXT#{text}", "{day}#{severity}#{account}#{createdAt}")),
                added(
                        "select n from Note n where n.text = :t",
                        "select n from Note n where n.text = :t and n.day = :d",
                        "select n from Note n where n.text = :t and n.day = :d and n.severity > 3"));
    }

    @Test
    void whatTheyHaveInCommonIsThePartition() {
        assertEquals(
                List.of(map("gsi3", "NOTE_BY_TEXT#{text}", "{severity}#{account}#{createdAt}")),
                added(
                        "select n from Note n where n.text = :t and n.severity = 3",
                        "select n from Note n where n.text = :t and n.day = :d"));
    }

    @Test
    void othersNeedMapsOfTheirOwn() {
        assertEquals(
                List.of(
                        map("gsi3", "NOTE_BY_TEXT#{text}", "{account}#{createdAt}"),
                        map("gsi4", "NOTE_BY_DAY#{day}", "{account}#{createdAt}")),
                added("select n from Note n where n.text = :t", "select n from Note n where n.day = :d"));
    }

    @Test
    void aReferenceIsAKey() {
        assertEquals(
                List.of(map("gsi0", "VEHICLE_BY_OWNER_ID#{owner.id}", "{plate}")),
                added("select v from Vehicle v where v.owner = :o"));
    }

    @Test
    void aMapSaysWhatItIsFor() {
        IndexAdvice advice = advice(
                "select n from Note n where n.text = :t",
                "select n from Note n where n.day = :d",
                "select n from Note n where n.text = :t and n.severity = 1");
        assertEquals(
                List.of(
                        "select n from Note n where n.text = :t",
                        "select n from Note n where n.text = :t and n.severity = 1"),
                advice.entities().get(0).added().get(0).queries());
        assertTrue(advice.toString().contains("    for select n from Note n where n.day = :d"), advice.toString());
    }

    @Test
    void whatNamesNothingIsListed() {
        List<IndexAdvice.NotKeyed> left = advice("select l from Line l").notKeyed();
        assertEquals("select l from Line l", left.get(0).query());
        assertTrue(left.get(0).reason().startsWith("of Line it says no value"), left.toString());
    }
}
