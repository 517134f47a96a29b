package io.monodyne.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which index maps are proposed for several queries together. */
class IndexAdvisorTest {

    private static IndexAdvice advice(String... queries) {
        return new IndexAdvisor(Plans.PLANNER)
                .advise(Stream.of(queries).map(Plans::bound).toList());
    }

    private static List<String> added(String... queries) {
        return advice(queries).entities().get(0).added();
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
    void whatNamesNothingIsListed() {
        assertEquals(List.of("Line"), advice("select l from Line l").left());
    }
}
