package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import io.monodyne.tck.query.Purchase.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.Query;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What queries give out, and what they refuse to (section 3.11). */
public class QueryResultContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Buyer.class, Purchase.class);

    private EntityManager em;

    @BeforeEach
    void fill() {
        Buyer ann = new Buyer("a", "Ann", "Rome");
        Buyer bob = new Buyer("b", "Bob", "Oslo");
        unit.persist(
                ann,
                bob,
                new Purchase(1, ann, State.OPEN, 5),
                new Purchase(2, ann, State.PAID, 7),
                new Purchase(3, bob, State.OPEN, 9));
        unit.requests().reset();
        em = unit.entityManager();
    }

    private static List<Long> ids(List<Purchase> purchases) {
        return purchases.stream().map(Purchase::getId).toList();
    }

    @Test
    void entitiesAreFoundThroughAReference() {
        List<Purchase> found = em.createQuery(
                        "select p from Purchase p where p.buyer.name = :n order by p.id", Purchase.class)
                .setParameter("n", "Ann")
                .getResultList();
        assertEquals(List.of(1L, 2L), ids(found));
        assertTrue(em.contains(found.get(0)));
        assertSame(found.get(0), em.find(Purchase.class, 1L));
    }

    @Test
    void aQueryWithoutATypeGivesWhatItSelects() {
        assertEquals(
                List.of("Ann", "Bob"),
                em.createQuery("select b.name from Buyer b order by b.name").getResultList());
        List<?> rows = em.createQuery("select b.name, b.city from Buyer b order by b.name")
                .getResultList();
        assertArrayEquals(new Object[] {"Ann", "Rome"}, (Object[]) rows.get(0));
    }

    @Test
    void severalValuesAreArraysOrTuples() {
        List<Object[]> arrays = em.createQuery("select b.id, b from Buyer b order by b.id", Object[].class)
                .getResultList();
        assertSame(em.find(Buyer.class, "a"), arrays.get(0)[1]);
        Tuple tuple = em.createQuery("select b.id as key, b.name from Buyer b order by b.id", Tuple.class)
                .setMaxResults(1)
                .getSingleResult();
        assertEquals("a", tuple.get("key"));
        assertEquals("a", tuple.get("key", String.class));
        assertEquals("Ann", tuple.get(1));
        assertEquals("Ann", tuple.get(1, String.class));
        assertArrayEquals(new Object[] {"a", "Ann"}, tuple.toArray());
        TupleElement<?> first = tuple.getElements().get(0);
        assertEquals("key", first.getAlias());
        assertEquals(String.class, first.getJavaType());
        assertEquals("a", tuple.get(first));
        assertNull(tuple.getElements().get(1).getAlias());
        assertThrows(IllegalArgumentException.class, () -> tuple.get("name"));
        assertThrows(IllegalArgumentException.class, () -> tuple.get(2));
        assertThrows(IllegalArgumentException.class, () -> tuple.get(0, Long.class));
    }

    @Test
    void aSingleValueCanBeAskedForAsATuple() {
        Tuple tuple =
                em.createQuery("select count(b) from Buyer b", Tuple.class).getSingleResult();
        assertEquals(2L, tuple.get(0));
    }

    @Test
    void aWrongResultTypeIsRefusedWhenTheQueryIsCreated() {
        for (String text : List.of("select b from Buyer b", "select b.id, b.name from Buyer b")) {
            assertThrows(IllegalArgumentException.class, () -> em.createQuery(text, Purchase.class));
        }
        assertThrows(IllegalArgumentException.class, () -> em.createQuery("select b.name from Buyer b", Long.class));
        assertThrows(IllegalArgumentException.class, () -> em.createQuery("delete from Buyer b", Buyer.class));
        unit.assertRequests("");
    }

    @Test
    void aWrongTextIsRefusedWhenTheQueryIsCreatedAndPointsAtThePlace() {
        IllegalArgumentException wrong = assertThrows(
                IllegalArgumentException.class, () -> em.createQuery("select b from Buyer b where b.nam = 1"));
        assertTrue(wrong.getMessage().contains("line 1"), wrong.getMessage());
        assertThrows(IllegalArgumentException.class, () -> em.createQuery("selec b from Buyer b"));
        assertThrows(IllegalArgumentException.class, () -> em.createQuery((String) null));
    }

    @Test
    void oneResultIsOneOrNone() {
        TypedQuery<String> query = em.createQuery("select b.name from Buyer b where b.city = :c", String.class)
                .setParameter("c", "Oslo");
        assertEquals("Bob", query.getSingleResult());
        assertEquals("Bob", query.getSingleResultOrNull());
        query.setParameter("c", "Bonn");
        assertNull(query.getSingleResultOrNull());
        assertThrows(NoResultException.class, query::getSingleResult);
        TypedQuery<Buyer> all = em.createQuery("from Buyer", Buyer.class);
        assertThrows(NonUniqueResultException.class, all::getSingleResult);
        assertThrows(NonUniqueResultException.class, all::getSingleResultOrNull);
    }

    @Test
    void noResultAndTooManyDoNotMarkTheTransaction() {
        em.getTransaction().begin();
        assertThrows(
                NoResultException.class,
                () -> em.createQuery("from Buyer where id = 'x'", Buyer.class).getSingleResult());
        assertThrows(
                NonUniqueResultException.class,
                () -> em.createQuery("from Buyer", Buyer.class).getSingleResult());
        assertFalse(em.getTransaction().getRollbackOnly());
        assertThrows(IllegalArgumentException.class, () -> em.createQuery("nonsense"));
        assertTrue(em.getTransaction().getRollbackOnly());
    }

    @Test
    void aWindowOfResultsIsGivenOut() {
        TypedQuery<Long> query = em.createQuery("select p.id from Purchase p order by p.id", Long.class);
        assertEquals(Integer.MAX_VALUE, query.getMaxResults());
        assertEquals(0, query.getFirstResult());
        assertEquals(List.of(2L), query.setFirstResult(1).setMaxResults(1).getResultList());
        assertEquals(List.of(), query.setMaxResults(0).getResultList());
        assertEquals(List.of(), query.setFirstResult(9).setMaxResults(9).getResultList());
        assertThrows(IllegalArgumentException.class, () -> query.setFirstResult(-1));
        assertThrows(IllegalArgumentException.class, () -> query.setMaxResults(-1));
    }

    @Test
    void resultsCanBeAStream() {
        assertEquals(
                "1,2,3",
                em.createQuery("select p.id from Purchase p order by p.id", Long.class)
                        .getResultStream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")));
    }

    @Test
    void whatFindsChangesNothingAndWhatChangesFindsNothing() {
        Query select = em.createQuery("select b from Buyer b");
        Query delete = em.createQuery("delete from Buyer b where b.id = 'a'");
        em.getTransaction().begin();
        assertThrows(IllegalStateException.class, select::executeUpdate);
        assertThrows(IllegalStateException.class, delete::getResultList);
        assertThrows(IllegalStateException.class, delete::getSingleResult);
        assertThrows(IllegalStateException.class, delete::getSingleResultOrNull);
        assertThrows(IllegalStateException.class, delete::getResultStream);
        em.getTransaction().rollback();
        assertThrows(TransactionRequiredException.class, delete::executeUpdate);
        unit.assertRequests("");
    }

    @Test
    void aClosedEntityManagerRunsNoQuery() {
        TypedQuery<Buyer> query = em.createQuery("from Buyer", Buyer.class);
        em.close();
        assertThrows(IllegalStateException.class, query::getResultList);
        assertThrows(IllegalStateException.class, () -> query.setMaxResults(1));
        assertThrows(IllegalStateException.class, query::getParameters);
        assertThrows(IllegalStateException.class, () -> em.createQuery("from Buyer"));
    }

    @Test
    void aQueryIsUnwrappedToWhatItIs() {
        TypedQuery<Buyer> query = em.createQuery("from Buyer", Buyer.class);
        assertSame(query, query.unwrap(TypedQuery.class));
        assertThrows(jakarta.persistence.PersistenceException.class, () -> query.unwrap(String.class));
    }
}
