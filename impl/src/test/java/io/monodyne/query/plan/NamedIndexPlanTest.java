package io.monodyne.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of queries whose first variable is read by an index that is named. */
class NamedIndexPlanTest {

    private static String plan(String index, String jpql) {
        return Plans.PLANNER.plan(Plans.bound(jpql), AccessLimit.SCAN, index).toString();
    }

    private static String refusal(Class<? extends RuntimeException> type, String index, String jpql) {
        return assertThrows(type, () -> plan(index, jpql)).getMessage();
    }

    /** @param rows an index, a query and the first line of its plan, for each two lines */
    private static void check(String rows) {
        String actual = rows.strip()
                .lines()
                .filter(line -> !line.startsWith("    "))
                .map(line -> {
                    String[] parts = line.split(": ", 2);
                    String index = parts[0].equals("table") ? "" : parts[0];
                    return line + "\n    "
                            + plan(index, parts[1]).lines().findFirst().orElse("");
                })
                .collect(Collectors.joining("\n"));
        assertEquals(rows.strip(), actual);
    }

    @Test
    void theIndexIsReadThatIsNamed() {
        check("""
            gsi1: select n from Note n where n.author = 'b'
                query app/gsi1  AUTHOR#{'b'}   -> Note n
            gsi2: select n from Note n where n.author = 'b'
                query app/gsi2  AUTHOR#{'b'}   -> Note n
            gsi2: select n from Note n where n.author = 'b' and n.title = 'x'
                query app/gsi2  AUTHOR#{'b'}   filter n.title = 'x'   -> Note n
            gsi1: select n from Note n where n.author in ('b', 'c') and n.title like 'x%'
                query app/gsi1  AUTHOR#{'b', 'c'} · {title like 'x%'}   -> Note n
            gsi1: select n from Note n where n.author = 'b' order by n.title desc
                query app/gsi1  AUTHOR#{'b'}  desc   -> Note n
            native: select n from Note n where n.author = 'b' and n.type = 't'
                query app/native  type = 't', author = 'b'   -> Note n
            lsi0: select n from Note n where n.account = 'a'
                query app/lsi0  ACCOUNT#{'a'} · begins SEVERITY#   -> Note n
            gsi19: select n from Note n where n.account = 'a'
                query app/gsi19  EXTENT#Note#0..2 · begins {'a'}#   -> Note n
            table: select n from Note n where n.account = 'a' and n.author = 'b'
                query app  ACCOUNT#{'a'} · begins NOTE#   filter n.author = 'b'   -> Note n
            gsi19: select o from Order o where o.id = 5
                query app/gsi19  EXTENT#Order#0 · {5}   -> Order o
            table: select o from Order o where o.id = 5
                get app  Order#{5}·Order   -> Order o
            gsi2: select count(n) from Note n where n.author = 'b'
                query app/gsi2  AUTHOR#{'b'}   -> Note n
            gsi1: update Note n set n.text = 'x' where n.author = 'b'
                query app/gsi1  AUTHOR#{'b'}   -> Note n
            gsi1: select n from Note n where n.author = 'b' union select m from Note m where m.author = 'c'
                query app/gsi1  AUTHOR#{'b'}   -> Note n
            """);
    }

    @Test
    void thePlanSaysThatTheQueryNamesIt() {
        String plan = plan("gsi1", "select n from Note n where n.author = 'b' and n.severity > 2");
        assertTrue(plan.contains("because the query names it: 1 request"), plan);
        assertTrue(plan.contains("rather than query app/gsi2"), plan);
    }

    @Test
    void whatComesFromTheCasesOfAConditionGoesByItToo() {
        String plan = plan(
                "gsi1",
                "select n from Note n where n.author = 'b' and n.title = 'x' or n.author = 'c' and n.title < 'm'");
        assertEquals(
                "query app/gsi1  AUTHOR#{'b'} · {'x'}\n  or query app/gsi1  AUTHOR#{'c'} · {title < 'm'}   -> Note n",
                plan.lines().limit(2).collect(Collectors.joining("\n")));
    }

    @Test
    void aJoinMayComeFirstWhereItHasTheKey() {
        String plan = plan("gsi0", "select o from Order o join o.customer c where c.email = 'x'");
        assertTrue(plan.contains("query app/gsi0  Order#customer#{c}"), plan);
    }

    @Test
    void anIndexThatTheEntityHasNoMapOfIsRefused() {
        String message = refusal(IllegalArgumentException.class, "gsi7", "select n from Note n where n.author = 'b'");
        assertTrue(message.startsWith("MD-PLAN-04: "), message);
        assertTrue(message.contains("gsi0, gsi1, gsi2, lsi0, gsi19, native"), message);
    }

    @Test
    void anIndexWhosePartitionIsNotSaidIsRefused() {
        for (String index : new String[] {"gsi1", "gsi2"}) {
            String message = refusal(PersistenceException.class, index, "select n from Note n where n.title = 'b'");
            assertTrue(message.startsWith("MD-PLAN-05: index " + index), message);
            assertTrue(message.contains("has to say what author is"), message);
        }
        String table = refusal(PersistenceException.class, "", "select n from Note n where n.author = 'b'");
        assertTrue(table.startsWith("MD-PLAN-05: the table"), table);
        assertTrue(table.contains("account"), table);
        String local = refusal(PersistenceException.class, "lsi0", "select n from Note n where n.author = 'b'");
        assertTrue(local.contains("account"), local);
        refusal(PersistenceException.class, "native", "select n from Note n where n.author = 'b'");
    }

    @Test
    void theAccessLimitIsKept() {
        PersistenceException refused = assertThrows(
                PersistenceException.class,
                () -> Plans.PLANNER.plan(
                        Plans.bound("select n from Note n where n.account = 'a'"), AccessLimit.KEYED, "gsi19"));
        assertTrue(refused.getMessage().startsWith("MD-PLAN-01"), refused.getMessage());
    }
}
