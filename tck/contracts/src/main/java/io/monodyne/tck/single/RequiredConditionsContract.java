package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.ConditionFailedException;
import io.monodyne.IndexMap;
import io.monodyne.SingleTable;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Version;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Conditions on what a unit of work writes: a part of the write itself, or a check beside it. */
class RequiredConditionsContract {

    @Entity
    @IndexMap(partitionKey = "ORDER#{id}", sortKey = "ORDER")
    static class Order {
        @Id
        String id;

        String status;

        int total;

        protected Order() {}

        Order(String id, String status, int total) {
            this.id = id;
            this.status = status;
            this.total = total;
        }
    }

    @Entity
    @IndexMap(partitionKey = "BILL#{id}", sortKey = "BILL")
    static class Bill {
        @Id
        String id;

        String status;

        int sum;

        @Version
        long version;

        protected Bill() {}

        Bill(String id, String status) {
            this.id = id;
            this.status = status;
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Order.class, Bill.class);

    @BeforeEach
    void store() {
        SingleTable single = unit.factory().unwrap(SingleTable.class);
        single.save(new Order("1", "OPEN", 5)).overwriting().run();
        single.save(new Order("2", "OPEN", 7)).overwriting().run();
        single.delete(Bill.class, "1").run();
        single.save(new Bill("1", "OPEN")).run();
        unit.requests().reset();
    }

    private static void in(EntityManager em, BiConsumer<EntityManager, SingleTable> work) {
        em.getTransaction().begin();
        work.accept(em, em.unwrap(SingleTable.class));
        unit.requests().reset();
        em.getTransaction().commit();
    }

    @Test
    void itIsAPartOfTheWriteOfTheEntity() {
        in(unit.entityManager(), (em, single) -> {
            Order order = em.find(Order.class, "1");
            order.total = 6;
            single.require(order, path("status").equalTo("OPEN"));
        });
        unit.assertRequests("update app ORDER#1·ORDER  set total=6   if status='OPEN' and _type='Order'");
    }

    @Test
    void whereNothingOfTheEntityChangesItIsACheck() {
        in(unit.entityManager(), (em, single) -> {
            single.require(em.find(Order.class, "1"), path("status").equalTo("OPEN"));
            em.find(Order.class, "2").total = 8;
        });
        unit.assertRequests("""
                transact 2
                  update app ORDER#2·ORDER  set total=8   if _type='Order'
                  check app ORDER#1·ORDER   if status='OPEN' and _type='Order'
                """);
    }

    @Test
    void aRemovalStandsUnderItToo() {
        in(unit.entityManager(), (em, single) -> {
            Order order = em.find(Order.class, "2");
            single.require(order, path("total").lessThan(10));
            em.remove(order);
        });
        unit.assertRequests("delete app ORDER#2·ORDER   if total<10 and _type='Order'");
    }

    @Test
    void whereItIsFalseNothingIsWritten() {
        EntityManager em = unit.entityManager();
        RollbackException failed = assertThrows(
                RollbackException.class,
                () -> in(em, (manager, single) -> {
                    single.require(
                            manager.find(Order.class, "1"), path("status").equalTo("CLOSED"));
                    manager.find(Order.class, "2").total = 9;
                }));
        assertInstanceOf(ConditionFailedException.class, failed.getCause());
        assertEquals(7, unit.entityManager().find(Order.class, "2").total);
    }

    @Test
    void aStaleVersionIsStillAnOptimisticLockException() {
        EntityManager em = unit.entityManager();
        RollbackException failed = assertThrows(
                RollbackException.class,
                () -> in(em, (manager, single) -> {
                    Bill bill = manager.find(Bill.class, "1");
                    single.require(bill, path("status").equalTo("OPEN"));
                    bill.sum = 3;
                    unit.inTransaction(other -> other.find(Bill.class, "1").sum = 4);
                }));
        assertInstanceOf(OptimisticLockException.class, failed.getCause());
    }

    @Test
    void aFalseDemandOnAVersionedEntityIsNotTakenForAStaleOne() {
        EntityManager em = unit.entityManager();
        RollbackException failed = assertThrows(
                RollbackException.class,
                () -> in(em, (manager, single) -> {
                    Bill bill = manager.find(Bill.class, "1");
                    single.require(bill, path("status").equalTo("PAID"));
                    bill.sum = 3;
                }));
        assertInstanceOf(ConditionFailedException.class, failed.getCause());
    }

    @Test
    void itEndsWithItsTransaction() {
        EntityManager em = unit.entityManager();
        in(
                em,
                (manager, single) -> single.require(
                        manager.find(Order.class, "1"), path("status").equalTo("OPEN")));
        in(em, (manager, single) -> manager.find(Order.class, "1").status = "CLOSED");
        in(em, (manager, single) -> manager.find(Order.class, "1").total = 1);
        assertEquals(1, unit.entityManager().find(Order.class, "1").total);
    }

    @Test
    void whatCanNotBeRequiredIsRefusedAtOnce() {
        SingleTable ofFactory = unit.factory().unwrap(SingleTable.class);
        Order order = new Order("9", "OPEN", 1);
        assertThrows(
                IllegalStateException.class,
                () -> ofFactory.require(order, path("total").equalTo(1)));
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        SingleTable single = em.unwrap(SingleTable.class);
        assertThrows(
                IllegalArgumentException.class,
                () -> single.require(order, path("total").equalTo(1)));
        em.persist(order);
        assertThrows(
                IllegalArgumentException.class,
                () -> single.require(order, path("total").equalTo(1)));
        Order stored = em.find(Order.class, "1");
        assertThrows(
                IllegalArgumentException.class,
                () -> single.require(stored, path("totl").equalTo(1)));
        em.getTransaction().rollback();
    }
}
