package io.monodyne.tck.single;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monodyne.IndexMap;
import io.monodyne.SingleTable;
import io.monodyne.operation.Comparison;
import io.monodyne.operation.ValuePath;
import io.monodyne.tck.TestUnit;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can't be meant is refused before anything is sent, with the reason why. */
class RefusedConditionsContract {

    /** Has an attribute that is stored in a key alone. */
    @Entity
    @IndexMap(partitionKey = "DRAWER#{id}", sortKey = "DRAWER")
    @IndexMap(index = "gsi0", partitionKey = "COLOUR#{colour}", sortKey = "DRAWER", storeShadow = false)
    static class Drawer {
        @Id
        String id;

        String colour;

        protected Drawer() {}
    }

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Sample.class, Drawer.class);

    private final Asked asked = new Asked(unit);

    @BeforeEach
    void store() {
        asked.store();
    }

    @Test
    void anAttributeThatIsNotThere() {
        String message = asked.refused(
                "MD-READABLE-01", () -> asked.holds(Asked.of("numbr").equalTo(1)));
        assertTrue(message.contains("Was number meant?"), message);
        assertTrue(message.contains("Sample has no attribute numbr"), message);
    }

    @Test
    void aMemberThatIsNotThere() {
        String message = asked.refused(
                "MD-READABLE-02", () -> asked.holds(Asked.of("where.twn").equalTo("x")));
        assertTrue(message.contains("Was town meant?"), message);
        asked.refused(
                "MD-READABLE-02",
                () -> asked.holds(Asked.of("lines").element(0).get("name_1").isNull()));
    }

    @Test
    void aValueOfAnotherType() {
        asked.refused("MD-READABLE-05", () -> asked.holds(Asked.of("number").equalTo("5")));
        asked.refused("MD-READABLE-05", () -> asked.holds(Asked.of("text").equalTo(5)));
        asked.refused("MD-READABLE-05", () -> asked.holds(Asked.of("number").equalTo(1.5)));
        asked.refused("MD-READABLE-05", () -> asked.holds(Asked.of("number").lessThan(1L << 40)));
        asked.refused("MD-READABLE-05", () -> asked.holds(Asked.of("colour").equalTo("GREEN")));
        asked.refused("MD-READABLE-05", () -> asked.holds(Asked.of("day").equalTo("2024-02-29")));
        asked.refused("MD-READABLE-05", () -> asked.holds(Asked.of("money").equalTo(250)));
        asked.refused("MD-READABLE-05", () -> asked.holds(Asked.of("flag").equalTo("true")));
        asked.refused("MD-READABLE-05", () -> asked.holds(Asked.of("words").equalTo(List.of("x", "x"))));
        asked.refused("MD-READABLE-05", () -> asked.holds(Asked.of("where").equalTo(Map.of("town", "Oslo"))));
        asked.refused("MD-READABLE-05", () -> asked.holds(Asked.of("numbers").contains("1")));
        asked.refused("MD-READABLE-05", () -> asked.holds(Asked.of("number").in(List.of(1, "2"))));
        asked.refused(
                "MD-READABLE-05",
                () -> asked.holds(Asked.of("deep").member("seven").isNull()));
    }

    @Test
    void anElementOfAnotherTypeInAWholeCollection() {
        asked.refused("MD-READABLE-06", () -> asked.holds(Asked.of("list").equalTo(List.of(1))));
        asked.refused("MD-READABLE-06", () -> asked.holds(Asked.of("numbers").equalTo(Set.of("a"))));
        asked.refused(
                "MD-READABLE-06", () -> asked.holds(Asked.of("map").member("").isNull()));
    }

    @Test
    void aStepIntoWhatIsNoMap() {
        asked.refused(
                "MD-READABLE-03", () -> asked.holds(Asked.of("text").member("k").isNull()));
        asked.refused(
                "MD-READABLE-03", () -> asked.holds(Asked.of("list").member("k").isNull()));
        asked.refused(
                "MD-READABLE-03",
                () -> asked.holds(Asked.of("where").member("town").isNull()));
        asked.refused(
                "MD-READABLE-03", () -> asked.holds(Asked.of("text.length").isNull()));
        asked.refused("MD-READABLE-03", () -> asked.holds(Asked.of("map.k").isNull()));
    }

    @Test
    void anElementOfWhatIsNoList() {
        asked.refused(
                "MD-READABLE-03", () -> asked.holds(Asked.of("text").element(0).isNull()));
        asked.refused(
                "MD-READABLE-03", () -> asked.holds(Asked.of("words").element(0).isNull()));
        asked.refused(
                "MD-READABLE-03", () -> asked.holds(Asked.of("map").element(0).isNull()));
        asked.refused(
                "MD-READABLE-03",
                () -> asked.holds(Asked.of("sorted").element(0).isNull()));
        assertThrows(IllegalArgumentException.class, () -> Asked.of("list").element(-1));
    }

    @Test
    void anAssociation() {
        String message = asked.refused(
                "MD-READABLE-04", () -> asked.holds(Asked.of("other").isNotNull()));
        assertTrue(message.contains("other.id"), message);
        asked.refused(
                "MD-READABLE-04",
                () -> asked.holds(Asked.of("lines").element(0).get("about").isNull()));
    }

    @Test
    void anOrderOfWhatHasNone() {
        asked.refused("MD-READABLE-08", () -> asked.holds(Asked.of("colour").greaterThan(Sample.Colour.RED)));
        asked.refused("MD-READABLE-08", () -> asked.holds(Asked.of("flag").lessThan(true)));
        asked.refused("MD-READABLE-08", () -> asked.holds(Asked.of("where").lessThan(new Sample.Where())));
        asked.refused("MD-READABLE-08", () -> asked.holds(Asked.of("list").between(List.of(), List.of("a"))));
        asked.refused("MD-READABLE-08", () -> asked.holds(Asked.of("colour").is(Comparison.LESS, Asked.of("text"))));
    }

    @Test
    void boundsInTheWrongOrder() {
        asked.refused("MD-READABLE-09", () -> asked.holds(Asked.of("number").between(10, 9)));
        asked.refused("MD-READABLE-09", () -> asked.holds(Asked.of("text").between("b", "a")));
        asked.refused("MD-READABLE-09", () -> asked.holds(Asked.of("bytes").between(new byte[] {2}, new byte[] {1})));
    }

    @Test
    void noneOrMoreThanAHundredValues() {
        List<Integer> many = IntStream.range(0, 101).boxed().toList();
        assertThrows(IllegalArgumentException.class, () -> Asked.of("number").in(many));
        assertThrows(IllegalArgumentException.class, () -> Asked.of("number").in(List.of()));
        asked.yes(Asked.of("number").in(many.subList(0, 100)));
    }

    @Test
    void nullAsAValue() {
        ValuePath<Sample, Object> number = Asked.of("number");
        assertThrows(NullPointerException.class, () -> number.equalTo(null));
        assertThrows(NullPointerException.class, () -> number.between(null, 1));
        assertThrows(NullPointerException.class, () -> number.in(Collections.singletonList(null)));
        assertThrows(NullPointerException.class, () -> number.beginsWith(null));
        assertThrows(NullPointerException.class, () -> number.contains(null));
        asked.refused("MD-READABLE-07", () -> asked.holds(Asked.of("words").in(List.of(Set.of()))));
    }

    @Test
    void sizesBeginsAndPartsOfWhatHasNone() {
        asked.refused("MD-READABLE-10", () -> asked.holds(Asked.of("number").size(Comparison.LESS, 1)));
        asked.refused("MD-READABLE-10", () -> asked.holds(Asked.of("flag").size(Comparison.LESS, 1)));
        asked.refused("MD-READABLE-11", () -> asked.holds(Asked.of("number").beginsWith("5")));
        asked.refused("MD-READABLE-11", () -> asked.holds(Asked.of("list").beginsWith("a")));
        asked.refused("MD-READABLE-12", () -> asked.holds(Asked.of("number").contains(5)));
        asked.refused("MD-READABLE-12", () -> asked.holds(Asked.of("map").contains("v")));
        asked.refused("MD-READABLE-12", () -> asked.holds(Asked.of("text").contains(5)));
    }

    @Test
    void pathsThatCantBeEqualOrDifferent() {
        asked.refused("MD-READABLE-15", () -> asked.holds(Asked.of("text").is(Comparison.EQUAL, Asked.of("number"))));
        asked.refused("MD-READABLE-15", () -> asked.holds(Asked.of("text").is(Comparison.EQUAL, Asked.of("text"))));
    }

    @Test
    void whatIsStoredInAKeyAlone() {
        SingleTable single = asked.single();
        asked.refused(
                "MD-READABLE-14",
                () -> single.update(Drawer.class, "1")
                        .set("colour", "red")
                        .when(ValuePath.path("colour").equalTo("blue"))
                        .run());
        assertEquals(List.of(), unit.requests().sent());
    }
}
