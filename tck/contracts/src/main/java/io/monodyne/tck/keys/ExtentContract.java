package io.monodyne.tck.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All entities of a type are listed in its extent, in the shard that their id says. */
class ExtentContract {

    private static final int SHARDS = 4;
    private static final int MANY = 80;

    @Entity
    static class Plain {
        @Id
        private String id;

        protected Plain() {}

        Plain(String id) {
            this.id = id;
        }
    }

    @Entity
    @Extent(index = "gsi1", shards = SHARDS)
    @IndexMap(partitionKey = "SPREAD#{id}", sortKey = "SPREAD")
    static class Spread {
        @Id
        private int id;

        private String text;

        protected Spread() {}

        Spread(int id) {
            this.id = id;
        }

        void setText(String text) {
            this.text = text;
        }
    }

    @Entity
    @IndexMap(partitionKey = "UNLISTED#{id}", sortKey = "UNLISTED")
    static class Unlisted {
        @Id
        private String id;

        protected Unlisted() {}

        Unlisted(String id) {
            this.id = id;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Plain.class, Spread.class, Unlisted.class);

    @Test
    void anEntityWithoutIndexMapsHasOne() {
        unit.persist(new Plain("b"), new Plain("a#c"), new Unlisted("a"));
        assertEquals(List.of("Plain#a%23c·Plain", "Plain#b·Plain"), unit.table().listed("gsi19", "EXTENT#Plain#0"));
    }

    @Test
    void anEntityThatMapsKeysHasOneIfItSaysSo() {
        unit.persist(new Unlisted("a"), new Spread(1));
        assertEquals(
                Set.of("pk", "sk", "_type", "id"),
                unit.table().item("UNLISTED#a", "UNLISTED").keySet());
        assertTrue(unit.table().item("SPREAD#0000000001", "SPREAD").containsKey("gsi1_pk"));
    }

    @Test
    void shardsAreAllUsedAndListEachEntityOnce() {
        unit.persist(IntStream.range(0, MANY).mapToObj(Spread::new).toArray());
        List<String> listed = new ArrayList<>();
        for (int shard = 0; shard < SHARDS; shard++) {
            List<String> part = unit.table().listed("gsi1", "EXTENT#Spread#" + shard);
            assertFalse(part.isEmpty(), "shard " + shard);
            listed.addAll(part);
        }
        assertEquals(
                IntStream.range(0, MANY)
                        .mapToObj(i -> String.format("SPREAD#%010d·SPREAD", i))
                        .toList(),
                listed.stream().sorted().toList());
    }

    @Test
    void aChangeLeavesTheShardAlone() {
        unit.persist(new Spread(7));
        String shard = unit.table().text("SPREAD#0000000007", "SPREAD", "gsi1_pk");
        unit.requests().reset();
        unit.inTransaction(em -> em.find(Spread.class, 7).setText("more"));
        unit.assertRequests("""
                get app SPREAD#0000000007·SPREAD
                update app SPREAD#0000000007·SPREAD  set text='more'   if _type='Spread'""");
        assertEquals(shard, unit.table().text("SPREAD#0000000007", "SPREAD", "gsi1_pk"));
    }
}
