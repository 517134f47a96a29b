package io.monodyne.tck.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.LimitExceededException;
import io.monodyne.tck.TestUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changes of more members than one expression of DynamoDB, of 4 KB and 300 operators, can name. */
public class LargeChangesContract {
    private static final int ENTRIES = 1_000;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Ledger.class);

    @BeforeEach
    void store() {
        Ledger ledger = new Ledger("l");
        ledger.enter(0, ENTRIES, 1);
        unit.persist(ledger);
        unit.requests().reset();
    }

    @Test
    void aMapIsChangedByOneUpdateEntryByEntryOrWhole() {
        for (int changed : new int[] {1, 30, ENTRIES}) {
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

    @Test
    void whatIsTooMuchForOneExpressionIsRefusedBeforeAnythingIsSent() {
        LimitExceededException refused = unit.failsToCommit(
                LimitExceededException.class, em -> em.find(Ledger.class, "l").enter(0, ENTRIES - 1, 2));
        assertTrue(refused.getMessage().startsWith("MD-FLUSH-17"), refused.getMessage());
        assertTrue(refused.getMessage().contains("Ledger"), refused.getMessage());
        unit.assertRequests("get app Ledger#l·Ledger");
    }
}
