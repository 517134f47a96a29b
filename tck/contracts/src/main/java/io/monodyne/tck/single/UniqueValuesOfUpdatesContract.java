package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.UniqueViolationException;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.operation.UpdateOperation;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A unique value moves with the item in one transaction, or the write is refused: its sentinel is never left behind. */
class UniqueValuesOfUpdatesContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Admission.class);

    private final Asked asked = new Asked(unit);
    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        single.save(new Admission("1", "a")).run();
        single.save(new Admission("2", "b")).run();
        unit.requests().reset();
    }

    private UpdateOperation<Admission> update() {
        return single.update(Admission.class, "1");
    }

    private void owner(String code, String id) {
        Optional<String> found =
                single.getUnique(Admission.class, Map.of("code", code)).run().map(ticket -> ticket.id);
        assertEquals(Optional.ofNullable(id), found);
    }

    private UpdateOperation<Admission> known() {
        return update().when(path("code").equalTo("A")).when(path("until").isNull());
    }

    @Test
    void itIsRefusedWhereTheOldValueIsNotKnown() {
        asked.refused(
                PersistenceException.class,
                "MD-DIRECT-09",
                () -> update().set("code", "c").run());
        asked.refused(
                PersistenceException.class,
                "MD-DIRECT-09",
                () -> update().remove("code").run());
        asked.refused(
                PersistenceException.class,
                "MD-DIRECT-09",
                () -> update().setIfAbsent(path("code"), "c").run());
        owner("a", "1");
    }

    @Test
    void itMovesInOneTransactionWhereTheOldValueIsDemanded() {
        known().set("code", "C").run();
        assertEquals(1, unit.requests().sent().size());
        owner("a", null);
        owner("c", "1");
        assertThrows(
                ConditionFailedException.class, () -> known().set("code", "d").run());
        owner("c", "1");
    }

    @Test
    void itIsReleasedAndTakenAgain() {
        known().remove("code").run();
        owner("a", null);
        update().set("code", "a")
                .when(path("code").isNull())
                .when(path("until").isNull())
                .run();
        owner("a", "1");
    }

    @Test
    void theSameValueAgainChangesNothing() {
        known().set("code", "a").run();
        owner("a", "1");
    }

    @Test
    void theValueOfAnotherIsAViolation() {
        assertThrows(
                UniqueViolationException.class,
                () -> known().set("code", "b").set("count", 5).run());
        owner("a", "1");
        owner("b", "2");
        assertEquals(0, single.get(Admission.class, "1").run().orElseThrow().count);
    }

    @Test
    void anEntityThatWasReadKnowsItsValue() {
        Admission read = single.get(Admission.class, "1").run().orElseThrow();
        Admission other = single.get(Admission.class, "1").run().orElseThrow();
        single.update(read).set("code", "c").run();
        assertEquals("c", read.code);
        assertEquals(2, read.version);
        owner("c", "1");
        assertThrows(
                OptimisticLockException.class,
                () -> single.update(other).set("code", "d").run());
        assertEquals("a", other.code);
        owner("c", "1");
        owner("d", null);
    }

    @Test
    void itsSentinelExpiresWithTheItem() {
        asked.refused(
                PersistenceException.class,
                "MD-DIRECT-09",
                () -> update().set("until", Instant.now()).run());
        known().set("until", Instant.now().plusSeconds(3600)).run();
        owner("a", "1");
        String until =
                unit.table().attribute("Admission#1", "Admission", "until").n();
        assertTrue(unit.table().items().stream()
                .filter(item ->
                        item.containsKey("owner") && item.get("owner").s().startsWith("Admission#1"))
                .allMatch(item -> item.get("until").n().equals(until)));
    }

    @Test
    void noValuesAreReturnedThen() {
        asked.refused(
                "MD-DIRECT-13",
                () -> known().set("code", "c").returning(ReturnedValues.ALL_NEW).run());
    }

    @Test
    void aDeletionReleasesItWhereItIsDemanded() {
        asked.refused(
                PersistenceException.class,
                "MD-DIRECT-09",
                () -> single.delete(Admission.class, "1").run());
        asked.refused(
                "MD-DIRECT-13",
                () -> single.delete(Admission.class, "1")
                        .when(path("code").equalTo("a"))
                        .returningOld()
                        .run());
        single.delete(Admission.class, "1").when(path("code").equalTo("a")).run();
        owner("a", null);
        assertFalse(unit.table().has("Admission#1", "Admission"));
        single.save(new Admission("3", "a")).run();
        owner("a", "3");
    }

    @Test
    void aDeletionUnderAnotherValueIsNotDone() {
        assertThrows(
                ConditionFailedException.class,
                () -> single.delete(Admission.class, "1")
                        .when(path("code").equalTo("b"))
                        .run());
        owner("a", "1");
        owner("b", "2");
        assertThrows(
                EntityNotFoundException.class,
                () -> single.delete(Admission.class, "none")
                        .when(path("code").equalTo("b"))
                        .run());
        owner("b", "2");
    }
}
