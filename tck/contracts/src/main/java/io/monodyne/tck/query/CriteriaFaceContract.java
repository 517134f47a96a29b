package io.monodyne.tck.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.QueryPlan;
import io.monodyne.tck.TestUnit;
import io.monodyne.tck.query.Purchase.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Queries of the Criteria API as they are created and run, and the plans of queries. */
public class CriteriaFaceContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Buyer.class, Purchase.class);

    private EntityManager em;
    private CriteriaBuilder builder;
    private Buyer ann;

    @BeforeEach
    void fill() {
        ann = new Buyer("a", "Ann", "Rome");
        unit.persist(ann, new Purchase(1, ann, State.OPEN, 5), new Purchase(2, null, State.PAID, 7));
        unit.requests().reset();
        em = unit.entityManager();
        builder = em.getCriteriaBuilder();
    }

    @Test
    void parametersAreSetByTheirExpressions() {
        CriteriaQuery<Purchase> criteria = builder.createQuery(Purchase.class);
        Root<Purchase> purchase = criteria.from(Purchase.class);
        ParameterExpression<Integer> pieces = builder.parameter(Integer.class);
        ParameterExpression<State> state = builder.parameter(State.class, "s");
        criteria.where(
                builder.greaterThan(purchase.get("pieces"), pieces), builder.equal(purchase.get("state"), state));
        TypedQuery<Purchase> query = em.createQuery(criteria);
        assertEquals(Set.of(pieces, state), query.getParameters());
        assertThrows(IllegalStateException.class, query::getResultList);
        query.setParameter(pieces, 1).setParameter("s", State.PAID);
        assertEquals(1, query.getParameterValue(pieces));
        assertEquals(2, query.getSingleResult().getId());
        assertThrows(IllegalArgumentException.class, () -> query.setParameter(builder.parameter(Integer.class), 1));
    }

    @Test
    void anEntityIsAValue() {
        CriteriaQuery<Long> criteria = builder.createQuery(Long.class);
        Root<Purchase> purchase = criteria.from(Purchase.class);
        criteria.select(purchase.get("id")).where(builder.equal(purchase.get("buyer"), ann));
        TypedQuery<Long> query = em.createQuery(criteria);
        assertEquals(Set.of(), query.getParameters());
        assertEquals(List.of(1L), query.getResultList());
    }

    @Test
    void tuplesHaveTheSelectionsAsElements() {
        CriteriaQuery<Tuple> criteria = builder.createTupleQuery();
        Root<Purchase> purchase = criteria.from(Purchase.class);
        Path<Integer> pieces = purchase.get("pieces");
        Path<Long> id = purchase.get("id");
        id.alias("key");
        criteria.select(builder.tuple(id, pieces)).orderBy(builder.desc(pieces));
        Tuple first = em.createQuery(criteria).setMaxResults(1).getSingleResult();
        assertEquals(7, first.get(pieces));
        assertEquals(2L, first.get("key"));
        assertEquals(2L, first.get(id));
    }

    @Test
    void laterChangesOfTheCriteriaDoNotChangeTheQuery() {
        CriteriaQuery<Purchase> criteria = builder.createQuery(Purchase.class);
        Root<Purchase> purchase = criteria.from(Purchase.class);
        TypedQuery<Purchase> query = em.createQuery(criteria);
        criteria.where(builder.equal(purchase.get("pieces"), 5));
        assertEquals(2, query.getResultList().size());
    }

    @Test
    void updatesAndDeletesAreExecuted() {
        em.getTransaction().begin();
        CriteriaUpdate<Purchase> update = builder.createCriteriaUpdate(Purchase.class);
        Root<Purchase> purchase = update.from(Purchase.class);
        update.set(purchase.<Integer>get("pieces"), builder.sum(purchase.<Integer>get("pieces"), 1))
                .where(builder.equal(purchase.get("id"), 1L));
        assertEquals(1, em.createQuery(update).executeUpdate());
        CriteriaDelete<Purchase> delete = builder.createCriteriaDelete(Purchase.class);
        delete.where(builder.equal(delete.from(Purchase.class).get("pieces"), 7));
        assertEquals(1, em.createQuery(delete).executeUpdate());
        em.getTransaction().commit();
        EntityManager other = unit.entityManager();
        assertEquals(6, other.find(Purchase.class, 1L).getPieces());
        assertEquals(null, other.find(Purchase.class, 2L));
    }

    @Test
    void aPlanTellsWhatIsDoneAndWhatItHasCost() {
        TypedQuery<Purchase> query = em.createQuery("select p from Purchase p where p.pieces > :n", Purchase.class)
                .setParameter("n", 6);
        QueryPlan plan = query.unwrap(QueryPlan.class);
        assertTrue(plan.explanation().contains("Purchase"), plan.explanation());
        assertTrue(plan.statistics().isEmpty());
        unit.assertRequests("");
        query.getResultList();
        QueryPlan.Statistics cost = plan.statistics().orElseThrow();
        assertEquals(1, cost.requests());
        assertEquals(1, cost.itemsReturned());
        assertTrue(cost.capacityUnits() > 0, cost.toString());
        assertTrue(plan.toString().startsWith(plan.explanation()), plan.toString());
        query.setHint("monodyne.query.access", "keyed");
        assertThrows(PersistenceException.class, plan::explanation);
        assertThrows(PersistenceException.class, query::getResultList);
    }

    @Test
    void anyQueryGoesOnBehindACursor() {
        TypedQuery<Long> query = em.createQuery("select p.id from Purchase p order by p.pieces desc", Long.class)
                .setMaxResults(1)
                .setHint("monodyne.query.cursor", "");
        QueryPlan plan = query.unwrap(QueryPlan.class);
        assertEquals(List.of(2L), query.getResultList());
        String cursor = plan.cursor().orElseThrow();
        query.setHint("monodyne.query.cursor", cursor);
        assertEquals(List.of(1L), query.getResultList());
        assertEquals(List.of(1L), query.getResultList());
        TypedQuery<Long> other = em.createQuery("select p.id from Purchase p order by p.pieces", Long.class)
                .setHint("monodyne.query.cursor", cursor);
        assertThrows(IllegalArgumentException.class, other::getResultList);
    }

    @Test
    void whatIsNewIsUpdatedAndDeletedToo() {
        em.getTransaction().begin();
        em.persist(new Purchase(3, null, State.OPEN, 1));
        assertEquals(
                1, em.createQuery("delete from Purchase p where p.pieces = 1").executeUpdate());
        em.getTransaction().commit();
        assertEquals(
                2,
                unit.entityManager()
                        .createQuery("from Purchase")
                        .getResultList()
                        .size());
    }
}
