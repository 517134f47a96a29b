package io.monodyne.tck.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No increment is lost, however many increment at once: each retries with a fresh read what was refused as stale. */
class CounterContract {

    private static final int THREADS = 8;
    private static final int INCREMENTS = 15;

    @Entity
    static class Counter {
        @Id
        private String id;

        @Version
        private long version;

        private int count;

        protected Counter() {}

        Counter(String id) {
            this.id = id;
        }

        void increment() {
            count++;
        }

        void add(int amount) {
            count += amount;
        }

        int count() {
            return count;
        }

        long version() {
            return version;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Counter.class);

    @BeforeEach
    void store() {
        unit.persist(new Counter("a"), new Counter("b"));
    }

    private interface Work {
        void run(int thread, int turn);
    }

    /** Does the work in many threads, again and again, until each turn of it has been committed; answers the retries. */
    private static int inManyThreads(Work work) throws Exception {
        AtomicInteger retries = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            running.add(threads.submit(() -> {
                for (int turn = 0; turn < INCREMENTS; turn++) {
                    while (!committed(work, thread, turn)) {
                        retries.incrementAndGet();
                    }
                }
            }));
        }
        threads.shutdown();
        for (Future<?> one : running) {
            one.get();
        }
        return retries.get();
    }

    private static boolean committed(Work work, int thread, int turn) {
        try {
            work.run(thread, turn);
            return true;
        } catch (RollbackException e) {
            if (e.getCause() instanceof OptimisticLockException) {
                return false;
            }
            throw e;
        }
    }

    @Test
    void noIncrementIsLost() throws Exception {
        inManyThreads((thread, turn) ->
                unit.inTransaction(em -> em.find(Counter.class, "a").increment()));
        Counter counter = unit.entityManager().find(Counter.class, "a");
        assertEquals(THREADS * INCREMENTS, counter.count());
        assertEquals(THREADS * INCREMENTS + 1, counter.version());
    }

    @Test
    void whatIsMovedBetweenTwoIsNeitherLostNorDoubled() throws Exception {
        inManyThreads((thread, turn) -> unit.inTransaction(em -> {
            int amount = thread + turn;
            em.find(Counter.class, "a").add(-amount - 1);
            em.find(Counter.class, "b").add(amount + 1);
        }));
        Counter from = unit.entityManager().find(Counter.class, "a");
        Counter to = unit.entityManager().find(Counter.class, "b");
        int moved = 0;
        for (int thread = 0; thread < THREADS; thread++) {
            for (int turn = 0; turn < INCREMENTS; turn++) {
                moved += thread + turn + 1;
            }
        }
        assertEquals(-moved, from.count());
        assertEquals(moved, to.count());
        assertEquals(from.version(), to.version());
    }
}
