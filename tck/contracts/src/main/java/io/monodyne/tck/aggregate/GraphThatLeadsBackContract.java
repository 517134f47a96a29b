package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A graph that leads from the parts of an aggregate back to its root comes to what was read already. */
class GraphThatLeadsBackContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Basket.class, BasketItem.class, Coupon.class);

    @BeforeEach
    void store() {
        Basket basket = new Basket("b1");
        assertEquals("b1", new BasketItem(basket, "s1").getBasket().getId());
        assertEquals("b1", new BasketItem(basket, "s2").getBasket().getId());
        unit.persist(basket);
        unit.requests().reset();
    }

    private static Basket read(EntityManager em, String hint) {
        EntityGraph<Basket> graph = em.createEntityGraph(Basket.class);
        graph.addSubgraph("items").addAttributeNode("basket");
        return em.find(Basket.class, "b1", Map.of(hint, graph));
    }

    private static void assertWhole(Basket basket) {
        assertEquals(2, basket.getItems().size());
        basket.getItems().forEach(item -> assertSame(basket, item.getBasket()));
    }

    @Test
    void whatItNamesIsWholeAndTheRestIsReadOnItsOwn() {
        Basket basket = read(unit.entityManager(), "jakarta.persistence.fetchgraph");
        assertWhole(basket);
        assertEquals(0, basket.getCoupons().size());
    }

    @Test
    void whatIsEagerBesidesIsWholeToo() {
        Basket basket = read(unit.entityManager(), "jakarta.persistence.loadgraph");
        Outline.assertSent(unit, "query app  BASKET#b1");
        assertWhole(basket);
        assertEquals(0, basket.getCoupons().size());
        unit.assertRequests("");
    }
}
