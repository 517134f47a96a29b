package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.TimeToLive;
import io.monodyne.UniqueViolationException;
import io.monodyne.WrongItemTypeException;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes by key while others write the same item, by whatever way. */
class RacedWritesContract {

    /** Versioned, kept in the cache, and slow to be written: others come first. */
    @Entity
    @Cacheable
    static class Seat {
        @Id
        String id;

        String state;

        String guest;

        @Version
        long version;

        protected Seat() {}

        Seat(String id, String state) {
            this.id = id;
            this.state = state;
        }

        @PreUpdate
        void letOthersCome() {
            Runnable other = OTHERS.poll();
            if (other != null) {
                other.run();
            }
        }
    }

    /** What extends it has the moment as its version, too. */
    @Entity
    static class Visit {
        @Id
        String id;

        String note;

        @Version
        Instant moment;

        protected Visit() {}

        Visit(String id) {
            this.id = id;
        }
    }

    /** A kind of the other. */
    @Entity
    static class GuidedVisit extends Visit {
        String guide;

        protected GuidedVisit() {}

        GuidedVisit(String id) {
            super(id);
        }
    }

    /** Expires, and so does its unique value. */
    @Entity
    static class Admission {
        @Id
        String id;

        @Column(unique = true)
        String code;

        @TimeToLive
        Instant until;

        String note;

        protected Admission() {}

        Admission(String id, String code, Instant until) {
            this.id = id;
            this.code = code;
            this.until = until;
        }
    }

