package io.monodyne.tck.graph;

import static io.monodyne.tck.graph.Market.assertRead;
import static io.monodyne.tck.graph.Market.assertUnread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.EntityType;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Graphs that are made by a program, and {@code find} by them (Jakarta Persistence 3.2, sections 3.2 and 3.8). */
public class DynamicGraphContract {
    @RegisterExtension
    static final TestUnit unit = Market.unit();

    private static final String FETCH = "jakarta.persistence.fetchgraph";

    @BeforeEach
    void store() {
        Market.open(unit);
    }

    @Test
    void findByAGraphReadsItAsALoadGraph() {
        EntityManager em = unit.entityManager();
        EntityGraph<Purchase> graph = em.createEntityGraph(Purchase.class);
        graph.addAttributeNodes("buyer", "positions");
        Purchase purchase = em.find(graph, "p1");
        assertRead(unit, () -> purchase.getBuyer().getName());
        assertRead(unit, () -> assertEquals(2, purchase.getPositions().size()));
        assertRead(unit, () -> purchase.getAgent().getName());
        assertNull(em.find(graph, "p2"));
    }

    @Test
    void findByNoGraphOfOursIsAnIllegalArgument() {
        EntityManager em = unit.entityManager();
        EntityGraph<Purchase> none = null;
        assertThrows(IllegalArgumentException.class, () -> em.find(none, "p1"));
        EntityGraph<Purchase> graph = em.createEntityGraph(Purchase.class);
        assertThrows(IllegalArgumentException.class, () -> em.find(graph, 7));
        unit.assertRequests("");
    }

    @Test
    void aSubgraphSaysWhatIsReadFurtherOn() {
        EntityManager em = unit.entityManager();
        EntityGraph<Purchase> graph = em.createEntityGraph(Purchase.class);
        graph.addSubgraph("buyer").addAttributeNode("friend");
        Purchase purchase = em.find(Purchase.class, "p1", Map.of(FETCH, graph));
        assertRead(unit, () -> purchase.getBuyer().getFriend().getName());
        assertUnread(unit, () -> purchase.getBuyer().getFriend().getFriend().getName());
    }

    @Test
    void graphsAreMadeByTheMetamodel() {
        EntityManager em = unit.entityManager();
        EntityType<Purchase> type = em.getMetamodel().entity(Purchase.class);
        EntityGraph<Purchase> graph = em.createEntityGraph(Purchase.class);
        Subgraph<Customer> buyer = graph.addSubgraph(type.getSingularAttribute("buyer", Customer.class));
        buyer.addAttributeNode("friend");
        graph.addElementSubgraph(type.getList("positions", Position.class)).addAttributeNode("goods");
        Purchase purchase = em.find(Purchase.class, "p1", Map.of(FETCH, graph));
        assertRead(unit, () -> purchase.getBuyer().getFriend().getName());
        assertRead(unit, () -> purchase.getPositions().get(0).getGoods().getName());
        assertUnread(
                unit, () -> purchase.getPositions().get(0).getGoods().getMaker().getName());
    }

    @Test
    void aSubgraphOfAnEmbeddableNamesItsReferences() {
        EntityManager em = unit.entityManager();
        EntityGraph<Purchase> graph = em.createEntityGraph(Purchase.class);
        graph.addSubgraph("shipping").addAttributeNode("insurer");
        Purchase purchase = em.find(Purchase.class, "p1", Map.of(FETCH, graph));
        assertEquals("Rome", purchase.getShipping().getCity());
        assertRead(unit, () -> purchase.getShipping().getInsurer().getName());
        assertUnread(unit, () -> purchase.getShipping().getCarrier().getName());
    }

    @Test
    void anEmbeddableNamedAloneIsReadAsItIsMapped() {
        EntityManager em = unit.entityManager();
        EntityGraph<Purchase> graph = em.createEntityGraph(Purchase.class);
        graph.addAttributeNode("shipping");
        Purchase purchase = em.find(Purchase.class, "p1", Map.of(FETCH, graph));
        assertRead(unit, () -> purchase.getShipping().getCarrier().getName());
        assertUnread(unit, () -> purchase.getShipping().getInsurer().getName());
    }

    @Test
    void aTreatedSubgraphOfTheRootIsForItsSubclass() {
        EntityManager em = unit.entityManager();
        EntityGraph<Goods> graph = em.createEntityGraph(Goods.class);
        graph.addAttributeNode("maker");
        graph.addTreatedSubgraph(Hamper.class).addAttributeNode("packer");
        Hamper hamper = (Hamper) em.find(Goods.class, "hamper", Map.of(FETCH, graph));
        assertRead(unit, () -> hamper.getMaker().getName());
        assertRead(unit, () -> hamper.getPacker().getName());
        Goods bread = em.find(Goods.class, "bread", Map.of(FETCH, graph));
        assertRead(unit, () -> bread.getMaker().getName());
    }

    @Test
    void aSubgraphOfKeysReadsFurtherOnFromThem() {
        EntityManager em = unit.entityManager();
        EntityGraph<Stall> graph = em.createEntityGraph(Stall.class);
        graph.addKeySubgraph("reserved").addAttributeNode("friend");
        Stall stall = em.find(Stall.class, "s1", Map.of(FETCH, graph));
        assertRead(unit, () -> {
            Customer bob = stall.getReserved().keySet().iterator().next();
            assertEquals("Ann", bob.getFriend().getName());
            assertEquals("Bread", stall.getReserved().get(bob).getName());
        });
        assertUnread(
                unit,
                () -> stall.getReserved().values().iterator().next().getMaker().getName());
    }

    @Test
    void whatIsNoAttributeIsRefusedAndMarksNothing() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        EntityGraph<Purchase> graph = em.createEntityGraph(Purchase.class);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> graph.addAttributeNode("position"));
        assertTrue(refused.getMessage().contains("positions"), refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> graph.addSubgraph("text"));
        em.getTransaction().commit();
    }

    @Test
    void aGraphOutlivesItsEntityManager() {
        EntityManager first = unit.factory().createEntityManager();
        EntityGraph<Purchase> graph = first.createEntityGraph(Purchase.class);
        graph.addAttributeNode("buyer");
        first.close();
        assertThrows(IllegalStateException.class, () -> first.createEntityGraph(Purchase.class));
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(graph, "p1");
        assertRead(unit, () -> purchase.getBuyer().getName());
    }
}
