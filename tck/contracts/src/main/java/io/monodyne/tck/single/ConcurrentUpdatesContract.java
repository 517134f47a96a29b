package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.tck.Seed;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However many write one item by operations at once, nothing is lost and no key is stale. */
class ConcurrentUpdatesContract {

    private static final int THREADS = 8;
    private static final int TURNS = 100;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class);

    private final ParcelKeys keys = new ParcelKeys(unit);
    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        single.save(new Parcel("1")).run();
    }

    private interface Work {
        void run(int thread, int turn);
    }

    private static void inThreads(int threads, int turns, Work work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            running.add(executor.submit(() -> {
                for (int turn = 0; turn < turns; turn++) {
                    work.run(thread, turn);
                }
            }));
        }
        try {
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void everyAdditionCounts() throws Exception {
        inThreads(
                THREADS,
                TURNS,
                (thread, turn) ->
                        single.update(Parcel.class, "1").add("price", 1).run());
        assertEquals(
                THREADS * TURNS,
                single.get(Parcel.class, "1").run().orElseThrow().price.intValueExact());
    }

    @Test
    void everyElementIsAppended() throws Exception {
        inThreads(
                THREADS,
                20,
                (thread, turn) -> single.update(Parcel.class, "1")
                        .append(path("stops"), List.of(thread + "." + turn))
                        .addElements(path("tags"), List.of(thread + "." + turn))
                        .run());
        Parcel parcel = single.get(Parcel.class, "1").run().orElseThrow();
        assertEquals(THREADS * 20, parcel.stops.size());
        assertEquals(THREADS * 20, parcel.tags.size());
    }

    private void setInside(String name, int value) {
        try {
            single.update(Parcel.class, "1")
                    .set(path("address.point").get(name), value)
                    .run();
        } catch (PersistenceException kept) {
            assertTrue(kept.getMessage().startsWith("MD-DIRECT-18: "), kept.getMessage()); // others kept moving it
        }
    }

    @Test
    void everyEntryOfAMapThatComesAndGoesIsSet() throws Exception {
        inThreads(4, 30, (thread, turn) -> {
            if (thread == 0) {
                single.update(Parcel.class, "1").remove("address").run();
            } else {
                setInside(thread == 1 ? "x" : "y", turn);
            }
        });
        single.update(Parcel.class, "1").set(path("address.point.x"), 1).run();
        assertEquals(1, single.get(Parcel.class, "1").run().orElseThrow().address.point.x);
        keys.assertRight("1");
    }

    @Test
    void writersOfDifferentSourcesLeaveNoStaleKey() throws Exception {
        long seed = Seed.ofThisRun();
        String[] sources = {"state", "city", "weight", "carrier"};
        inThreads(sources.length, 40, (thread, turn) -> {
            Random random = new Random(seed + 1000L * thread + turn);
            String source = sources[thread];
            Object value = source.equals("weight") ? turn : random.nextInt(5) == 0 ? null : source + turn;
            Parcel read = single.get(Parcel.class, "1").consistent(true).run().orElseThrow();
            try {
                single.update(read).set(source, value).run();
            } catch (OptimisticLockException another) {
                return; // has changed a sibling; this one has lost
            }
        });
        try {
            keys.assertRight("1");
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }
}
