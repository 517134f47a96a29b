package io.monodyne.tck.single;

import io.monodyne.tck.TestUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What conditions are about: attributes of every kind, named as in Java and compared as they are stored. */
class ConditionOperandsContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Sample.class);

    private final Asked asked = new Asked(unit);

    @BeforeEach
    void store() {
        asked.store();
    }

    @Test
    void anAttributeIsNamedAsInJavaAndAskedAsItIsStored() {
        asked.single()
                .update(Sample.class, "1")
                .set("second", "s")
                .when(Asked.of("text").beginsWith("m"))
                .run();
        unit.assertRequests("""
                transact 1
                  update app Sample#1·Sample  set second='s'   if text_1 begins 'm' and _type='Sample'""");
    }

    @Test
    void aValueIsMutatedAsTheAttributeIs() {
        asked.yes(Asked.of("lower").equalTo("LOWER"));
        asked.yes(Asked.of("lower").in(List.of("LOWER", "X")));
        asked.yes(Asked.of("where.code").equalTo("NO"));
    }

    @Test
    void aValueIsConvertedAsTheAttributeIs() {
        asked.yes(Asked.of("money").equalTo(new Sample.Money(250)));
        asked.yes(Asked.of("money").lessThan(new Sample.Money(1000)));
        asked.no(Asked.of("money").lessThan(new Sample.Money(30)));
    }

    @Test
    void enumsAreEqualByNameAndOrderedByOrdinalAlone() {
        asked.yes(Asked.of("colour").equalTo(Sample.Colour.GREEN));
        asked.yes(Asked.of("colour").in(List.of(Sample.Colour.RED, Sample.Colour.GREEN)));
        asked.yes(Asked.of("level").greaterThan(Sample.Colour.RED));
        asked.no(Asked.of("level").greaterThan(Sample.Colour.GREEN));
    }

    @Test
    void datesAndMomentsHaveTheirOrder() {
        asked.yes(Asked.of("day").equalTo(LocalDate.of(2024, 2, 29)));
        asked.yes(Asked.of("day").between(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1)));
        asked.yes(Asked.of("moment").greaterThan(Instant.parse("2024-02-29T12:00:00Z")));
        asked.no(Asked.of("moment").greaterThan(Instant.parse("2024-02-29T12:00:01Z")));
    }

    @Test
    void numbersAreComparedAsNumbers() {
        asked.yes(Asked.of("decimal").equalTo(new BigDecimal("1.5000")));
        asked.yes(Asked.of("decimal").greaterThan(1));
        asked.yes(Asked.of("decimal").lessThan(10L));
        asked.yes(Asked.of("floating").equalTo(0.1));
        asked.yes(Asked.of("floating").lessThan(1));
        asked.yes(Asked.of("number").equalTo(5L));
    }

    @Test
    void truthValuesAndBytesAreEqualOrNot() {
        asked.yes(Asked.of("flag").equalTo(true));
        asked.no(Asked.of("flag").equalTo(false));
        asked.yes(Asked.of("bytes").equalTo(new byte[] {1, 2, 3}));
        asked.yes(Asked.of("bytes").lessThan(new byte[] {1, 3}));
    }

    @Test
    void membersOfEmbeddablesAreReachedByDots() {
        asked.yes(Asked.of("where.town").equalTo("Oslo"));
        asked.yes(Asked.of("where").get("spot").get("x").equalTo(3));
        asked.no(Asked.of("where.spot.x").equalTo(4));
        asked.yes(Asked.of("where.spot").equalTo(new Sample.Spot(3)));
        asked.yes(Asked.of("where").equalTo(new Sample.Where("Oslo", "NO", new Sample.Spot(3))));
        asked.no(Asked.of("where").equalTo(new Sample.Where("Oslo", "NO", null)));
    }

    @Test
    void entriesOfMapsAreReachedByTheirKeys() {
        asked.yes(Asked.of("map").member("k").equalTo("v"));
        asked.yes(Asked.of("map").member("a.b").equalTo("dotted"));
        asked.yes(Asked.of("map").member("a").isNull());
        asked.yes(Asked.of("deep").member(7).get("name").equalTo("seventh"));
        asked.yes(Asked.of("deep").member(7L).get("count").greaterThan(6));
        asked.yes(Asked.of("deep").member(8).get("count").isNull());
        asked.yes(Asked.of("map").equalTo(Map.of("k", "v", "a.b", "dotted")));
    }

    @Test
    void elementsOfListsAreReachedByTheirPlaces() {
        asked.yes(Asked.of("list").element(1).equalTo("b"));
        asked.no(Asked.of("list").element(2).isNotNull());
        asked.yes(Asked.of("lines").element(0).get("name").beginsWith("fir"));
        asked.yes(Asked.of("lines").element(0).get("count").equalTo(1));
        asked.yes(Asked.of("list").equalTo(List.of("a", "b")));
        asked.no(Asked.of("list").equalTo(List.of("b", "a")));
    }

    @Test
    void setsAreEqualWhateverTheirOrder() {
        asked.yes(Asked.of("words").equalTo(Set.of("y", "x")));
        asked.no(Asked.of("words").equalTo(Set.of("x")));
        asked.yes(Asked.of("numbers").equalTo(Set.of(2, 1)));
    }

    @Test
    void anEmptySetIsNull() {
        asked.no(Asked.of("words").equalTo(Set.of()));
        asked.yes(Asked.of("words").notEqualTo(Set.of()));
        asked.single()
                .update(Sample.class, "1")
                .deleteElements(Asked.of("words"), List.of("x", "y"))
                .run();
        asked.yes(Asked.of("words").equalTo(Set.of()));
        asked.yes(Asked.of("words").isNull());
    }

    @Test
    void aNullThatIsStoredAsAnElementIsNull() {
        asked.single()
                .update(Sample.class, "1")
                .set("list", Arrays.asList("a", null))
                .run();
        asked.yes(Asked.of("list").element(1).isNull());
        asked.no(Asked.of("list").element(1).isNotNull());
        asked.no(Asked.of("list").element(0).isNull());
    }

    @Test
    void aJoinedAttributeIsAskedAsItIsStored() {
        asked.yes(Asked.of("both").beginsWith("GREEN#"));
        asked.no(Asked.of("both").isNull());
    }

    @Test
    void theIdOfAReferenceIsAskedForTheReference() {
        asked.yes(Asked.of("other.id").equalTo("1"));
        asked.no(Asked.of("other.id").equalTo("2"));
    }

    @Test
    void theIdCanBeAsked() {
        asked.yes(Asked.of("id").equalTo("1"));
    }
}
