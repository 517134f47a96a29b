package io.monodyne.tck.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.MonodyneSettings;
import io.monodyne.RequestEvent;
import io.monodyne.RequestListener;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import jakarta.persistence.Version;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the second-level cache has missed is noticed at the latest at the first failure, and then not trusted again. */
class StaleCacheContract {

    /** The root of a cached hierarchy with versions. */
    @Entity
    @Cacheable
    abstract static class Vehicle {
        @Id
        private String id;

        @Version
        private int version;

        protected Vehicle() {}

        Vehicle(String id) {
            this.id = id;
        }
    }

    @Entity
    static class Car extends Vehicle {
        protected Car() {}

        Car(String id) {
            super(id);
        }
    }

    @Entity
    static class Boat extends Vehicle {
        protected Boat() {}

        Boat(String id) {
            super(id);
        }
    }

    /** Does something between the answer to the first read and the use of it. */
    private static final class AfterFirstRead implements RequestListener {
        private Runnable action = () -> {};

        @Override
        public void sent(RequestEvent event) {
            if (event.operation().equals("GetItem")) {
                Runnable once = action;
                action = () -> {};
                once.run();
            }
        }
    }

    @RegisterExtension
    final TestUnit unit = TestUnit.of(Town.class);

    private EntityManagerFactory stale;

    /** Another factory has the town in its cache as it is stored now. */
    @BeforeEach
    void fillTheCache() {
        unit.persist(new Town("1", "first"), new Town("2", "second"));
        stale = unit.open(Map.of(), Town.class);
        stale.runInTransaction(em -> em.find(Town.class, "1"));
    }

    private void renameByTheOther() {
        unit.inTransaction(em -> em.find(Town.class, "1").setName("renamed"));
    }

    @Test
    void aLockThatFailsOnceSucceedsWhenRepeated() {
        renameByTheOther();
        RollbackException failed = assertThrows(RollbackException.class, this::renameTheSecondRelyingOnTheFirst);
        assertInstanceOf(OptimisticLockException.class, failed.getCause());
        renameTheSecondRelyingOnTheFirst();
        assertEquals("follows", unit.table().text("Town#2", "Town", "name"));
    }

    private void renameTheSecondRelyingOnTheFirst() {
        stale.runInTransaction(em -> {
            em.lock(em.find(Town.class, "1"), LockModeType.OPTIMISTIC);
            em.find(Town.class, "2").setName("follows");
        });
    }

    @Test
    void aNewerDetachedInstanceIsMerged() {
        renameByTheOther();
        Town newest = unit.callInTransaction(em -> em.find(Town.class, "1"));
        newest.setName("merged");
        stale.runInTransaction(em -> em.merge(newest));
        assertEquals("merged", unit.table().text("Town#1", "Town", "name"));
        assertEquals("3", unit.table().attribute("Town#1", "Town", "version").n());
    }

    @Test
    void anOlderDetachedInstanceIsStillRefused() {
        Town old = stale.callInTransaction(em -> em.find(Town.class, "1"));
        renameByTheOther();
        old.setName("late");
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        assertThrows(OptimisticLockException.class, () -> em.merge(old));
        em.getTransaction().rollback();
        assertEquals("renamed", unit.table().text("Town#1", "Town", "name"));
    }

    @Test
    void whatHasExpiredInTheCacheIsReadAgainAsItMayHaveBeenGivenMoreTime() {
        Town expired = new Town("3", "third");
        expired.setExpires(1L);
        unit.persist(expired);
        unit.table().set("Town#3", "Town", "expires", AttributeValue.fromN("32503680000"));
        assertNotNull(unit.entityManager().find(Town.class, "3"));
    }

    @Test
    void aSlowReaderBringsBackNoOlderEntityOfAnotherType() {
        AfterFirstRead listener = new AfterFirstRead();
        EntityManagerFactory factory =
                unit.open(Map.of(MonodyneSettings.REQUEST_LISTENER, listener), Vehicle.class, Car.class, Boat.class);
        EntityManagerFactory other = unit.open(Map.of(), Vehicle.class, Car.class, Boat.class);
        other.runInTransaction(em -> em.persist(new Car("v")));
        listener.action = () -> factory.runInTransaction(em -> {
            em.remove(em.find(Vehicle.class, "v"));
            em.flush();
            em.persist(new Boat("v"));
        });
        factory.runInTransaction(em -> assertInstanceOf(Car.class, em.find(Vehicle.class, "v")));
        assertEquals("Boat", unit.table().text("Vehicle#v", "Vehicle", "_type"));
        factory.runInTransaction(em -> assertInstanceOf(Boat.class, em.find(Vehicle.class, "v")));
    }
}
