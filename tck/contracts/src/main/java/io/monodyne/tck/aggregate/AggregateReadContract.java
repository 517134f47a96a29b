package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A root and what is in its partition are read in one query, whatever their types. */
class AggregateReadContract {
    private static final int LARGE = 250_000;

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Order.class,
            Line.class,
            Allocation.class,
            Payment.class,
            CardPayment.class,
            CashPayment.class,
            Basket.class,
            BasketItem.class,
            Coupon.class);

    @BeforeEach
    void store() {
        Order order = new Order("7", 3);
        order.add(new CardPayment(order, "a", 500, "visa"));
        order.add(new CashPayment(order, "b", 200));
        order.line(1).allocate("north").setQuantity(5);
        order.line(1).allocate("south").setQuantity(6);
        order.line(3).allocate("north").setQuantity(7);
        unit.persist(order, new Order("8", 0));
        unit.requests().reset();
    }

    private static Order whole(EntityManager em, String id) {
        EntityGraph<Order> graph = em.createEntityGraph(Order.class);
        graph.addAttributeNodes("lines", "payments");
        return em.find(Order.class, id, Map.of("jakarta.persistence.fetchgraph", graph));
    }

    private static Order deep(EntityManager em, String id) {
        EntityGraph<Order> graph = em.createEntityGraph(Order.class);
        graph.addAttributeNodes("payments");
        graph.addSubgraph("lines").addAttributeNodes("allocations");
        return em.find(Order.class, id, Map.of("jakarta.persistence.fetchgraph", graph));
    }

    @Test
    void aGraphIsOneQuery() {
        Order order = whole(unit.entityManager(), "7");
        Outline.assertSent(unit, "query app  ORDER#7");
        assertEquals("OPEN", order.getStatus());
        assertEquals(1, order.getVersion());
        assertEquals(
                List.of("line 1", "line 2", "line 3"),
                order.getLines().stream().map(Line::getText).toList());
        assertEquals(2, order.getPayments().size());
        assertEquals(
                "visa", assertInstanceOf(CardPayment.class, order.payment("a")).getNetwork());
        assertEquals(
                200, assertInstanceOf(CashPayment.class, order.payment("b")).getCents());
        order.getLines().forEach(line -> assertSame(order, line.getOrder()));
        order.getPayments().forEach(payment -> assertSame(order, payment.getOrder()));
        unit.assertRequests("");
    }

    @Test
    void threeLevelsAreOneQuery() {
        Order order = deep(unit.entityManager(), "7");
        Outline.assertSent(unit, "query app  ORDER#7");
        assertEquals(3, order.getLines().size());
        assertEquals(2, order.line(1).getAllocations().size());
        assertEquals(0, order.line(2).getAllocations().size());
        Allocation last = order.line(3).getAllocations().iterator().next();
        assertEquals(7, last.getQuantity());
        assertSame(order.line(3), last.getLine());
        assertEquals(2, order.getPayments().size());
        unit.assertRequests("");
    }

    @Test
    void withoutAGraphTheRootIsReadAlone() {
        EntityManager em = unit.entityManager();
        Order order = em.find(Order.class, "7");
        unit.assertRequests("get app ORDER#7·META");
        PersistenceUnitUtil util = unit.factory().getPersistenceUnitUtil();
        assertTrue(!util.isLoaded(order, "lines") && !util.isLoaded(order, "payments"));
    }

    @Test
    void aCollectionAloneIsAQueryOfItsItems() {
        Order order = unit.entityManager().find(Order.class, "7");
        unit.requests().reset();
        assertEquals(2, order.getPayments().size());
        Outline.assertSent(unit, "query app  ORDER#7");
        assertEquals(
                List.of(1, 2, 3), order.getLines().stream().map(Line::getNumber).toList());
        Outline.assertSent(unit, "query app  ORDER#7");
    }

    @Test
    void anAggregateWithoutChildrenIsKnownToBeEmpty() {
        Order order = whole(unit.entityManager(), "8");
        assertEquals(List.of(), order.getLines());
        assertTrue(order.getPayments().isEmpty());
        Outline.assertSent(unit, "query app  ORDER#8");
    }

    @Test
    void anAggregateThatIsNotThereIsNull() {
        assertNull(whole(unit.entityManager(), "9"));
        Outline.assertSent(unit, "query app  ORDER#9");
    }

    @Test
    void childrenWithoutTheirRootAreNoAggregate() {
        unit.table().delete("ORDER#7", "META");
        assertNull(whole(unit.entityManager(), "7"));
    }

    @Test
    void whatIsManagedAlreadyKeepsItsInstanceAndItsChanges() {
        unit.inTransaction(em -> {
            Line line = em.find(Line.class, new LineId("7", 2));
            line.setText("changed");
            Order order = whole(em, "7");
            assertSame(line, order.line(2));
            assertEquals("changed", order.line(2).getText());
        });
        assertEquals("changed", unit.table().text("ORDER#7", "LINE#002", "text"));
    }

    @Test
    void aChildIsFoundByItsIdAndKnowsItsRoot() {
        EntityManager em = unit.entityManager();
        Line line = em.find(Line.class, new LineId("7", 2));
        assertEquals("7", line.getOrder().getId());
        unit.assertRequests("get app ORDER#7·LINE#002");
        assertEquals("OPEN", line.getOrder().getStatus());
        unit.assertRequests("get app ORDER#7·META");
        Allocation allocation = em.find(Allocation.class, new AllocationId(new LineId("7", 1), "south"));
        unit.assertRequests("get app ORDER#7·LINE#001#ALLOCATION#south");
        assertSame(line.getOrder(), allocation.getLine().getOrder());
        assertEquals("line 1", allocation.getLine().getText());
        unit.assertRequests("get app ORDER#7·LINE#001");
    }

    @Test
    void aMappingThatIsEagerIsOneQuery() {
        Basket basket = new Basket("b");
        new BasketItem(basket, "apple");
        new BasketItem(basket, "pear").setQuantity(4);
        new Coupon(basket, "SPRING");
        unit.persist(basket);
        unit.requests().reset();
        Basket read = unit.entityManager().find(Basket.class, "b");
        Outline.assertSent(unit, "query app  BASKET#b");
        assertEquals("ann", read.getOwner());
        assertEquals(2, read.getItems().size());
        assertEquals("SPRING", read.getCoupons().iterator().next().getCode());
        read.getItems().forEach(item -> assertSame(read, item.getBasket()));
        unit.assertRequests("");
    }

    @Test
    void aRefreshOfAnEagerAggregateIsOneQueryToo() {
        Basket basket = new Basket("b");
        new BasketItem(basket, "apple");
        unit.persist(basket);
        EntityManager em = unit.entityManager();
        Basket read = em.find(Basket.class, "b");
        unit.inTransaction(other -> new BasketItem(other.find(Basket.class, "b"), "pear"));
        unit.requests().reset();
        em.refresh(read);
        assertEquals(2, read.getItems().size());
        Outline.assertSent(unit, "query app  BASKET#b");
    }

    @Test
    void anAggregateLargerThanAPageIsReadToItsEnd() {
        Order order = new Order("9", 6);
        order.getLines().forEach(line -> line.setText("x".repeat(LARGE)));
        order.add(new CashPayment(order, "z", 1));
        unit.persist(order);
        unit.requests().reset();
        Order read = whole(unit.entityManager(), "9");
        Outline.assertSent(unit, """
                query app  ORDER#9
                query app  ORDER#9  next""");
        assertEquals(6, read.getLines().size());
        read.getLines().forEach(line -> assertEquals(LARGE, line.getText().length()));
        assertEquals(1, read.payment("z").getCents());
    }

    @Test
    void aCollectionLargerThanAPageIsReadToItsEnd() {
        Order order = new Order("9", 6);
        order.getLines().forEach(line -> line.setText("x".repeat(LARGE)));
        unit.persist(order);
        unit.requests().reset();
        assertEquals(6, unit.entityManager().find(Order.class, "9").getLines().size());
        Outline.assertSent(unit, """
                get app ORDER#9·META
                query app  ORDER#9
                query app  ORDER#9  next""");
    }
}
