package io.monodyne.tck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes that have more members than one expression of DynamoDB, of 4 KB and 300 operators, can name. */
public class LargeChangesContract {
    private static final int ENTRIES = 1_000;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Ledger.class);

    @Test
    void aMapOfWhichMostEntriesChangeIsOneUpdateThatDynamoDbTakes() {
        Ledger ledger = new Ledger("l");
        ledger.enter(0, ENTRIES, 1);
        unit.persist(ledger);
        for (int changed : new int[] {1, 30, 33, 299, 301, ENTRIES - 1, ENTRIES}) {
            unit.requests().reset();
            unit.inTransaction(em -> em.find(Ledger.class, "l").enter(0, changed, -changed));
            List<String> sent = unit.requests().sent();
            assertEquals(2, sent.size(), () -> changed + " entries are changed by one update");
            assertTrue(sent.get(1).startsWith("update app Ledger#l·Ledger"), sent.get(1));
            Ledger read = unit.callInTransaction(em -> em.find(Ledger.class, "l"));
            assertEquals(ENTRIES, read.sums().size());
            assertEquals(-changed, read.sums().get("account number " + (changed - 1)));
        }
    }
}
