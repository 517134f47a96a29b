package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import io.monodyne.tck.query.Purchase.State;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Native queries: PartiQL with parameters, its items as entities, values, rows and mapped objects. */
public class NativeQueryContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Buyer.class, Purchase.class, Summed.class);

    private static final String KEY = "Purchase#0000000000000000002";

    private EntityManager em;
    private String table;

    @BeforeEach
    void fill() {
        Buyer ann = new Buyer("a", "Ann", "Rome");
        unit.persist(
                ann,
                new Buyer("b", "Bob", null),
                new Purchase(1, ann, State.OPEN, 5),
                new Purchase(2, ann, State.PAID, 7));
        unit.requests().reset();
        em = unit.entityManager();
        table = "\"" + unit.table().name() + "\"";
    }

    private Query select(String what) {
        return em.createNativeQuery("select " + what + " from " + table + " where pk = ? and sk = 'Purchase'")
                .setParameter(1, KEY);
    }

    @Test
    void itemsBecomeManagedEntities() {
        Query query = em.createNativeQuery("select * from " + table + " where pk = ?", Purchase.class)
                .setParameter(1, KEY);
        Purchase found = (Purchase) query.getSingleResult();
        assertEquals(2, found.getId());
        assertTrue(em.contains(found));
        unit.assertRequests("statement app  select * from \"app\" where pk = ?  limit 2   with '" + KEY + "'");
        em.getTransaction().begin();
        found.setPieces(70);
        em.getTransaction().commit();
        assertEquals(70, unit.entityManager().find(Purchase.class, 2L).getPieces());
    }

    @Test
    void itemsOfOtherTypesAreLeftOut() {
        assertEquals(
                List.of(),
                em.createNativeQuery("select * from " + table + " where pk = ?", Buyer.class)
                        .setParameter(1, KEY)
                        .getResultList());
    }

    @Test
    void columnsAreValuesArraysOrTuples() {
        assertEquals(new BigDecimal("7"), select("pieces").getSingleResult());
        assertArrayEquals(new Object[] {"Purchase", new BigDecimal("7"), null}, (Object[])
                select("\"_type\", pieces, \"nothing\"").getSingleResult());
        Tuple tuple = (Tuple) em.createNativeQuery(
                        "select pieces, price.currency from " + table + " where pk = :k and sk = 'Purchase'",
                        Tuple.class)
                .setParameter("k", KEY)
                .getSingleResult();
        assertEquals(new BigDecimal("7"), tuple.get("pieces"));
        assertEquals("EUR", tuple.get("currency"));
    }

    @Test
    void oneColumnIsTurnedIntoTheTypeThatIsAskedFor() {
        String text = "select %s from " + table + " where pk = ?1 and sk = 'Purchase'";
        assertEquals(
                7,
                em.createNativeQuery(text.formatted("pieces"), Integer.class)
                        .setParameter(1, KEY)
                        .getSingleResult());
        assertEquals(
                LocalDate.of(2024, 1, 3),
                em.createNativeQuery(text.formatted("day"), LocalDate.class)
                        .setParameter(1, KEY)
                        .getSingleResult());
        assertEquals(
                State.PAID,
                em.createNativeQuery(text.formatted("state"), State.class)
                        .setParameter(1, KEY)
                        .getSingleResult());
        Query wrong = em.createNativeQuery(text.formatted("day"), Integer.class).setParameter(1, KEY);
        assertThrows(PersistenceException.class, wrong::getSingleResult);
    }

    @Test
    void everythingIsAMapOfPlainValues() {
        Map<?, ?> map = (Map<?, ?>) select("*").getSingleResult();
        assertEquals(new BigDecimal("7"), map.get("pieces"));
        assertEquals(Map.of("amount", new BigDecimal("7.5"), "currency", "EUR"), map.get("price"));
        assertEquals(KEY, map.get("pk"));
    }

    @Test
    void parametersAreStoredAsTheirTypesAre() {
        String text = "select pieces from " + table + " where pk = :k and sk = 'Purchase' and %s = :v";
        for (Map.Entry<String, Object> each : Map.of(
                        "pieces",
                        7L,
                        "state",
                        State.PAID,
                        "day",
                        LocalDate.of(2024, 1, 3),
                        "price",
                        Map.of("amount", new BigDecimal("7.50"), "currency", "EUR"))
                .entrySet()) {
            assertEquals(
                    1,
                    em.createNativeQuery(text.formatted(each.getKey()))
                            .setParameter("k", KEY)
                            .setParameter("v", each.getValue())
                            .getResultList()
                            .size(),
                    each.getKey());
        }
        Query due = em.createNativeQuery(text.formatted("due"))
                .setParameter("k", KEY)
                .setParameter("v", java.sql.Date.valueOf("2024-02-03"), TemporalType.DATE);
        assertEquals(1, due.getResultList().size());
        Query entity = em.createNativeQuery(text.formatted("buyer"))
                .setParameter("k", KEY)
                .setParameter("v", new Buyer("x", "y", "z"));
        assertThrows(IllegalArgumentException.class, entity::getResultList);
    }

    @Test
    void aCollectionIsAListOfValues() {
        for (String in : List.of("in ?2", "in (?2)", "in [?2]")) {
            Query query = em.createNativeQuery("select pk from " + table + " where pk " + in + " and sk = ?1")
                    .setParameter(1, "Purchase")
                    .setParameter(2, List.of(KEY, "Purchase#0000000000000000001"));
            assertEquals(2, query.getResultList().size(), in);
            query.setParameter(2, List.of());
            assertThrows(IllegalArgumentException.class, query::getResultList);
        }
    }

    @Test
    void whatStandsInQuotesAndCommentsIsNoParameter() {
        Query query = em.createNativeQuery("select pieces -- ? :no\n from " + table
                + " where pk = :k and sk = 'Purchase' and pieces <> ':x ?' /* :y */");
        assertEquals(1, query.getParameters().size());
        assertEquals(1, query.setParameter("k", KEY).getResultList().size());
        assertThrows(
                IllegalArgumentException.class,
                () -> em.createNativeQuery("select a from " + table + " where pk = :k and sk = ?1"));
        assertThrows(IllegalArgumentException.class, () -> em.createNativeQuery("select 'a from " + table));
        assertThrows(IllegalArgumentException.class, () -> em.createNativeQuery("explain everything"));
        assertThrows(IllegalStateException.class, () -> select("pk").setLockMode(LockModeType.OPTIMISTIC));
        Query unset = em.createNativeQuery("select pk from " + table + " where pk = :k");
        assertThrows(IllegalStateException.class, unset::getResultList);
    }

    @Test
    void aWindowIsTakenOfAllPages() {
        unit.inTransaction(other -> {
            for (int i = 10; i < 30; i++) {
                other.persist(new Purchase(i, null, State.OPEN, i));
            }
        });
        Query query = em.createNativeQuery("select pieces from " + table + " where pieces >= :n")
                .setParameter("n", 10)
                .setHint("monodyne.query.access", "scan");
        assertEquals(20, query.getResultList().size());
        assertEquals(3, query.setMaxResults(3).getResultList().size());
        assertEquals(2, query.setFirstResult(18).getResultList().size());
        assertEquals(0, query.setFirstResult(0).setMaxResults(0).getResultList().size());
    }

    @Test
    void theTableIsNotScannedUnlessItIsAllowed() {
        for (String condition :
                List.of("", " where pieces = 7", " where pk = 'a' or pieces = 7", " where not pk = 'a'")) {
            Query query = em.createNativeQuery("select pieces from " + table + condition);
            assertTrue(assertThrows(PersistenceException.class, query::getResultList)
                    .getMessage()
                    .contains("MD-NATIVE-07"));
        }
        unit.assertRequests("");
    }

    @Test
    void aWriteIsDoneAtOnceAndCounted() {
        Query insert = em.createNativeQuery("insert into " + table + " value {'pk': :k, 'sk': 'x', 'on':true}")
                .setParameter("k", "mine");
        assertEquals(1, insert.executeUpdate());
        assertThrows(EntityExistsException.class, insert::executeUpdate);
        Query update = em.createNativeQuery("update " + table + " set n = ? where pk = 'mine' and sk = ?")
                .setParameter(1, 5)
                .setParameter(2, "x");
        assertEquals(1, update.executeUpdate());
        assertEquals(0, update.setParameter(2, "y").executeUpdate());
        Query delete = em.createNativeQuery("delete from " + table + " where pk = 'mine' and sk = 'x'");
        assertEquals(1, delete.executeUpdate());
        assertEquals(0, delete.executeUpdate());
        assertThrows(IllegalStateException.class, delete::getResultList);
        assertThrows(IllegalStateException.class, () -> select("pk").executeUpdate());
    }

    @Test
    void aWriteIsNoPartOfATransaction() {
        Query delete = em.createNativeQuery("delete from " + table + " where pk = 'mine' and sk = 'x'");
        em.getTransaction().begin();
        assertTrue(assertThrows(PersistenceException.class, delete::executeUpdate)
                .getMessage()
                .contains("MD-NATIVE-08"));
        unit.assertRequests("");
    }

    @Test
    void aMappingMakesEntitiesObjectsAndValues() {
        Object[] row = (Object[])
                em.createNativeQuery("select * from " + table + " where pk = ? and sk = 'Purchase'", "summed")
                        .setParameter(1, KEY)
                        .getSingleResult();
        assertEquals(2L, ((Purchase) row[0]).getId());
        assertTrue(em.contains(row[0]));
        assertEquals(new Summed.Line(7, "Purchase"), row[1]);
        assertEquals(7L, row[2]);
        assertThrows(IllegalArgumentException.class, () -> em.createNativeQuery("select * from " + table, "none"));
    }

    @Test
    void anEntityNeedsItsWholeItem() {
        assertThrows(
                IllegalArgumentException.class,
                () -> em.createNativeQuery("select pieces from " + table + " where pk = 'x'", Purchase.class));
        assertThrows(
                IllegalArgumentException.class,
                () -> em.createNativeQuery("select * from \"other\" where pk = 'x'", Purchase.class));
        assertThrows(
                IllegalArgumentException.class,
                () -> em.createNativeQuery("select * from " + table + " where pk = 'x'", Object[].class));
    }

    @Test
    void nullIsTheNullOfDynamo() {
        Query query = em.createNativeQuery("select city from " + table + " where pk = 'Buyer#b' and sk = 'Buyer'");
        assertNull(query.getSingleResultOrNull());
        em.createNativeQuery("update " + table + " set city = ? where pk = 'Buyer#b' and sk = 'Buyer'")
                .setParameter(1, null)
                .executeUpdate();
        assertNull(query.getSingleResultOrNull());
        assertNull(unit.entityManager().find(Buyer.class, "b").getCity());
    }
}
