package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import io.monodyne.tck.query.Purchase.State;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.TypedQueryReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queries that have a name: declared, added, referred to, and checked when the factory is made. */
public class NamedQueryContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Buyer.class, Purchase.class, Summed.class);

    private EntityManager em;

    /** Its queries mean nothing. */
    @Entity
    @NamedQuery(name = "first", query = "select w from Wrong w where w.nothing = 1")
    @NamedQuery(name = "second", query = "selec w from Wrong w")
    @NamedQuery(name = "third", query = "select w.id from Wrong w", resultClass = Wrong.class)
    static class Wrong {
        @Id
        private String id;
    }

    @BeforeEach
    void fill() {
        Buyer ann = new Buyer("a", "Ann", "Rome");
        unit.persist(ann, new Purchase(1, ann, State.OPEN, 5), new Purchase(2, ann, State.PAID, 7));
        unit.requests().reset();
        em = unit.entityManager();
    }

    @Test
    void aDeclaredQueryIsCreatedByItsName() {
        TypedQuery<Purchase> query = em.createNamedQuery("Purchase.open", Purchase.class);
        assertEquals(1, query.setParameter("s", State.OPEN).getSingleResult().getId());
        Query untyped = em.createNamedQuery("Purchase.open").setParameter("s", State.PAID);
        assertEquals(2, ((Purchase) untyped.getSingleResult()).getId());
        assertEquals(List.of(5, 7), em.createNamedQuery("Purchase.pieces").getResultList());
        assertEquals(
                "a",
                em.createNamedQuery("Buyer.rows", Tuple.class).getSingleResult().get(0));
    }

    @Test
    void itsHintsAreThoseOfTheDeclaration() {
        Query query = em.createNamedQuery("Purchase.pieces");
        assertEquals(Map.of("monodyne.consistency", "eventual"), query.getHints());
    }

    @Test
    void aDeclaredUpdateIsExecuted() {
        em.getTransaction().begin();
        assertEquals(2, em.createNamedQuery("Purchase.close").executeUpdate());
        em.getTransaction().commit();
        assertEquals(State.SENT, unit.entityManager().find(Purchase.class, 1L).getState());
    }

    @Test
    void anUnknownNameAndAnotherTypeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> em.createNamedQuery("Purchase.opened"));
        assertThrows(IllegalArgumentException.class, () -> em.createNamedQuery("Purchase.open", Buyer.class));
        assertThrows(IllegalArgumentException.class, () -> em.createNamedQuery(null));
        assertThrows(IllegalArgumentException.class, () -> em.createNamedQuery("Purchase.close", Purchase.class));
    }

    @Test
    void aQueryIsAddedWithHowItIsRun() {
        TypedQuery<Purchase> query = em.createQuery("select p from Purchase p where p.pieces > :n", Purchase.class)
                .setParameter("n", 1)
                .setMaxResults(1)
                .setFirstResult(1)
                .setFlushMode(FlushModeType.COMMIT)
                .setHint("some.hint", "x");
        unit.factory().addNamedQuery("added", query);
        query.setMaxResults(50);
        TypedQuery<Purchase> named = unit.entityManager().createNamedQuery("added", Purchase.class);
        assertEquals(1, named.getMaxResults());
        assertEquals(1, named.getFirstResult());
        assertEquals(FlushModeType.COMMIT, named.getFlushMode());
        assertEquals(Map.of("some.hint", "x"), named.getHints());
        assertThrows(IllegalStateException.class, named::getResultList);
        assertEquals(1, named.setParameter("n", 1).getResultList().size());
        unit.factory().addNamedQuery("added", em.createQuery("select count(p) from Purchase p"));
        assertEquals(2L, em.createNamedQuery("added").getSingleResult());
        unit.factory().addNamedQuery("bulk", em.createQuery("delete from Purchase p"));
        em.getTransaction().begin();
        assertEquals(2, em.createNamedQuery("bulk").executeUpdate());
    }

    @Test
    void aNativeQueryCanBeAdded() {
        String table = unit.table().name();
        unit.factory()
                .addNamedQuery(
                        "native", em.createNativeQuery("select * from \"" + table + "\" where pk = ?", Purchase.class));
        TypedQuery<Purchase> named = em.createNamedQuery("native", Purchase.class);
        assertEquals(
                1L,
                named.setParameter(1, "Purchase#0000000000000000001")
                        .getSingleResult()
                        .getId());
    }

    @Test
    void referencesNameTheQueriesOfAType() {
        Map<String, TypedQueryReference<Purchase>> purchases = unit.factory().getNamedQueries(Purchase.class);
        assertTrue(purchases.keySet().containsAll(Set.of("Purchase.open")), purchases.toString());
        TypedQueryReference<Purchase> open = purchases.get("Purchase.open");
        assertEquals("Purchase.open", open.getName());
        assertEquals(Purchase.class, open.getResultType());
        assertEquals(
                1,
                em.createQuery(open)
                        .setParameter("s", State.OPEN)
                        .getSingleResult()
                        .getId());
        Map<String, TypedQueryReference<Number>> numbers = unit.factory().getNamedQueries(Number.class);
        assertEquals(
                Map.of("monodyne.consistency", "eventual"),
                numbers.get("Purchase.pieces").getHints());
        Map<String, TypedQueryReference<Object>> all = unit.factory().getNamedQueries(Object.class);
        assertEquals(Object[].class, all.get("Buyer.rows").getResultType());
        assertTrue(all.keySet().stream().noneMatch("Purchase.close"::equals));
    }

    @Test
    void everythingThatIsWrongWithDeclaredQueriesIsSaidWhenTheFactoryIsMade() {
        PersistenceException wrong = assertThrows(PersistenceException.class, () -> unit.open(Map.of(), Wrong.class));
        for (String part : List.of("MD-QUERY-28", "first: MD-BIND", "second: MD-JPQL", "third: MD-QUERY-07")) {
            assertTrue(wrong.getMessage().contains(part), part + " in " + wrong.getMessage());
        }
        PersistenceException tooMuch = assertThrows(
                PersistenceException.class,
                () -> unit.open(Map.of("monodyne.query.access", "keyed"), Buyer.class, Purchase.class, Summed.class));
        assertTrue(tooMuch.getMessage().contains("Buyer.rows: MD-PLAN"), tooMuch.getMessage());
        unit.assertRequests("");
    }
}
