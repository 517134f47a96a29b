package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.SingleTable;
import io.monodyne.operation.Page;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An extent of several partitions is read as one. */
public class QueryShardsContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Stamp.class);

    private SingleTable single;

    /** Listed in four partitions. */
    @Entity
    @IndexMap(partitionKey = "STAMP#{id}", sortKey = "STAMP")
    @Extent(index = "gsi19", shards = 4)
    static class Stamp {

        @Id
        int id;

        boolean rare;

        protected Stamp() {}

        Stamp(int id) {
            this.id = id;
            this.rare = id % 5 == 0;
        }
    }

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        unit.persist(IntStream.rangeClosed(1, 20).mapToObj(Stamp::new).toArray());
        unit.requests().reset();
    }

    private static List<Integer> ids(Page<Stamp> page) {
        return page.content().stream().map(stamp -> stamp.id).toList();
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    @Test
    void theShardsAreMergedInTheOrderOfTheirSortKeys() {
        assertEquals(range(1, 20), ids(single.query(Stamp.class).run()));
        assertEquals(4, unit.requests().sent().size());
        List<Integer> back = ids(single.query(Stamp.class).descending().run());
        assertEquals(IntStream.rangeClosed(1, 20).map(i -> 21 - i).boxed().toList(), back);
    }

    @Test
    void aLimitIsOfAllOfThem() {
        Page<Stamp> page = single.query(Stamp.class).limit(3).run();
        assertEquals(range(1, 3), ids(page));
        assertTrue(page.lastKey().isEmpty());
        assertEquals(
                List.of(20), ids(single.query(Stamp.class).limit(1).descending().run()));
        assertEquals(
                List.of(5, 10),
                ids(single.query(Stamp.class)
                        .where(path("rare").equalTo(true))
                        .limit(2)
                        .run()));
    }

    @Test
    void theyAreCountedTogether() {
        assertEquals(20L, single.query(Stamp.class).count().run());
        assertEquals(
                4L,
                single.query(Stamp.class)
                        .where(path("rare").equalTo(true))
                        .count()
                        .run());
    }

    @Test
    void thereIsNoPositionToGoOnFrom() {
        Map<String, AttributeValue> position = Map.of(
                "pk", AttributeValue.fromS("STAMP#0000000001"),
                "sk", AttributeValue.fromS("STAMP"),
                "gsi19_pk", AttributeValue.fromS("EXTENT#Stamp#0"),
                "gsi19_sk", AttributeValue.fromS("0000000001"));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> single.query(Stamp.class).startAfter(position).run());
        assertTrue(refused.getMessage().startsWith("MD-SINGLE-14: "), refused.getMessage());
        unit.assertRequests("");
    }
}
