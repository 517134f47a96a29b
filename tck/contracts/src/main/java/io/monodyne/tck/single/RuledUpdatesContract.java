package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.ImmutableAttributeException;
import io.monodyne.SingleTable;
import io.monodyne.operation.UpdateOperation;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an update by key may not do is refused before anything is sent. */
class RuledUpdatesContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Admission.class, Parcel.class);

    private final Asked asked = new Asked(unit);
    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        Admission ticket = new Admission("1", "a");
        ticket.tags.add("x");
        ticket.notes.add("n");
        single.save(ticket).run();
        unit.requests().reset();
    }

    private UpdateOperation<Admission> update() {
        return single.update(Admission.class, "1");
    }

    private Admission stored() {
        return single.get(Admission.class, "1").run().orElseThrow();
    }

    private void refused(String code, UnaryOperator<UpdateOperation<Admission>> actions) {
        asked.refused(code, () -> actions.apply(update()).run());
    }

    private void immutable(UnaryOperator<UpdateOperation<Admission>> actions) {
        asked.refused(
                ImmutableAttributeException.class,
                "MD-DIRECT-07",
                () -> actions.apply(update()).run());
    }

    @Test
    void nothingToDo() {
        refused("MD-DIRECT-01", update -> update);
        refused("MD-DIRECT-01", update -> update.when(path("count").equalTo(0)));
    }

    @Test
    void actionsThatOverlap() {
        refused("MD-DIRECT-02", update -> update.set("count", 1).add("count", 1));
        refused("MD-DIRECT-02", update -> update.set("stamp", null).set(path("stamp.remark"), "x"));
        refused(
                "MD-DIRECT-02",
                update -> update.append(path("notes"), List.of("a"))
                        .set(path("notes").element(0), "b"));
        refused(
                "MD-DIRECT-02",
                update -> update.append(path("notes"), List.of("a")).prepend(path("notes"), List.of("b")));
    }

    @Test
    void theIdAndTheVersion() {
        refused("MD-DIRECT-03", update -> update.set("id", "2"));
        refused("MD-DIRECT-03", update -> update.remove("id"));
        refused("MD-DIRECT-04", update -> update.set("version", 7));
        refused("MD-DIRECT-04", update -> update.add("version", 1));
        refused("MD-DIRECT-04", update -> update.setIfAbsent(path("version"), 1));
    }

    @Test
    void whatIsNeverUpdated() {
        refused("MD-DIRECT-06", update -> update.set("origin", "x"));
        refused("MD-DIRECT-06", update -> update.setIfAbsent(path("origin"), "x"));
        refused("MD-DIRECT-06", update -> update.remove("origin"));
    }

    @Test
    void nullForWhatIsNeverNull() {
        asked.refused(
                PersistenceException.class,
                "MD-FLUSH-01",
                () -> update().remove("title").run());
        asked.refused(
                PersistenceException.class,
                "MD-FLUSH-01",
                () -> update().set("title", null).run());
        asked.refused(
                PersistenceException.class,
                "MD-FLUSH-01",
                () -> update().remove(path("stamp.clerk")).run());
        asked.refused(
                PersistenceException.class,
                "MD-FLUSH-01",
                () -> update().set("stamp", new Admission.Stamp("p", null))
                        .when(path("stamp.place").isNull())
                        .run());
        asked.refused(
                PersistenceException.class,
                "MD-FLUSH-01",
                () -> update().setIfAbsent(path("stamp"), new Admission.Stamp("p", null))
                        .run());
    }

    @Test
    void nullForAPrimitive() {
        refused("MD-DIRECT-08", update -> update.set("count", null));
        refused("MD-DIRECT-08", update -> update.remove("count"));
        refused("MD-DIRECT-08", update -> update.remove("ratio"));
    }

    @Test
    void anEmbeddableThatIsMadeWithoutWhatIsNeverNull() {
        PersistenceException refusal = assertThrows(
                PersistenceException.class,
                () -> update().set(path("stamp.remark"), "x").run());
        assertTrue(refusal.getMessage().startsWith("MD-FLUSH-01: "), refusal.getMessage());
        assertNull(stored().stamp);
        update().set(path("stamp.remark"), "x").set(path("stamp.clerk"), "c").run();
        assertEquals("c", stored().stamp.clerk);
        update().set(path("stamp.remark"), "y").run();
        assertEquals("y", stored().stamp.remark);
    }

    @Test
    void whatIsSetOnce() {
        immutable(update -> update.set("sender", "x"));
        immutable(update -> update.remove("sender"));
        immutable(update -> update.set("sender", "x").when(path("sender").equalTo("y")));
        immutable(update -> update.set("sender", "x")
                .when(path("sender").isNull().or(path("count").equalTo(0))));
    }

    @Test
    void whatIsSetOnceIsSetOnceWhereItIsAbsent() {
        update().setIfAbsent(path("sender"), "first").run();
        update().setIfAbsent(path("sender"), "second").run();
        assertEquals("first", stored().sender);
        assertThrows(
                ConditionFailedException.class,
                () -> update().set("sender", "third")
                        .when(path("sender").isNull())
                        .run());
        assertEquals("first", stored().sender);
    }

    @Test
    void whatIsSetOnceIsSetWhereNullIsDemanded() {
        update().set("sender", "first").when(path("sender").isNull()).run();
        assertEquals("first", stored().sender);
    }

    @Test
    void whatIsSetOnceInsideAnEmbeddable() {
        immutable(update -> update.set(path("stamp.place"), "x"));
        immutable(update -> update.set("stamp", new Admission.Stamp("x", "c")));
        update().set("stamp", new Admission.Stamp("here", "c"))
                .when(path("stamp.place").isNull())
                .run();
        update().setIfAbsent(path("stamp.place"), "there").run();
        assertEquals("here", stored().stamp.place);
        update().set("stamp", new Admission.Stamp("here", "d"))
                .when(path("stamp.place").equalTo("here"))
                .run();
        assertEquals("d", stored().stamp.clerk);
        Admission read = stored();
        assertThrows(
                ImmutableAttributeException.class,
                () -> single.update(read)
                        .set("stamp", new Admission.Stamp("there", "d"))
                        .run());
        single.update(read).set("stamp", new Admission.Stamp("here", "e")).run();
        assertEquals("e", stored().stamp.clerk);
    }

    @Test
    void sumsOfWhatIsNoNumberThatIsStoredAsItIs() {
        refused("MD-READABLE-05", update -> update.add("title", 1));
        refused("MD-DIRECT-08", update -> update.add("ratio", 1));
        refused("MD-DIRECT-08", update -> update.add("shifted", 1));
        refused("MD-READABLE-05", update -> update.add("count", 1.5));
        refused("MD-READABLE-05", update -> update.add("count", 1L << 40));
        refused("MD-READABLE-05", update -> update.add("tags", 1));
    }

    @Test
    void elementsOfWhatHasNone() {
        refused("MD-READABLE-13", update -> update.append(path("title"), List.of("a")));
        refused("MD-DIRECT-08", update -> update.append(path("tags"), List.of("a")));
        refused("MD-DIRECT-08", update -> update.addElements(path("notes"), List.of("a")));
        refused("MD-DIRECT-08", update -> update.deleteElements(path("notes"), List.of("a")));
        refused("MD-DIRECT-08", update -> update.addElements(path("stamp.marks"), List.of("a")));
        refused("MD-READABLE-05", update -> update.addElements(path("tags"), List.of(1)));
        refused("MD-READABLE-05", update -> update.append(path("notes"), List.of("a", 1)));
        refused("MD-SINGLE-20", update -> update.append(path("notes"), List.of()));
        refused("MD-SINGLE-20", update -> update.addElements(path("tags"), Set.of()));
    }

    @Test
    void whatIsNotThereOrNoValue() {
        refused("MD-READABLE-01", update -> update.set("ttle", "x"));
        refused("MD-READABLE-05", update -> update.set("title", 5));
        refused("MD-READABLE-07", update -> update.setIfAbsent(path("title"), null));
        refused("MD-READABLE-07", update -> update.add("count", null));
        refused("MD-READABLE-04", update -> update.set("parent", new Admission("2", "b")));
        asked.refused("MD-METAMODEL", () -> {
            try {
                single.update(Admission.class, 5).set("title", "x").run();
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("MD-METAMODEL: " + e.getMessage(), e);
            }
        });
    }

    @Test
    void theReferenceIsSetByTheIdOfWhatItRefersTo() {
        update().set("parent.id", "1").run();
        assertEquals("1", stored().parent.id);
        update().remove("parent.id").run();
        assertNull(stored().parent);
    }

    @Test
    void theVersionGoesOn() {
        assertEquals(1, stored().version);
        update().set("count", 1).run();
        assertEquals(2, stored().version);
        update().add("count", 1).when(path("version").equalTo(2)).run();
        assertEquals(3, stored().version);
        assertThrows(
                ConditionFailedException.class,
                () -> update().add("count", 1).when(path("version").equalTo(2)).run());
        assertEquals(2, stored().count);
    }

    @Test
    void elementsAreOfTheTypeOfTheSet() {
        single.save(new Parcel("1")).run();
        single.update(Parcel.class, "1")
                .addElements(path("codes"), List.of(1, 2L, 1L))
                .run();
        assertEquals(Set.of(1, 2), single.get(Parcel.class, "1").run().orElseThrow().codes);
        single.update(Parcel.class, "1")
                .deleteElements(path("codes"), Set.of(2L))
                .run();
        assertEquals(Set.of(1), single.get(Parcel.class, "1").run().orElseThrow().codes);
    }

    @Test
    void theLastElementOfASetTakesItAway() {
        update().deleteElements(path("tags"), List.of("x", "none")).run();
        assertTrue(stored().tags.isEmpty());
        assertNull(unit.table().attribute("Admission#1", "Admission", "tags"));
        update().remove(path("notes").element(0)).run();
        assertTrue(stored().notes.isEmpty());
    }

    @Test
    void whatHasExpiredIsNotThere() {
        update().set("until", Instant.now().minusSeconds(60))
                .when(path("code").equalTo("a"))
                .when(path("until").isNull())
                .run();
        assertThrows(
                EntityNotFoundException.class, () -> update().set("count", 1).run());
        assertThrows(
                EntityNotFoundException.class,
                () -> update().set("count", 1).when(path("count").equalTo(0)).run());
    }
}
