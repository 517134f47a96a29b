package io.monodyne.examples.queries;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexAdvice;
import io.monodyne.IndexAdvisor;
import io.monodyne.MonodyneSettings;
import io.monodyne.QueryPlan;
import io.monodyne.SingleTable;
import io.monodyne.examples.quickstart.PurchaseOrder;
import io.monodyne.operation.Results;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/queries.md shows does what it says. */
class QuerySamplesTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

    private static EntityManagerFactory factory;

    @BeforeAll
    static void open() {
        factory = new PersistenceConfiguration("samples")
                .managedClass(PurchaseOrder.class)
                .property(MonodyneSettings.ENDPOINT, "local")
                .property(MonodyneSettings.TABLE_GSIS, 1)
                .property(MonodyneSettings.QUERY_ACCESS, "scan")
                .property(PersistenceConfiguration.SCHEMAGEN_DATABASE_ACTION, "create")
                .createEntityManagerFactory();
        factory.runInTransaction(em -> {
            em.persist(new PurchaseOrder("ann", 1, MORNING));
            em.persist(new PurchaseOrder("ann", 2, MORNING.plusSeconds(60)));
        });
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Test
    void aQueryExplainsItself() {
        try (EntityManager em = factory.createEntityManager()) {
            // region explain
            TypedQuery<PurchaseOrder> query = em.createQuery(
                    "select o from PurchaseOrder o where o.status = :status and o.placedAt < :now order by o.placedAt",
                    PurchaseOrder.class);
            QueryPlan plan = query.unwrap(QueryPlan.class);
            List<PurchaseOrder> open = query.setParameter("status", PurchaseOrder.Status.OPEN)
                    .setParameter("now", Instant.now())
                    .setMaxResults(10)
                    .getResultList();
            System.out.println(plan); // the keys, the reason, the runners-up, and what the run has cost
            // end region
            assertEquals(2, open.size());
            assertTrue(plan.toString().startsWith("query samples/gsi0"), plan.toString());
        }
    }

    @Test
    void aPageGoesOnBehindACursor() {
        SingleTable single = factory.unwrap(SingleTable.class);
        // region page
        Results<PurchaseOrder> page = single.from(PurchaseOrder.class)
                .where(path("customerId").equalTo("ann"))
                .orderByDescending(path("number"))
                .limit(1)
                .page()
                .run();
        List<PurchaseOrder> next = single.from(PurchaseOrder.class)
                .where(path("customerId").equalTo("ann"))
                .orderByDescending(path("number"))
                .limit(1)
                .after(page.cursor().orElseThrow())
                .run();
        // end region
        assertEquals(MORNING.plusSeconds(60), page.content().get(0).getPlacedAt());
        assertEquals(MORNING, next.get(0).getPlacedAt());
    }

    @Test
    void anIndexIsNamed() {
        try (EntityManager em = factory.createEntityManager()) {
            // region index
            List<PurchaseOrder> open = em.createQuery(
                            "select o from PurchaseOrder o where o.customerId = 'ann' and o.status = :status",
                            PurchaseOrder.class)
                    .setHint(MonodyneSettings.QUERY_INDEX, "gsi0")
                    .setParameter("status", PurchaseOrder.Status.OPEN)
                    .getResultList();
            // end region
            assertEquals(2, open.size());
        }
    }

    @Test
    void theAdvisorKnowsWhatWasRun() {
        try (EntityManager em = factory.createEntityManager()) {
            em.createQuery("select o from PurchaseOrder o where o.invoice = 'x'")
                    .getResultList();
        }
        // region advice
        IndexAdvice advice = factory.unwrap(IndexAdvisor.class).advise();
        System.out.println(advice);
        // end region
        assertTrue(advice.toString().contains("PURCHASEORDER_BY_INVOICE#{invoice}"), advice.toString());
    }
}
