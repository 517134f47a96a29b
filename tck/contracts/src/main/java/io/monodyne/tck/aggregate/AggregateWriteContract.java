package io.monodyne.tck.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An aggregate is saved in one transaction of exactly the items that changed. */
class AggregateWriteContract {
    @RegisterExtension
    static final TestUnit unit = TestUnit.of(
            Order.class,
            Line.class,
            Allocation.class,
            Payment.class,
            CardPayment.class,
            CashPayment.class,
            Playlist.class,
            Song.class);

    @BeforeEach
    void store() {
        Order order = new Order("7", 2);
        order.add(new CardPayment(order, "a", 500, "visa"));
        order.line(1).allocate("north");
        unit.persist(order);
    }

    private static Order whole(EntityManager em) {
        EntityGraph<Order> graph = em.createEntityGraph(Order.class);
        graph.addAttributeNodes("payments");
        graph.addSubgraph("lines").addAttributeNodes("allocations");
        return em.find(Order.class, "7", Map.of("jakarta.persistence.fetchgraph", graph));
    }

    /** In a transaction, from the aggregate as it was read. */
    private static void change(Consumer<Order> change) {
        unit.inTransaction(em -> {
            Order order = whole(em);
            unit.requests().reset();
            change.accept(order);
        });
    }

    private static String version(String sortKey) {
        return unit.table().attribute("ORDER#7", sortKey, "version").n();
    }

    @Test
    void aNewAggregateIsOneTransaction() {
        Outline.assertSent(unit, """
                transact 5
                  put app ORDER#7·LINE#001
                  put app ORDER#7·LINE#001#ALLOCATION#north
                  put app ORDER#7·LINE#002
                  put app ORDER#7·META
                  put app ORDER#7·PAYMENT#a""");
    }

    @Test
    void whatIsStoredIsWhatTheKeysAreMadeOf() {
        assertEquals("7", unit.table().text("ORDER#7", "LINE#001", "order_id"));
        assertEquals("Line", unit.table().text("ORDER#7", "LINE#001", "_type"));
        assertEquals("CardPayment", unit.table().text("ORDER#7", "PAYMENT#a", "_type"));
    }

    @Test
    void aChangedChildIsWrittenAlone() {
        change(order -> order.line(2).setText("changed"));
        unit.assertRequests(
                "update app ORDER#7·LINE#002  set version=2, text='changed', _wt=*   if version=1 and _type='Line'");
        assertEquals("1", version("META"));
    }

    @Test
    void theThirdLevelIsWrittenAlone() {
        change(order -> order.line(1).getAllocations().iterator().next().setQuantity(9));
        Outline.assertSent(unit, "update app ORDER#7·LINE#001#ALLOCATION#north");
        assertEquals("1", version("LINE#001"));
    }

    @Test
    void theChangedRootIsWrittenAlone() {
        change(order -> order.setStatus("PAID"));
        unit.assertRequests(
                "update app ORDER#7·META  set version=2, status='PAID', _wt=*   if version=1 and _type='Order'");
    }

    @Test
    void everyChangeIsInOneTransaction() {
        change(order -> {
            order.setStatus("PAID");
            order.line(1).allocate("south");
            order.line(1).setText("changed");
            order.add(new Line(order, 3, "added"));
            order.getLines().remove(order.line(2));
            order.payment("a").setCents(501);
            order.add(new CashPayment(order, "b", 1));
        });
        Outline.assertSent(unit, """
                transact 7
                  delete app ORDER#7·LINE#002
                  put app ORDER#7·LINE#001#ALLOCATION#south
                  put app ORDER#7·LINE#003
                  put app ORDER#7·PAYMENT#b
                  update app ORDER#7·LINE#001
                  update app ORDER#7·META
                  update app ORDER#7·PAYMENT#a""");
    }

    @Test
    void addedAndRemovedChildrenLeaveTheRootAsItIs() {
        change(order -> {
            order.add(new Line(order, 3, "added"));
            order.getLines().remove(order.line(2));
        });
        Outline.assertSent(unit, """
                transact 2
                  delete app ORDER#7·LINE#002
                  put app ORDER#7·LINE#003""");
        assertEquals("1", version("META"));
    }

    @Test
    void aRemovedChildTakesItsOwnWithIt() {
        change(order -> order.getLines().remove(order.line(1)));
        Outline.assertSent(unit, """
                transact 2
                  delete app ORDER#7·LINE#001
                  delete app ORDER#7·LINE#001#ALLOCATION#north""");
    }

