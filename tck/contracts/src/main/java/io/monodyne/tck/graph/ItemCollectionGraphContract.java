package io.monodyne.tck.graph;

import static io.monodyne.tck.graph.Market.assertRead;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An aggregate is one partition, and a graph over it is one Query; what is elsewhere is read level by level. */
public class ItemCollectionGraphContract {
    @RegisterExtension
    static final TestUnit unit = Market.unit();

    private static final String FETCH = "jakarta.persistence.fetchgraph";

    @BeforeEach
    void store() {
        Market.open(unit);
    }

    private static EntityGraph<Purchase> withPositions(EntityManager em) {
        EntityGraph<Purchase> graph = em.createEntityGraph(Purchase.class);
        graph.addAttributeNode("positions");
        return graph;
    }

    @Test
    void withoutAGraphThereIsNoQuery() {
        EntityManager em = unit.entityManager();
        em.find(Purchase.class, "p1", Map.of(FETCH, em.createEntityGraph(Purchase.class)));
        assertEquals(List.of("get"), Market.operations(unit));
    }

    @Test
    void findIsOneQuery() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p1", Map.of(FETCH, withPositions(em)));
        assertEquals(List.of("query"), Market.operations(unit));
        assertRead(
                unit,
                () -> assertEquals(
                        List.of(1, 2),
                        purchase.getPositions().stream()
                                .map(Position::getNumber)
                                .toList()));
    }

    @Test
    void refreshIsOneQuery() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p1", Map.of(FETCH, em.createEntityGraph(Purchase.class)));
        unit.inTransaction(other -> other.find(Purchase.class, "p1").add(other.find(Goods.class, "bread")));
        unit.requests().reset();
        em.refresh(purchase, Map.of(FETCH, withPositions(em)));
        assertEquals(List.of("query"), Market.operations(unit));
        assertRead(unit, () -> assertEquals(3, purchase.getPositions().size()));
    }

    @Test
    void whatIsNotStoredIsOneQuery() {
        EntityManager em = unit.entityManager();
        assertEquals(null, em.find(Purchase.class, "p2", Map.of(FETCH, withPositions(em))));
        assertEquals(List.of("query"), Market.operations(unit));
    }

    @Test
    void anAggregateWithoutElementsIsReadWhole() {
        unit.persist(new Purchase("p2", null, null, null));
        unit.requests().reset();
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p2", Map.of(FETCH, withPositions(em)));
        assertEquals(List.of("query"), Market.operations(unit));
        assertRead(unit, () -> assertEquals(List.of(), purchase.getPositions()));
    }

    @Test
    void whatTheElementsReferToIsOneBatchALevel() {
        EntityManager em = unit.entityManager();
        EntityGraph<Purchase> graph = em.createEntityGraph(Purchase.class);
        graph.addElementSubgraph("positions").addAttributeNode("goods");
        Purchase purchase = em.find(Purchase.class, "p1", Map.of(FETCH, graph));
        assertEquals(List.of("query", "batch-get"), Market.operations(unit));
        assertRead(
                unit,
                () -> assertEquals(
                        List.of("Bread", "Hamper"),
                        purchase.getPositions().stream()
                                .map(position -> position.getGoods().getName())
                                .toList()));
    }

    @Test
    void aLoadGraphReadsTheAggregateByOneQueryToo() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(withPositions(em), "p1");
        assertEquals(List.of("query", "batch-get"), Market.operations(unit));
        assertRead(unit, () -> purchase.getAgent().getName());
        assertRead(unit, () -> purchase.getShipping().getCarrier().getName());
        assertRead(unit, () -> assertEquals(2, purchase.getPositions().size()));
    }
}
