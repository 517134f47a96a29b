package io.monodyne.tck.graph;

import static io.monodyne.tck.graph.Market.assertRead;
import static io.monodyne.tck.graph.Market.assertUnread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The hints {@code fetchgraph} and {@code loadgraph} on find and refresh (Jakarta Persistence 3.2, section 3.8). */
public class FetchGraphContract {
    @RegisterExtension
    static final TestUnit unit = Market.unit();

    private static final String FETCH = "jakarta.persistence.fetchgraph";
    private static final String LOAD = "jakarta.persistence.loadgraph";

    @BeforeEach
    void store() {
        Market.open(unit);
    }

    private static Map<String, Object> hint(EntityManager em, String hint, Consumer<EntityGraph<Purchase>> nodes) {
        EntityGraph<Purchase> graph = em.createEntityGraph(Purchase.class);
        nodes.accept(graph);
        return Map.of(hint, graph);
    }

    @Test
    void withoutAGraphItIsReadAsItIsMapped() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p1");
        assertRead(unit, () -> purchase.getAgent().getName());
        assertRead(unit, () -> purchase.getShipping().getCarrier().getName());
        assertUnread(unit, () -> purchase.getShipping().getInsurer().getName());
        assertUnread(unit, () -> purchase.getBuyer().getName());
        assertUnread(
                unit,
                () -> purchase.getPositions().forEach(position -> assertEquals(purchase, position.getPurchase())));
    }

    @Test
    void aFetchGraphWithoutNodesIsOneRequest() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p1", hint(em, FETCH, graph -> {}));
        unit.assertRequests("get app PURCHASE#p1·META");
        assertRead(unit, purchase::getText);
        assertUnread(unit, () -> purchase.getAgent().getName());
        assertUnread(unit, () -> purchase.getShipping().getCarrier().getName());
    }

    @Test
    void aFetchGraphReadsWhatItNamesAndNothingElse() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p1", hint(em, FETCH, graph -> graph.addAttributeNodes("buyer")));
        unit.assertRequests("""
                get app PURCHASE#p1·META
                get app Customer#cleo·Customer""");
        assertRead(unit, () -> purchase.getBuyer().getName());
        assertUnread(unit, () -> purchase.getAgent().getName());
    }

    @Test
    void aLoadGraphAddsWhatIsMappedAsEager() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p1", hint(em, LOAD, graph -> graph.addAttributeNodes("buyer")));
        assertRead(unit, () -> purchase.getBuyer().getName());
        assertRead(unit, () -> purchase.getAgent().getName());
        assertRead(unit, () -> purchase.getShipping().getCarrier().getName());
        assertUnread(unit, () -> purchase.getShipping().getInsurer().getName());
    }

    @Test
    void aLoadGraphLeavesOutWhatWasRemovedFromIt() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p1", hint(em, LOAD, graph -> graph.removeAttributeNode("agent")));
        assertRead(unit, () -> purchase.getShipping().getCarrier().getName());
        assertUnread(unit, () -> purchase.getAgent().getName());
    }

    @Test
    void aGraphServesFindWithALockMode() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(
                Purchase.class,
                "p1",
                LockModeType.NONE,
                hint(em, FETCH, graph -> graph.addAttributeNodes("positions")));
        assertRead(unit, () -> assertEquals(2, purchase.getPositions().size()));
    }

    @Test
    void aGraphReadsWhatAManagedEntityLacks() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p1", hint(em, FETCH, graph -> {}));
        em.find(Purchase.class, "p1", hint(em, FETCH, graph -> graph.addAttributeNodes("positions", "buyer")));
        assertRead(unit, () -> assertEquals(2, purchase.getPositions().size()));
        assertRead(unit, () -> purchase.getBuyer().getName());
    }

    @Test
    void refreshReadsByAFetchGraph() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p1", hint(em, FETCH, graph -> {}));
        purchase.setText("dropped");
        em.refresh(purchase, hint(em, FETCH, graph -> graph.addAttributeNodes("positions", "buyer")));
        assertEquals("purchase p1", purchase.getText());
        assertRead(unit, () -> assertEquals(2, purchase.getPositions().size()));
        assertRead(unit, () -> purchase.getBuyer().getName());
        assertUnread(unit, () -> purchase.getAgent().getName());
    }

    @Test
    void refreshReadsByALoadGraph() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p1", hint(em, FETCH, graph -> {}));
        em.refresh(purchase, LockModeType.NONE, hint(em, LOAD, graph -> graph.addAttributeNodes("buyer")));
        assertRead(unit, () -> purchase.getAgent().getName());
        assertRead(unit, () -> purchase.getBuyer().getName());
        assertUnread(
                unit,
                () -> purchase.getPositions().forEach(position -> assertEquals(purchase, position.getPurchase())));
    }

    // ---- what is refused ----------------------------------------

    private static void assertRefused(EntityManager em, Map<String, Object> hints) {
        unit.requests().reset();
        assertThrows(IllegalArgumentException.class, () -> em.find(Purchase.class, "p1", hints));
        unit.assertRequests("");
        Purchase purchase = em.getReference(Purchase.class, "p1");
        assertThrows(IllegalArgumentException.class, () -> em.refresh(purchase, hints));
        unit.assertRequests("");
    }

    @Test
    void aHintThatIsNoGraphIsAnIllegalArgument() {
        EntityManager em = unit.entityManager();
        assertRefused(em, Map.of(FETCH, "Purchase.whole"));
        assertRefused(em, Map.of(LOAD, Purchase.class));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put(FETCH, null);
        assertRefused(em, nothing);
    }

    @Test
    void twoGraphsAreAnIllegalArgument() {
        EntityManager em = unit.entityManager();
        EntityGraph<Purchase> graph = em.createEntityGraph(Purchase.class);
        assertRefused(em, Map.of(FETCH, graph, LOAD, graph));
    }

    @Test
    void aGraphOfAnotherEntityIsAnIllegalArgument() {
        EntityManager em = unit.entityManager();
        assertRefused(em, Map.of(FETCH, em.createEntityGraph(Customer.class)));
        EntityGraph<Goods> goods = em.createEntityGraph(Goods.class);
        goods.addAttributeNode("maker");
        Hamper hamper = em.find(Hamper.class, "hamper", Map.of(FETCH, goods));
        assertRead(unit, () -> hamper.getMaker().getName());
    }

    @Test
    void aRefusedGraphMarksTheTransaction() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        assertThrows(IllegalArgumentException.class, () -> em.find(Purchase.class, "p1", Map.of(FETCH, "none")));
        assertTrue(em.getTransaction().getRollbackOnly());
        em.getTransaction().rollback();
    }
}
