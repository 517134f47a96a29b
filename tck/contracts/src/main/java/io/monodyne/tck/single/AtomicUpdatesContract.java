package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.ConditionFailedException;
import io.monodyne.SingleTable;
import io.monodyne.operation.UpdateOperation;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.EntityNotFoundException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an update by key does to each kind of value, in one request and without a read. */
class AtomicUpdatesContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Parcel.class);

    private SingleTable single;

    @BeforeEach
    void store() {
        single = unit.factory().unwrap(SingleTable.class);
        Parcel parcel = new Parcel("1");
        parcel.state = "OPEN";
        parcel.city = "Rome";
        parcel.weight = 5;
        parcel.carrier = "ups";
        parcel.stops.addAll(List.of("a", "b", "c"));
        parcel.pieces.add(new Parcel.Piece("box", 1));
        parcel.tags.addAll(Set.of("x", "y"));
        parcel.labels.put("k", "v");
        parcel.address = new Parcel.Place("Oslo", "Main Street");
        single.save(parcel).overwriting().run();
        unit.requests().reset();
    }

    private Parcel updated(UnaryOperator<UpdateOperation<Parcel>> actions) {
        actions.apply(single.update(Parcel.class, "1")).run();
        return single.get(Parcel.class, "1").run().orElseThrow();
    }

    @Test
    void setGivesAValueAndNullTakesItAway() {
        Parcel parcel = updated(update -> update.set("note", "fragile").set("price", new BigDecimal("1.50")));
        assertEquals("fragile", parcel.note);
        assertEquals(0, new BigDecimal("1.5").compareTo(parcel.price));
        assertNull(updated(update -> update.set("note", null)).note);
        assertNull(updated(update -> update.remove("price")).price);
    }

    @Test
    void anUpdateIsOneRequest() {
        single.update(Parcel.class, "1").set("note", "n").run();
        unit.assertRequests("update app PARCEL#1·PARCEL  set note_text='n'   if _type='Parcel'");
    }

    @Test
    void setIfAbsentGivesTheFirstValueAlone() {
        assertEquals("first", updated(update -> update.setIfAbsent(path("note"), "first")).note);
        assertEquals("first", updated(update -> update.setIfAbsent(path("note"), "second")).note);
    }

    @Test
    void numbersAreAddedToNegativeAndDecimalOnesToo() {
        assertEquals(0, BigDecimal.TEN.compareTo(updated(update -> update.add("price", 10)).price));
        assertEquals(
                0,
                new BigDecimal("7.75")
                        .compareTo(updated(update -> update.add("price", new BigDecimal("-2.25"))).price));
    }

    @Test
    void listsGrowAtBothEndsAndChangeInside() {
        assertEquals(
                List.of("a", "b", "c", "d", "e"),
                updated(update -> update.append(path("stops"), List.of("d", "e"))).stops);
        assertEquals(
                List.of("0", "a", "b", "c", "d", "e"),
                updated(update -> update.prepend(path("stops"), List.of("0"))).stops);
        assertEquals(
                List.of("0", "a", "B", "c", "d", "e"),
                updated(update -> update.set(path("stops").element(2), "B")).stops);
        assertEquals(
                List.of("a", "B", "c", "d", "e"),
                updated(update -> update.remove(path("stops").element(0))).stops);
        updated(update -> update.remove("stops"));
        assertEquals(List.of("z"), updated(update -> update.append(path("stops"), List.of("z"))).stops);
    }

    @Test
    void setsTakeAndGiveElements() {
        assertEquals(
                Set.of("x", "y", "z"), updated(update -> update.addElements(path("tags"), List.of("z", "x"))).tags);
        assertEquals(Set.of("z"), updated(update -> update.deleteElements(path("tags"), List.of("x", "y"))).tags);
        assertEquals(Set.of(1, 2), updated(update -> update.addElements(path("codes"), List.of(1, 2))).codes);
    }

    @Test
    void entriesOfMapsComeAndGo() {
        assertEquals(
                Map.of("k", "v", "a.b#c", "w"),
                updated(update -> update.set(path("labels").member("a.b#c"), "w")).labels);
        assertEquals(
                Map.of("a.b#c", "w"),
                updated(update -> update.remove(path("labels").member("k"))).labels);
    }

    @Test
    void aDeepPathIsSetAlsoWhereTheMapsAroundItAreMissing() {
        Parcel parcel = updated(update -> update.set(path("address.point.x"), 3));
        assertEquals(3, parcel.address.point.x);
        unit.requests().reset();
        single.update(Parcel.class, "1").remove("address").run();
        Parcel again = updated(update -> update.set(path("address.point.x"), 4)
                .set(path("address.point.y"), 5)
                .set(path("address.street"), "Side Street"));
        assertEquals(4, again.address.point.x);
        assertEquals(5, again.address.point.y);
        assertEquals("Side Street", again.address.street);
        assertEquals(
                7,
                updated(update -> update.set(path("contents").member("m").get("count"), 7))
                        .contents
                        .get("m")
                        .count);
    }

    @Test
    void removingBelowAMissingMapDoesNothing() {
        single.update(Parcel.class, "1").remove("address").run();
        assertNull(updated(update -> update.remove(path("address.point.x")).set("note", "n")).address);
    }

    @Test
    void anyMixIsOneRequest() {
        single.update(Parcel.class, "1")
                .set("note", "n")
                .add("price", 1)
                .append(path("stops"), List.of("d"))
                .addElements(path("tags"), List.of("z"))
                .remove(path("labels").member("k"))
                .when(path("weight").equalTo(5))
                .run();
        assertEquals(1, unit.requests().sent().size());
        Parcel parcel = single.get(Parcel.class, "1").run().orElseThrow();
        assertEquals("n", parcel.note);
        assertEquals(List.of("a", "b", "c", "d"), parcel.stops);
        assertEquals(Set.of("x", "y", "z"), parcel.tags);
        assertTrue(parcel.labels.isEmpty());
    }

    @Test
    void aConditionThatIsFalseLeavesEverythingAsItWas() {
        ConditionFailedException failed = assertThrows(
                ConditionFailedException.class,
                () -> single.update(Parcel.class, "1")
                        .set("note", "n")
                        .when(path("state").equalTo("CLOSED"))
                        .run());
        assertEquals("OPEN", ((Parcel) failed.current()).state);
        assertNull(single.get(Parcel.class, "1").run().orElseThrow().note);
    }

    @Test
    void whatIsNotThereIsNotMade() {
        assertThrows(
                EntityNotFoundException.class,
                () -> single.update(Parcel.class, "none").set("note", "n").run());
        assertTrue(single.get(Parcel.class, "none").run().isEmpty());
    }
}