    private static final Deque<Runnable> OTHERS = new ArrayDeque<>();
    private static final Instant PAST = Instant.parse("2001-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2101-01-01T00:00:00Z");

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Seat.class, Visit.class, GuidedVisit.class, Admission.class);

    private SingleTable single;

    @BeforeEach
    void open() {
        single = unit.factory().unwrap(SingleTable.class);
        OTHERS.clear();
    }

    private Seat seat() {
        return single.get(Seat.class, "1").consistent(true).run().orElseThrow();
    }

    @Test
    void aSaveUnderAConditionTellsAnotherWriterFromAConditionThatIsFalse() {
        single.save(new Seat("1", "FREE")).run();
        OTHERS.add(() -> single.update(Seat.class, "1").set("guest", "ann").run());
        single.save(new Seat("1", "TAKEN"))
                .overwritingWhen(path("state").equalTo("FREE"))
                .run();
        assertEquals("TAKEN", seat().state);
        assertNull(seat().guest);
        assertEquals(3, seat().version);
    }

    @Test
    void aConditionThatAnotherWriterMakesFalseIsFalse() {
        single.save(new Seat("1", "FREE")).run();
        OTHERS.add(() -> single.update(Seat.class, "1").set("state", "SOLD").run());
        ConditionFailedException failed = assertThrows(
                ConditionFailedException.class,
                () -> single.save(new Seat("1", "TAKEN"))
                        .overwritingWhen(path("state").equalTo("FREE"))
                        .run());
        assertEquals("SOLD", ((Seat) failed.current()).state);
        assertEquals("SOLD", seat().state);
    }

    @Test
    void theCacheDoesNotKeepWhatAFailedWriteHasShownToBeOld() {
        single.save(new Seat("1", "FREE")).run();
        assertEquals("FREE", single.get(Seat.class, "1").run().orElseThrow().state);
        unit.table().set("Seat#1", "Seat", "state", AttributeValue.fromS("SOLD"));
        assertThrows(
                ConditionFailedException.class,
                () -> single.update(Seat.class, "1")
                        .set("guest", "ann")
                        .when(path("state").equalTo("FREE"))
                        .run());
        assertEquals("SOLD", single.get(Seat.class, "1").run().orElseThrow().state);
    }

    @Test
    void theCacheDoesNotShowWhatWasBeforeAnUpdateOrADelete() {
        single.save(new Seat("1", "FREE")).run();
        single.get(Seat.class, "1").run();
        single.update(Seat.class, "1").set("state", "SOLD").run();
        assertEquals("SOLD", unit.entityManager().find(Seat.class, "1").state);
        single.delete(Seat.class, "1").run();
        assertNull(unit.entityManager().find(Seat.class, "1"));
    }

    @Test
    void anUpdateBySuperclassMovesAVersionThatIsAMoment() {
        GuidedVisit visit = new GuidedVisit("1");
        single.save(visit).run();
        single.update(Visit.class, "1").set("note", "n").run();
        GuidedVisit stored = single.get(GuidedVisit.class, "1").run().orElseThrow();
        assertEquals("n", stored.note);
        assertTrue(stored.moment.isAfter(visit.moment));
    }

    @Test
    void theTransactionOfAnEntityManagerGoesOnBesideOperations() {
        single.save(new Seat("1", "FREE")).run();
        single.save(new Seat("2", "FREE")).run();
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Seat held = em.find(Seat.class, "1");
        SingleTable own = em.unwrap(SingleTable.class);
        own.update(Seat.class, "2").set("guest", "bob").run();
        held.guest = "ann";
        assertThrows(
                PersistenceException.class,
                () -> own.update(held).set("state", "SOLD").run());
        assertThrows(
                PersistenceException.class,
                () -> own.update(Seat.class, "1").set("state", "SOLD").run());
        assertThrows(
                PersistenceException.class, () -> own.delete(Seat.class, "1").run());
        em.getTransaction().commit();
        assertEquals("ann", seat().guest);
        assertEquals("FREE", seat().state);
        assertEquals("bob", single.get(Seat.class, "2").run().orElseThrow().guest);
    }

    @Test
    void whatHasExpiredIsNotThere() {
        single.save(new Admission("1", "c", PAST)).run();
        assertThrows(
                EntityNotFoundException.class,
                () -> single.update(Admission.class, "1").set("note", "n").run());
        assertThrows(
                EntityNotFoundException.class,
                () -> single.transaction()
                        .check(Admission.class, "1", path("note").isNull())
                        .run());
        assertTrue(single.getUnique(Admission.class, Map.of("code", "c")).run().isEmpty());
        assertFalse(
                single.save(new Admission("1", "d", FUTURE)).overwriting().run().existed());
    }

    @Test
    void aUniqueValueExpiresWithItsOwnerAfterAnUpdateToo() {
        single.save(new Admission("1", "c", FUTURE)).run();
        assertThrows(
                PersistenceException.class,
                () -> single.update(Admission.class, "1").set("until", PAST).run());
        single.update(Admission.class, "1")
                .set("until", PAST)
                .when(path("code").equalTo("c"))
                .when(path("until").equalTo(FUTURE))
                .run();
        single.save(new Admission("2", "c", FUTURE)).run();
        assertThrows(
                UniqueViolationException.class,
                () -> single.save(new Admission("3", "c", FUTURE)).run());
        assertEquals(
                "2",
                single.getUnique(Admission.class, Map.of("code", "c")).run().orElseThrow().id);
    }

    @Test
    void anItemOfAnotherTypeIsNeitherWrittenNorShown() {
        single.save(new Seat("1", "FREE")).run();
        unit.table().set("Seat#1", "Seat", "_type", AttributeValue.fromS("Admission"));
        unit.factory().getCache().evictAll();
        var before = unit.table().content();
        assertThrows(
                WrongItemTypeException.class,
                () -> single.update(Seat.class, "1").set("guest", "a").run());
        assertThrows(
                WrongItemTypeException.class,
                () -> single.update(Seat.class, "1")
                        .set("guest", "a")
                        .returning(ReturnedValues.ALL_NEW)
                        .run());
        assertThrows(
                WrongItemTypeException.class,
                () -> single.delete(Seat.class, "1").run());
        assertThrows(
                PersistenceException.class,
                () -> single.save(new Seat("1", "FREE")).overwriting().run());
        assertThrows(
                PersistenceException.class,
                () -> single.getOrCreate(new Seat("1", "FREE")).run());
        assertEquals(before, unit.table().content());
    }
}
