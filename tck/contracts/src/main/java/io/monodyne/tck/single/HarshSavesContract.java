package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.SingleTable;
import io.monodyne.operation.EntityId;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Version;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Saves and versions where others write, and operations of what is closed. */
class HarshSavesContract {

    /** Whose version is a moment. */
    @Entity
    static class Log {
        @Id
        String id;

        @Size(max = 5)
        String text;

        @Version
        Instant moment;

        protected Log() {}

        Log(String id) {
            this.id = id;
        }
    }

    /** Has nothing that depends on what is overwritten, and equality that needs its name. */
    @Entity
    static class Plain {
        @Id
        String id;

        @Size(max = 5)
        String name;

        protected Plain() {}

        Plain(String id, String name) {
            this.id = id;
            this.name = name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Plain plain && name.equals(plain.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Log.class, Plain.class);

    private SingleTable single;

    @BeforeEach
    void open() {
        single = unit.factory().unwrap(SingleTable.class);
    }

    @Test
    void aMomentAsAVersionOnlyGoesOn() {
        single.save(new Log("1")).run();
        AttributeValue stored = unit.table().attribute("Log#1", "Log", "moment");
        Instant later = Instant.parse("2200-01-01T00:00:00Z");
        unit.table().set("Log#1", "Log", "moment", moved(stored, later));
        single.update(Log.class, "1").set("text", "a").run();
        assertTrue(single.get(Log.class, "1").run().orElseThrow().moment.isAfter(later));
        assertEquals("a", single.get(Log.class, "1").run().orElseThrow().text);
    }

    private static AttributeValue moved(AttributeValue stored, Instant moment) {
        return stored.s() == null
                ? AttributeValue.fromN(String.valueOf(moment.getEpochSecond()))
                : AttributeValue.fromS(moment.toString());
    }

    @Test
    void whoReadTheMomentBeforeAnUpdateIsRefused() {
        single.save(new Log("1")).run();
        EntityManager em = unit.entityManager();
        em.getTransaction().begin();
        Log read = em.find(Log.class, "1");
        single.update(Log.class, "1").set("text", "a").run();
        read.text = "b";
        unit.requests().reset();
        TestUnit.failsToCommit(OptimisticLockException.class, em);
    }

    @Test
    void aSaveSaysWhetherItOverwrote() {
        assertFalse(single.save(new Plain("1", "a")).overwriting().run().existed());
        assertTrue(single.save(new Plain("1", "b")).overwriting().run().existed());
        assertFalse(single.save(new Plain("2", "a")).run().existed());
    }

    @Test
    void aDetachedEntityIsNeverAskedForItsEquality() {
        single.save(new Plain("1", "a")).run();
        Plain nameless = new Plain("1", null);
        single.update(nameless).set("name", "x").run();
        assertEquals("x", nameless.name);
        single.transaction()
                .update(single.update(new Plain("1", null)).set("name", "y"))
                .run();
        assertEquals("y", single.get(Plain.class, "1").run().orElseThrow().name);
    }

    @Test
    void operationsOfTheSameUnitAreOneTransactionWhereverTheyAreMade() {
        SingleTable again = unit.factory().unwrap(SingleTable.class);
        single.transaction()
                .save(again.save(new Plain("1", "a")))
                .save(single.save(new Plain("2", "a")))
                .run();
        assertEquals(2, unit.table().content().size());
        EntityManager em = unit.entityManager();
        SingleTable own = em.unwrap(SingleTable.class);
        assertThrows(IllegalArgumentException.class, () -> own.transaction().delete(single.delete(Plain.class, "1")));
        own.transaction()
                .delete(em.unwrap(SingleTable.class).delete(Plain.class, "1"))
                .run();
        assertEquals(1, unit.table().content().size());
    }

    @Test
    void whatWasReadBeforeAnUpdateIsRefused() {
        single.save(new Log("1")).run();
        Log read = single.get(Log.class, "1").run().orElseThrow();
        single.update(Log.class, "1").set("text", "a").run();
        assertThrows(
                PersistenceException.class,
                () -> single.update(Log.class, "1")
                        .set("text", "b")
                        .when(path("moment").equalTo(read.moment))
                        .run());
        assertThrows(
                OptimisticLockException.class,
                () -> single.save(read).overwriting().run());
        assertEquals("a", single.get(Log.class, "1").run().orElseThrow().text);
    }

    @Test
    void anOverwriteUnderAConditionIsSentSoThatItIsNeverDoneTwice() {
        single.save(new Plain("1", "a")).run();
        unit.requests().reset();
        single.save(new Plain("1", "b"))
                .overwritingWhen(path("name").equalTo("a"))
                .run();
        assertTrue(
                unit.requests().sent().get(0).startsWith("transact 1"),
                () -> unit.requests().sent().toString());
    }

    @Test
    void whatIsSavedIsValidatedBefore() {
        unit.requests().reset();
        assertThrows(
                ConstraintViolationException.class,
                () -> single.save(new Plain("1", "too long")).run());
        assertThrows(
                ConstraintViolationException.class,
                () -> single.save(new Plain("1", "too long")).overwriting().run());
        assertThrows(
                ConstraintViolationException.class,
                () -> single.transaction()
                        .save(single.save(new Plain("1", "too long")))
                        .run());
        assertThrows(
                ConstraintViolationException.class,
                () -> single.getOrCreate(new Plain("1", "too long")).run());
        assertEquals(0, unit.table().content().size());
    }

    @Test
    void operationsOfAClosedEntityManagerAreRefused() {
        EntityManager em = unit.factory().createEntityManager();
        assertClosed(em.unwrap(SingleTable.class), em::close);
    }

    @Test
    void operationsOfAClosedFactoryAreRefused() {
        EntityManagerFactory other = unit.open(Map.of(), Log.class, Plain.class);
        assertClosed(other.unwrap(SingleTable.class), other::close);
    }

    private void assertClosed(SingleTable table, Runnable closing) {
        List<Executable> operations = List.of(
                table.get(Plain.class, "1")::run,
                table.get(Plain.class, "1").asItem()::run,
                table.getAll(List.of(EntityId.of(Plain.class, "1")))::run,
                table.query(Plain.class).where(path("id").equalTo("1"))::run,
                table.itemsOf("Plain#1")::run,
                table.save(new Plain("1", "a"))::run,
                table.save(new Plain("1", "a")).overwriting()::run,
                table.update(Plain.class, "1").set("name", "b")::run,
                table.delete(Plain.class, "1")::run,
                table.getOrCreate(new Plain("1", "a"))::run,
                table.transaction().check(Plain.class, "1", path("name").isNull())::run);
        closing.run();
        unit.requests().reset();
        for (int i = 0; i < operations.size(); i++) {
            int place = i;
            assertThrows(IllegalStateException.class, operations.get(i), () -> "operation " + place);
        }
        assertEquals(List.of(), unit.requests().sent());
    }
}
