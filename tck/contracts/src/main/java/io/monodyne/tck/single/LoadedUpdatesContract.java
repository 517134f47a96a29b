package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.SharedCacheMode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An update of an entity that was read keeps it in step after success, and leaves it as it was after a failure. */
class LoadedUpdatesContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Admission.class, Parcel.class)
            .with("jakarta.persistence.sharedCache.mode", SharedCacheMode.ENABLE_SELECTIVE);

    private final Asked asked = new Asked(unit);
    private EntityManager entityManager;
    private SingleTable single;
    private Admission ticket;

    @BeforeEach
    void store() {
        SingleTable apart = unit.factory().unwrap(SingleTable.class);
        apart.save(new Admission("1", "a")).run();
        apart.save(new Admission("2", "b")).run();
        Parcel parcel = new Parcel("1");
        parcel.carrier = "ups";
        parcel.state = "OPEN";
        apart.save(parcel).run();
        entityManager = unit.entityManager();
        single = entityManager.unwrap(SingleTable.class);
        ticket = entityManager.find(Admission.class, "1");
        unit.requests().reset();
    }

    /** By another entity manager, which may take it from the cache. */
    private static Admission found() {
        return unit.callInTransaction(em -> em.find(Admission.class, "1"));
    }

    private void assertNothingLeftToFlush() {
        unit.requests().reset();
        entityManager.getTransaction().begin();
        entityManager.getTransaction().commit();
        assertEquals(List.of(), unit.requests().sent(), "nothing has changed");
    }

    @Test
    void itShowsWhatIsStoredAfterwards() {
        single.update(ticket)
                .add("count", 3)
                .append(path("notes"), List.of("n"))
                .addElements(path("tags"), Set.of("t"))
                .set("stamp", new Admission.Stamp("here", "c"))
                .run();
        assertEquals(3, ticket.count);
        assertEquals(List.of("n"), ticket.notes);
        assertEquals(Set.of("t"), ticket.tags);
        assertEquals("here", ticket.stamp.place);
        assertEquals(2, ticket.version);
        assertNothingLeftToFlush();
    }

    @Test
    void whatOthersHaveWrittenIsSeenToo() {
        unit.factory()
                .unwrap(SingleTable.class)
                .update(Admission.class, "1")
                .set("title", "theirs")
                .run();
        single.update(ticket).add("count", 1).run();
        assertEquals("theirs", ticket.title);
        assertEquals(3, ticket.version);
        assertNothingLeftToFlush();
    }

    @Test
    void aReferenceFollows() {
        single.update(ticket).set("parent.id", "2").run();
        assertSame(entityManager.find(Admission.class, "2"), ticket.parent);
        assertNothingLeftToFlush();
        single.update(ticket).remove("parent.id").run();
        assertNull(ticket.parent);
        assertNothingLeftToFlush();
    }

    @Test
    void aReferenceThatIsNotThereAnyMoreIsNotUpdated() {
        unit.table().delete("Admission#2", "Admission");
        Admission reference = entityManager.getReference(Admission.class, "2");
        assertThrows(
                EntityNotFoundException.class,
                () -> single.update(reference).add("count", 1).run());
        assertFalse(unit.table().has("Admission#2", "Admission"));
    }

    @Test
    void whatIsFlushedOfOthersIsNotSentAlong() {
        entityManager.getTransaction().begin();
        Admission other = entityManager.find(Admission.class, "2");
        other.title = "mine";
        entityManager.flush();
        single.update(ticket).add("count", 1).run();
        entityManager.getTransaction().rollback();
        SingleTable apart = unit.factory().unwrap(SingleTable.class);
        assertEquals("untitled", apart.get(Admission.class, "2").run().orElseThrow().title);
        assertEquals(1, apart.get(Admission.class, "1").run().orElseThrow().count, "no part of the transaction");
    }

    @Test
    void aJoinedAttributeFollows() {
        Parcel parcel = entityManager.find(Parcel.class, "1");
        single.update(parcel).set("carrier", "DHL").run();
        assertEquals("dhl", parcel.carrier);
        assertEquals("dhl#OPEN", parcel.route);
        assertNothingLeftToFlush();
    }

    @Test
    void itGoesOnToBeManaged() {
        single.update(ticket).add("count", 1).run();
        entityManager.getTransaction().begin();
        ticket.count++;
        ticket.notes.add("mine");
        entityManager.getTransaction().commit();
        Admission stored = unit.factory()
                .unwrap(SingleTable.class)
                .get(Admission.class, "1")
                .run()
                .orElseThrow();
        assertEquals(2, stored.count);
        assertEquals(3, stored.version);
        assertEquals(List.of("mine"), stored.notes);
    }

    @Test
    void aFailureLeavesItAsItWas() {
        assertThrows(
                ConditionFailedException.class,
                () -> single.update(ticket)
                        .add("count", 1)
                        .when(path("count").equalTo(9))
                        .run());
        assertEquals(0, ticket.count);
        assertEquals(1, ticket.version);
        assertNothingLeftToFlush();
        unit.table().delete("Admission#1", "Admission");
        assertThrows(
                EntityNotFoundException.class,
                () -> single.update(ticket).add("count", 1).run());
        assertEquals(0, ticket.count);
        assertTrue(entityManager.contains(ticket));
    }

    @Test
    void aSiblingThatAnotherHasChangedIsAConflict() {
        Parcel parcel = entityManager.find(Parcel.class, "1");
        SingleTable apart = unit.factory().unwrap(SingleTable.class);
        apart.update(apart.get(Parcel.class, "1").run().orElseThrow())
                .set("state", "CLOSED")
                .run();
        assertThrows(
                OptimisticLockException.class,
                () -> single.update(parcel).set("carrier", "dhl").run());
        assertEquals("ups", parcel.carrier);
        assertEquals("ups#OPEN", parcel.route);
        assertNothingLeftToFlush();
        entityManager.refresh(parcel);
        single.update(parcel).set("carrier", "dhl").run();
        assertEquals("dhl#CLOSED", parcel.route);
    }

    @Test
    void whatHasChangesOfItsOwnIsRefused() {
        ticket.title = "mine";
        asked.refused(
                PersistenceException.class,
                "MD-SINGLE-04",
                () -> single.update(ticket).add("count", 1).run());
        assertEquals("mine", ticket.title);
    }

    @Test
    void whatIsFlushedAndNotSentIsRefused() {
        entityManager.getTransaction().begin();
        ticket.title = "mine";
        entityManager.flush();
        asked.refused(
                PersistenceException.class,
                "MD-SINGLE-04",
                () -> single.update(ticket).add("count", 1).run());
        entityManager.getTransaction().rollback();
    }

    @Test
    void whatIsNewRemovedOrForeignIsRefused() {
        entityManager.getTransaction().begin();
        Admission fresh = new Admission("3", "c");
        asked.refused("MD-SINGLE-03", () -> single.update(fresh).add("count", 1).run());
        entityManager.persist(fresh);
        asked.refused(
                PersistenceException.class,
                "MD-SINGLE-04",
                () -> single.update(fresh).add("count", 1).run());
        entityManager.remove(ticket);
        asked.refused(
                "MD-SINGLE-03", () -> single.update(ticket).add("count", 1).run());
        entityManager.getTransaction().rollback();
        asked.refused(
                "MD-SINGLE-03",
                () -> single.update(new Admission("1", "a")).add("count", 1).run());
    }

    @Test
    void anIdentityThatIsHeldIsNotWrittenByItsKey() {
        asked.refused(
                PersistenceException.class,
                "MD-SINGLE-02",
                () -> single.update(Admission.class, "1").add("count", 1).run());
        asked.refused(
                PersistenceException.class,
                "MD-SINGLE-02",
                () -> single.delete(Admission.class, "1")
                        .when(path("code").equalTo("a"))
                        .run());
        entityManager.detach(ticket);
        single.update(Admission.class, "1").add("count", 1).run();
        assertEquals(1, entityManager.find(Admission.class, "1").count);
    }

    @Test
    void aReferenceThatWasNotReadIsReadFirst() {
        Admission reference = entityManager.getReference(Admission.class, "2");
        single.update(reference).add("count", 1).run();
        assertEquals(1, reference.count);
        assertEquals("b", reference.code);
        assertNothingLeftToFlush();
    }

    @Test
    void aReturnedOldStateDoesNotBecomeTheNewOne() {
        var written = single.update(ticket)
                .add("count", 1)
                .returning(ReturnedValues.ALL_OLD)
                .run();
        assertEquals(0, written.entity().orElseThrow().count);
        assertEquals(1, ticket.count);
        assertNothingLeftToFlush();
    }

    @Test
    void aDetachedEntityIsKeptInStep() {
        SingleTable apart = unit.factory().unwrap(SingleTable.class);
        Admission detached = apart.get(Admission.class, "1").run().orElseThrow();
        apart.update(detached)
                .add("count", 2)
                .append(path("notes"), List.of("n"))
                .run();
        assertEquals(2, detached.count);
        assertEquals(List.of("n"), detached.notes);
        assertEquals(2, detached.version);
        assertThrows(
                ConditionFailedException.class,
                () -> apart.update(detached)
                        .add("count", 1)
                        .when(path("count").equalTo(9))
                        .run());
        assertEquals(2, detached.count);
        unit.inTransaction(em -> em.merge(detached).count++);
        assertEquals(3, apart.get(Admission.class, "1").run().orElseThrow().count);
    }

    @Test
    void theSharedCacheShowsNoOldState() {
        assertTrue(unit.factory().getCache().contains(Admission.class, "1"));
        unit.factory()
                .unwrap(SingleTable.class)
                .update(Admission.class, "1")
                .add("count", 1)
                .run();
        assertEquals(1, found().count);
        single.update(ticket).add("count", 1).run();
        assertEquals(2, found().count);
        unit.factory()
                .unwrap(SingleTable.class)
                .delete(Admission.class, "1")
                .when(path("code").equalTo("a"))
                .run();
        assertNull(found());
        assertFalse(unit.factory().getCache().contains(Admission.class, "1"));
    }
}
