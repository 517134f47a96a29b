package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.operation.ValuePath;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A bank: money goes from one purse to another, and none is lost, made or overdrawn. */
public class TransferContract {

    private static final int PURSES = 4;
    private static final int THREADS = 8;
    private static final int TRANSFERS = 15;
    private static final long EACH = 20;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Purse.class);

    private SingleTable single;

    @BeforeEach
    void open() {
        single = unit.factory().unwrap(SingleTable.class);
        for (int i = 0; i < PURSES; i++) {
            single.save(new Purse("p" + i, "owner" + i, EACH)).run();
        }
    }

    private void transfer(String from, String to, long amount) {
        ValuePath<Purse, Object> balance = path("balance");
        single.transaction()
                .update(single.update(Purse.class, from)
                        .add("balance", -amount)
                        .when(balance.greaterThanOrEqualTo(amount)))
                .update(single.update(Purse.class, to).add("balance", amount))
                .run();
    }

    private long balance(String id) {
        return single.get(Purse.class, id).run().orElseThrow().balance;
    }

    @Test
    void moneyGoesFromOneToTheOther() {
        transfer("p0", "p1", 5);
        assertEquals(15, balance("p0"));
        assertEquals(25, balance("p1"));
    }

    @Test
    void whatIsNotThereCanNotBeSpent() {
        ConditionFailedException failed = assertThrows(ConditionFailedException.class, () -> transfer("p0", "p1", 21));
        assertEquals("p0", ((Purse) failed.current()).id);
        assertEquals(EACH, balance("p0"));
        assertEquals(EACH, balance("p1"));
    }

    @Test
    void manyAtOnceLoseAndMakeNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> done = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int seed = i;
            done.add(threads.submit((Callable<Integer>) () -> transfers(new Random(seed))));
        }
        int succeeded = 0;
        for (Future<Integer> one : done) {
            succeeded += one.get();
        }
        threads.shutdown();
        assertTrue(succeeded > 0);
        long total = 0;
        for (int i = 0; i < PURSES; i++) {
            assertTrue(balance("p" + i) >= 0);
            total += balance("p" + i);
        }
        assertEquals(PURSES * EACH, total);
    }

    private int transfers(Random random) {
        int succeeded = 0;
        for (int i = 0; i < TRANSFERS; i++) {
            int from = random.nextInt(PURSES);
            int to = (from + 1 + random.nextInt(PURSES - 1)) % PURSES;
            try {
                transfer("p" + from, "p" + to, 1 + random.nextInt(15));
                succeeded++;
            } catch (PersistenceException refused) {
                assertTrue(refused.getMessage().contains("othing was written"), refused.getMessage());
            }
        }
        return succeeded;
    }
}
