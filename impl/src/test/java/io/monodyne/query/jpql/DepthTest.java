package io.monodyne.query.jpql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.query.syntax.StatementException;
import io.monodyne.query.syntax.SyntaxText;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However deep a text is nested, and however long it is: nobody runs out of stack. */
@Timeout(60)
class DepthTest {

    private static final int WAY_TOO_MUCH = 20_000;
    private static final long SMALL_STACK = 512 * 1024;

    /** Texts that go deeper with each turn, each in a way of its own. */
    private static List<String> nested(int turns) {
        return List.of(
                "from Order o where " + "(".repeat(turns) + "o.a = 1" + ")".repeat(turns),
                "from Order o where " + "not (".repeat(turns) + "o.paid" + ")".repeat(turns),
                "from Order o where " + "o.a = 1 or o.b = 2 and (".repeat(turns) + "o.paid" + ")".repeat(turns),
                "select " + "1 + 2 * -(".repeat(turns) + "o.a" + ")".repeat(turns) + " from Order o",
                "select " + "lower(".repeat(turns) + "o.a" + ")".repeat(turns) + " from Order o",
                "select " + "case when o.a = 1 then ".repeat(turns) + "o.a" + " else 0 end".repeat(turns)
                        + " from Order o",
                "from Order o where " + "exists (select 1 from Order p where ".repeat(turns) + "o.a = 1"
                        + ")".repeat(turns),
                "from Order o where " + "o.a in ((".repeat(turns) + "1" + "))".repeat(turns),
                "select " + "treat(".repeat(turns) + "o" + ".x as X)".repeat(turns) + ".y from Order o",
                "select o" + ".a".repeat(turns) + " from Order o",
                "select o.a" + " + o.b".repeat(turns) + " from Order o",
                "select o.a" + " * 2".repeat(turns) + " from Order o",
                "select o.a from Order o" + " union select o.a from Order o".repeat(turns),
                "(".repeat(turns) + "select o.a from Order o" + ")".repeat(turns));
    }

    private static void inSmallStack(Runnable task) throws InterruptedException {
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, task, "small", SMALL_STACK);
        thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
        thread.start();
        thread.join();
        assertNull(thrown.get());
    }

    @Test
    void whatIsNotTooDeepCanBeWalkedThroughWithASmallStack() throws InterruptedException {
        inSmallStack(() -> nested(60).forEach(text -> {
            String canonical = SyntaxText.of(Jpql.parse(text));
            assertEquals(canonical, SyntaxText.of(Jpql.parse(text)));
        }));
    }

    @Test
    void whatIsTooDeepIsRefusedAtThePlaceWhereItBecomesSo() throws InterruptedException {
        inSmallStack(() -> nested(WAY_TOO_MUCH).forEach(text -> {
            StatementException error = assertThrows(StatementException.class, () -> Jpql.parse(text));
            assertTrue(String.valueOf(error.getMessage()).startsWith("MD-JPQL-10: "), error::getMessage);
            assertTrue(error.at() < text.length() / 10, () -> error.at() + " of " + text.length());
        }));
    }

    @Test
    void chainsWithinChainsCountTogether() {
        String text = "select o.a" + " + o.a".repeat(120) + " from Order o";
        Jpql.parse(text);
        String inner = "(o.a" + " + o.a".repeat(50) + ")";
        Jpql.parse("select " + inner + " + 1 + " + inner + " from Order o");
        String nested = "(" + inner + " * 2".repeat(50) + ")";
        StatementException error = assertThrows(
                StatementException.class, () -> Jpql.parse("select " + nested + " + 1".repeat(50) + " from Order o"));
        assertTrue(String.valueOf(error.getMessage()).startsWith("MD-JPQL-10: "), error::getMessage);
    }

    @Test
    void longListsAreNotDeep() {
        String or = "from Order o where o.a = 1" + " or o.a = 2".repeat(WAY_TOO_MUCH);
        String and = "from Order o where o.a = 1" + " and (o.a + 1) * 2 = 2".repeat(WAY_TOO_MUCH);
        String in = "from Order o where o.a in (1" + ", 2".repeat(WAY_TOO_MUCH) + ")";
        String concatenation = "select o.a" + " || o.b".repeat(WAY_TOO_MUCH) + " from Order o";
        for (String text : List.of(or, and, in, concatenation)) {
            Jpql.parse(text);
        }
    }

    @Test
    void aTextOfMoreThanAMillionCharactersIsRefused() {
        String text = "from Order o where o.a in (1" + ", 22222222".repeat(100_000) + ")";
        StatementException error = assertThrows(StatementException.class, () -> Jpql.parse(text));
        assertTrue(String.valueOf(error.getMessage()).startsWith("MD-JPQL-11: "), error::getMessage);
    }

    @Test
    void aNumberOfThousandsOfDigitsIsRefused() {
        StatementException error = assertThrows(
                StatementException.class, () -> Jpql.parse("select 1" + "2".repeat(500_000) + " from Order o"));
        assertTrue(String.valueOf(error.getMessage()).startsWith("MD-JPQL-05: "), error::getMessage);
    }
}
