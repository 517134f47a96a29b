package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.IndexMap;
import io.monodyne.SingleTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Basic;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Updates by key of entities with a moment as their version, with an id of several parts, with values in a key alone; and asynchronous
 * ones.
 */
class VersionedUpdatesContract {

    /** Has a moment as its version. */
    @Entity
    static class Memo {
        @Id
        String id;

        @Version
        Instant changed;

        String text;

        protected Memo() {}

        Memo(String id) {
            this.id = id;
        }
    }

    /** The parts of an id. */
    @Embeddable
    record PlotId(String field, int number) {}

    /** Indexed by parts of its id, and by a part that is stored in the key alone. */
    @Entity
    @IndexMap(partitionKey = "FIELD#{id.field}", sortKey = "PLOT#{id.number}")
    @IndexMap(index = "gsi0", partitionKey = "CROP#{crop}", sortKey = "{id.field}#{id.number}")
    @IndexMap(index = "gsi1", partitionKey = "OWNER#{owner}", sortKey = "{soil}", storeShadow = false)
    static class Plot {
        @EmbeddedId
        PlotId id;

        String crop;

        @Basic(optional = false)
        String owner = "nobody";

        @Basic(optional = false)
        String soil = "rock";

        protected Plot() {}

        Plot(PlotId id) {
            this.id = id;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Memo.class, Plot.class);

    private final Asked asked = new Asked(unit);
    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        single.save(new Memo("1")).run();
        unit.requests().reset();
    }

    private Memo memo() {
        return single.get(Memo.class, "1").consistent(true).run().orElseThrow();
    }

    @Test
    void aMomentGoesOn() {
        Instant first = memo().changed;
        single.update(Memo.class, "1").set("text", "a").run();
        Instant second = memo().changed;
        assertTrue(!second.isBefore(first), second + " is not before " + first);
        single.update(Memo.class, "1")
                .set("text", "b")
                .when(path("changed").equalTo(second))
                .run();
        assertTrue(memo().changed.isAfter(second), "a version that is known is exceeded");
        assertThrows(
                ConditionFailedException.class,
                () -> single.update(Memo.class, "1")
                        .set("text", "c")
                        .when(path("changed").equalTo(second))
                        .run());
        Memo read = memo();
        Instant before = read.changed;
        single.update(read).set("text", "d").run();
        assertTrue(read.changed.isAfter(before));
        asked.refused(
                "MD-DIRECT-04",
                () -> single.update(Memo.class, "1")
                        .set("changed", Instant.now())
                        .run());
    }

    @Test
    void partsOfTheIdAreKnown() {
        PlotId id = new PlotId("north", 7);
        Plot plot = new Plot(id);
        single.save(plot).run();
        single.update(Plot.class, id).set("crop", "oats").run();
        assertEquals("CROP#oats", unit.table().text("FIELD#north", "PLOT#0000000007", "gsi0_pk"));
        assertEquals("north#0000000007", unit.table().text("FIELD#north", "PLOT#0000000007", "gsi0_sk"));
        asked.refused(
                "MD-DIRECT-03",
                () -> single.update(Plot.class, id).set("id.number", 8).run());
        asked.refused(
                "MD-DIRECT-03",
                () -> single.update(Plot.class, id)
                        .set("id", new PlotId("north", 8))
                        .run());
        assertTrue(single.delete(Plot.class, id)
                .when(path("id.field").equalTo("north"))
                .run()
                .existed());
    }

    @Test
    void whatIsStoredInAKeyAloneIsWrittenWithAllOfTheKey() {
        PlotId id = new PlotId("north", 7);
        single.save(new Plot(id)).run();
        single.update(Plot.class, id).set("owner", "me").set("soil", "clay").run();
        Plot plot = single.get(Plot.class, id).run().orElseThrow();
        assertEquals("me", plot.owner);
        assertEquals("clay", plot.soil);
        asked.refused(
                PersistenceException.class,
                "MD-DIRECT-09",
                () -> single.update(Plot.class, id).set("owner", "you").run());
        asked.refused(
                PersistenceException.class,
                "MD-DIRECT-10",
                () -> single.update(plot).set("owner", "you").run());
        single.update(plot).set("owner", "you").set("soil", "sand").run();
        assertEquals("you", plot.owner);
        assertEquals("sand", single.get(Plot.class, id).run().orElseThrow().soil);
        asked.refused(
                PersistenceException.class,
                "MD-FLUSH-01",
                () -> single.update(Plot.class, id).remove("owner").run());
    }

    @Test
    void anUpdateOfTheFactoryCanBeAsynchronous() {
        single.update(Memo.class, "1")
                .set("text", "a")
                .runAsync()
                .toCompletableFuture()
                .join();
        assertEquals("a", memo().text);
        CompletionException failed = assertThrows(
                CompletionException.class,
                () -> single.update(Memo.class, "1")
                        .set("text", "b")
                        .when(path("text").equalTo("c"))
                        .runAsync()
                        .toCompletableFuture()
                        .join());
        assertInstanceOf(ConditionFailedException.class, failed.getCause());
        single.delete(Memo.class, "1").runAsync().toCompletableFuture().join();
        assertTrue(single.get(Memo.class, "1").run().isEmpty());
    }

    @Test
    void anUpdateOfAnEntityManagerCanNot() {
        EntityManager entityManager = unit.entityManager();
        asked.refused(
                IllegalStateException.class,
                "MD-SINGLE-01",
                () -> entityManager
                        .unwrap(SingleTable.class)
                        .update(Memo.class, "1")
                        .set("text", "a")
                        .runAsync());
    }
}
