package io.monodyne.tck.graph;

import static io.monodyne.tck.graph.Market.assertRead;
import static io.monodyne.tck.graph.Market.assertUnread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.MappingException;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.AttributeNode;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Graphs that have a name, declared or added (Jakarta Persistence 3.2, sections 3.8.1 and 10.3). */
public class NamedGraphContract {
    @RegisterExtension
    static final TestUnit unit = Market.unit();

    private static final String FETCH = "jakarta.persistence.fetchgraph";

    @BeforeEach
    void store() {
        Market.open(unit);
    }

    private static Set<String> names(EntityGraph<?> graph) {
        return graph.getAttributeNodes().stream()
                .map(AttributeNode::getAttributeName)
                .collect(Collectors.toSet());
    }

    // ---- found by name ----------------------------------------

    @Test
    void declaredGraphsAreFoundByName() {
        EntityManager em = unit.entityManager();
        assertEquals("Purchase", em.getEntityGraph("Purchase").getName());
        assertEquals(Set.of(), names(em.getEntityGraph("Purchase")));
        assertEquals(
                Set.of("id", "text", "agent", "buyer", "shipping", "positions"),
                names(em.getEntityGraph("Purchase.whole")));
        assertEquals(Set.of("positions"), names(em.getEntityGraph("Purchase.goods")));
        assertThrows(IllegalArgumentException.class, () -> em.getEntityGraph("Purchase.unknown"));
        assertNull(em.createEntityGraph("Purchase.unknown"));
    }

    @Test
    void aFoundGraphCantBeChangedAndACopyCan() {
        EntityManager em = unit.entityManager();
        EntityGraph<?> found = em.getEntityGraph("Purchase.goods");
        assertThrows(IllegalStateException.class, () -> found.addAttributeNode("buyer"));
        assertThrows(IllegalStateException.class, () -> found.addSubgraph("buyer"));
        assertThrows(IllegalStateException.class, () -> found.removeAttributeNode("positions"));
        EntityGraph<?> copy = em.createEntityGraph("Purchase.goods");
        assertNull(copy.getName());
        copy.addAttributeNode("buyer");
        assertEquals(Set.of("positions", "buyer"), names(copy));
        assertEquals(Set.of("positions"), names(em.getEntityGraph("Purchase.goods")));
    }

    @Test
    void graphsAreFoundByTheirEntity() {
        EntityManager em = unit.entityManager();
        assertEquals(
                List.of("Purchase", "Purchase.goods", "Purchase.whole"),
                em.getEntityGraphs(Purchase.class).stream()
                        .map(EntityGraph::getName)
                        .sorted()
                        .toList());
        assertEquals(List.of(), em.getEntityGraphs(Maker.class));
        assertThrows(IllegalArgumentException.class, () -> em.getEntityGraphs(Shipping.class));
        assertEquals(
                Set.of("Customer.friends"),
                unit.factory().getNamedEntityGraphs(Customer.class).keySet());
        assertTrue(unit.factory()
                .getNamedEntityGraphs(Object.class)
                .keySet()
                .containsAll(Set.of("Purchase", "Stall.reserved", "Customer.friends")));
    }

    @Test
    void aGraphIsAddedAsACopy() {
        EntityManager em = unit.entityManager();
        EntityGraph<Goods> graph = em.createEntityGraph(Goods.class);
        graph.addAttributeNode("maker");
        unit.factory().addNamedEntityGraph("Goods.made", graph);
        graph.addAttributeNode("name");
        EntityManager other = unit.entityManager();
        EntityGraph<?> found = other.getEntityGraph("Goods.made");
        assertEquals("Goods.made", found.getName());
        assertEquals(Set.of("maker"), names(found));
        assertThrows(IllegalStateException.class, () -> found.addAttributeNode("name"));
        unit.factory().addNamedEntityGraph("Goods.made", graph);
        assertEquals(Set.of("maker", "name"), names(other.getEntityGraph("Goods.made")));
        assertEquals(Set.of("maker"), names(found));
    }

    // ---- what they read ----------------------------------------

    @Test
    void aGraphOfAllAttributesReadsAllOfThem() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p1", Map.of(FETCH, em.getEntityGraph("Purchase.whole")));
        assertRead(unit, () -> purchase.getAgent().getName());
        assertRead(unit, () -> purchase.getBuyer().getName());
        assertRead(unit, () -> purchase.getShipping().getCarrier().getName());
        assertRead(unit, () -> assertEquals(2, purchase.getPositions().size()));
        assertUnread(unit, () -> purchase.getPositions().get(0).getGoods().getName());
    }

    @Test
    void subgraphsOfOneNameAreForTheirTypes() {
        EntityManager em = unit.entityManager();
        Purchase purchase = em.find(Purchase.class, "p1", Map.of(FETCH, em.getEntityGraph("Purchase.goods")));
        assertRead(unit, () -> {
            Goods bread = purchase.getPositions().get(0).getGoods();
            Hamper hamper = (Hamper) purchase.getPositions().get(1).getGoods();
            assertEquals("Baker", bread.getMaker().getName());
            assertEquals("Baker", hamper.getMaker().getName());
            assertEquals("Packer", hamper.getPacker().getName());
        });
        assertUnread(unit, () -> purchase.getBuyer().getName());
    }

    @Test
    void aSubgraphThatRefersToItselfIsFollowedToTheEnd() {
        EntityManager em = unit.entityManager();
        Customer cleo = em.find(Customer.class, "cleo", Map.of(FETCH, em.getEntityGraph("Customer.friends")));
        unit.assertRequests("""
                get app Customer#cleo·Customer
                get app Customer#bob·Customer
                get app Customer#ann·Customer""");
        assertRead(unit, () -> assertEquals("Ann", cleo.getFriend().getFriend().getName()));
    }

    @Test
    void aCircleOfEntitiesIsReadOnce() {
        unit.inTransaction(em -> em.find(Customer.class, "ann").setFriend(em.find(Customer.class, "cleo")));
        unit.requests().reset();
        EntityManager em = unit.entityManager();
        Customer cleo = em.find(Customer.class, "cleo", Map.of(FETCH, em.getEntityGraph("Customer.friends")));
        assertEquals(List.of("get", "get", "get"), Market.operations(unit));
        assertRead(unit, () -> assertEquals(cleo, cleo.getFriend().getFriend().getFriend()));
    }

    @Test
    void keysAndValuesOfAMapHaveSubgraphsOfTheirOwn() {
        EntityManager em = unit.entityManager();
        Stall stall = em.find(Stall.class, "s1", Map.of(FETCH, em.getEntityGraph("Stall.reserved")));
        assertRead(unit, () -> {
            Map.Entry<Customer, Goods> reserved =
                    stall.getReserved().entrySet().iterator().next();
            assertEquals("Ann", reserved.getKey().getFriend().getName());
            assertEquals("Baker", reserved.getValue().getMaker().getName());
        });
    }

    // ---- what can't be declared ----------------------------------------

    @Entity
    @NamedEntityGraph(name = "wrong", attributeNodes = @NamedAttributeNode("nmae"))
    static class Misspelt {
        @Id
        String id;

        String name;
    }

    @Test
    void aNameThatThereIsNotIsFoundWhenTheFactoryIsMade() {
        MappingException refused = assertThrows(MappingException.class, () -> unit.open(Map.of(), Misspelt.class));
        assertEquals(1, refused.problems().size());
        assertTrue(refused.getMessage().contains("Is name meant?"), refused.getMessage());
    }
}