    @Test
    void aRemovedAggregateLeavesNothing() {
        unit.inTransaction(em -> em.remove(whole(em)));
        assertEquals(Map.of(), unit.table().content());
    }

    @Test
    void aChildIsAddedWithoutTheAggregate() {
        unit.requests().reset();
        unit.inTransaction(em -> {
            Order order = em.getReference(Order.class, "7");
            em.persist(new Line(order, 3, "added"));
        });
        Outline.assertSent(unit, "put app ORDER#7·LINE#003");
    }

    @Test
    void whatWasOnlyReadIsNotWritten() {
        change(order -> assertEquals(2, order.getLines().size()));
        unit.assertRequests("");
    }

    @Test
    void aChildDoesNotMoveToAnotherAggregate() {
        unit.persist(new Order("8", 0));
        var before = unit.table().content();
        unit.failsToCommit(PersistenceException.class, em -> {
            Order to = em.find(Order.class, "8");
            em.find(Line.class, new LineId("7", 2)).setOrder(to);
        });
        assertEquals(before, unit.table().content());
    }

    @Test
    void writersOfDifferentChildrenAreNotInEachOthersWay() {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Order order = whole(em);
        unit.inTransaction(other -> {
            Order same = whole(other);
            same.line(1).setText("by another");
            same.add(new Line(same, 3, "by another"));
        });
        order.line(2).setText("by me");
        order.add(new Line(order, 4, "by me"));
        em.getTransaction().commit();
        Set<String> texts = new TreeSet<>();
        unit.inTransaction(
                reader -> whole(reader).getLines().forEach(line -> texts.add(line.getNumber() + line.getText())));
        assertEquals(Set.of("1by another", "2by me", "3by another", "4by me"), texts);
    }

    /** Of two who have read the same aggregate, the second one. */
    private static void conflicts(Consumer<Order> first, Consumer<Order> second) {
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Order order = whole(em);
        unit.inTransaction(other -> first.accept(whole(other)));
        var before = unit.table().content();
        second.accept(order);
        TestUnit.failsToCommit(OptimisticLockException.class, em);
        assertEquals(before, unit.table().content());
    }

    @Test
    void writersOfOneChildConflict() {
        conflicts(order -> order.line(1).setText("first"), order -> {
            order.line(1).setText("second");
            order.line(2).setText("not stored either");
        });
    }

    @Test
    void writersOfTheRootConflict() {
        conflicts(order -> order.setStatus("PAID"), order -> {
            order.setStatus("CANCELLED");
            order.add(new Line(order, 3, "not stored either"));
        });
    }

    @Test
    void aChildThatAnotherRemovedConflicts() {
        conflicts(
                order -> order.getLines().remove(order.line(2)),
                order -> order.line(2).setText("too late"));
    }

    @Test
    void aLockedRootProtectsTheWholeAggregate() {
        unit.inTransaction(em -> {
            Order order = whole(em);
            unit.requests().reset();
            em.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            order.line(1).setText("first");
        });
        Outline.assertSent(unit, """
                transact 2
                  update app ORDER#7·LINE#001
                  update app ORDER#7·META""");
        assertEquals("2", version("META"));
    }

    @Test
    void aChangeOfAnOwnedCollectionIsAChangeOfItsOwner() {
        unit.persist(new Playlist("l", new Song("s1"), new Song("s2")));
        unit.requests().reset();
        unit.inTransaction(em -> {
            Playlist playlist = em.find(Playlist.class, "l");
            playlist.getSongs().add(new Song("s3"));
        });
        Outline.assertSent(unit, """
                get app Playlist#l·Playlist
                transact 2
                  put app Song#s3·Song
                  update app Playlist#l·Playlist""");
        assertEquals(
                "2", unit.table().attribute("Playlist#l", "Playlist", "version").n());
    }

    @Test
    void aChangeOfAnElementIsNoChangeOfTheOwner() {
        unit.persist(new Playlist("l", new Song("s1")));
        unit.inTransaction(em -> em.find(Playlist.class, "l").getSongs().get(0).setTitle("changed"));
        assertEquals(
                "1", unit.table().attribute("Playlist#l", "Playlist", "version").n());
    }

    @Test
    void writersOfAnOwnedCollectionConflict() {
        unit.persist(new Playlist("l", new Song("s1")));
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Playlist playlist = em.find(Playlist.class, "l");
        unit.inTransaction(other -> other.find(Playlist.class, "l").getSongs().add(new Song("s2")));
        playlist.getSongs().add(new Song("s3"));
        TestUnit.failsToCommit(OptimisticLockException.class, em);
        assertFalse(unit.table().has("Song#s3", "Song"));
    }
}
