package io.monodyne.tck.single;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monodyne.ConditionFailedException;
import io.monodyne.operation.Comparison;
import io.monodyne.operation.Condition;
import io.monodyne.operation.UpdateOperation;
import io.monodyne.tck.TestUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every comparison that a condition can make, and how conditions are put together. */
class ConditionsOfUpdatesContract {

    @RegisterExtension
    static final TestUnit unit = TestUnit.of(Sample.class);

    private final Asked asked = new Asked(unit);

    @BeforeEach
    void store() {
        asked.store();
    }

    @Test
    void equalIsTheSameValue() {
        asked.yes(Asked.of("text").equalTo("middle"));
        asked.no(Asked.of("text").equalTo("Middle"));
    }

    @Test
    void notEqualIsAnotherValueOrNone() {
        asked.yes(Asked.of("text").notEqualTo("x"));
        asked.no(Asked.of("text").notEqualTo("middle"));
        asked.yes(Asked.of("where.spot").get("x").notEqualTo(4));
        asked.single().update(Sample.class, "1").remove("text").run();
        asked.yes(Asked.of("text").notEqualTo("x"));
    }

    @Test
    void lessIsLess() {
        asked.yes(Asked.of("number").lessThan(6));
        asked.no(Asked.of("number").lessThan(5));
        asked.yes(Asked.of("text").lessThan("n"));
        asked.no(Asked.of("text").lessThan("a"));
    }

    @Test
    void lessOrEqualHasItsBound() {
        asked.yes(Asked.of("number").lessThanOrEqualTo(5));
        asked.no(Asked.of("number").lessThanOrEqualTo(4));
    }

    @Test
    void greaterIsGreater() {
        asked.yes(Asked.of("number").greaterThan(-1));
        asked.no(Asked.of("number").greaterThan(5));
    }

    @Test
    void greaterOrEqualHasItsBound() {
        asked.yes(Asked.of("number").greaterThanOrEqualTo(5));
        asked.no(Asked.of("number").greaterThanOrEqualTo(10)); // also where texts would be compared the other way
    }

    @Test
    void noOrderIsTrueOfWhatIsNotThere() {
        asked.single().update(Sample.class, "1").remove("decimal").run();
        asked.no(Asked.of("decimal").lessThan(6));
        asked.no(Asked.of("decimal").greaterThan(-6));
        asked.no(Asked.of("decimal").between(-6, 6));
        asked.no(Asked.of("decimal").equalTo(0));
    }

    @Test
    void betweenHasBothBounds() {
        asked.yes(Asked.of("number").between(5, 6));
        asked.yes(Asked.of("number").between(4, 5));
        asked.yes(Asked.of("number").between(5, 5));
        asked.no(Asked.of("number").between(6, 10));
    }

    @Test
    void inIsOneOfSeveral() {
        asked.yes(Asked.of("number").in(List.of(4, 5, 6)));
        asked.no(Asked.of("number").in(Set.of(4, 6)));
        asked.yes(Asked.of("text").in(List.of("middle", "middle")));
    }

    @Test
    void nullIsNothingStored() {
        asked.yes(Asked.of("text").isNotNull());
        asked.no(Asked.of("text").isNull());
        asked.single().update(Sample.class, "1").remove("text").run();
        asked.yes(Asked.of("text").isNull());
        asked.no(Asked.of("text").isNotNull());
        asked.yes(Asked.of("map").member("none").isNull());
        asked.yes(Asked.of("list").element(9).isNull());
    }

    @Test
    void textsAreAskedForTheirBegin() {
        asked.yes(Asked.of("text").beginsWith("mid"));
        asked.yes(Asked.of("text").beginsWith("middle"));
        asked.no(Asked.of("text").beginsWith("dle"));
        asked.no(Asked.of("text").beginsWith("MID"));
        asked.yes(Asked.of("text").beginsWith(""));
        asked.yes(Asked.of("text").contains(""));
        asked.yes(Asked.of("text").greaterThan(""));
    }

    @Test
    void textsListsAndSetsAreAskedForWhatTheyContain() {
        asked.yes(Asked.of("text").contains("ddl"));
        asked.no(Asked.of("text").contains("x"));
        asked.yes(Asked.of("list").contains("a"));
        asked.no(Asked.of("list").contains("ab"));
        asked.yes(Asked.of("words").contains("x"));
        asked.no(Asked.of("words").contains("z"));
        asked.yes(Asked.of("numbers").contains(2));
        asked.yes(Asked.of("numbers").contains(2L));
        asked.no(Asked.of("numbers").contains(3));
        asked.yes(Asked.of("lines").contains(new Sample.Line("first", 1)));
        asked.no(Asked.of("lines").contains(new Sample.Line("first", 2)));
    }

    @Test
    void whatHasASizeIsComparedByIt() {
        asked.yes(Asked.of("text").size(Comparison.EQUAL, 6));
        asked.yes(Asked.of("list").size(Comparison.LESS, 3));
        asked.no(Asked.of("list").size(Comparison.LESS, 2));
        asked.yes(Asked.of("words").size(Comparison.GREATER_OR_EQUAL, 2));
        asked.yes(Asked.of("map").size(Comparison.NOT_EQUAL, 1));
        asked.yes(Asked.of("bytes").size(Comparison.EQUAL, 3));
        asked.yes(Asked.of("where").size(Comparison.GREATER, 2));
    }

    @Test
    void aPathIsComparedWithAnother() {
        asked.yes(Asked.of("text").is(Comparison.LESS, Asked.of("second")));
        asked.no(Asked.of("text").is(Comparison.EQUAL, Asked.of("second")));
        asked.yes(Asked.of("text").is(Comparison.NOT_EQUAL, Asked.of("second")));
        asked.yes(Asked.of("number").is(Comparison.GREATER, Asked.of("where.spot.x")));
        asked.yes(Asked.of("number").is(Comparison.GREATER, Asked.of("decimal")));
    }

    @Test
    void andOrNotKeepTheirParentheses() {
        Condition<Sample> yes = Asked.of("number").equalTo(5);
        Condition<Sample> no = Asked.of("number").equalTo(6);
        asked.yes(no.and(no).or(yes));
        asked.no(no.and(no.or(yes)));
        asked.yes(yes.or(no).and(yes));
        asked.yes(yes.or(yes.and(no)));
        asked.no(yes.or(yes).and(no));
        asked.no(no.or(yes.and(no)));
        asked.yes(no.and(yes).not());
        asked.no(yes.not().or(no));
        asked.yes(no.not().and(yes));
        asked.yes(yes.not().not());
        asked.no(no.or(yes).not());
        asked.yes(no.or(no).not().and(yes.or(no)));
    }

    @Test
    void betweenInsideOfAndIsNotTakenApart() {
        Condition<Sample> between = Asked.of("number").between(5, 6);
        asked.yes(between.and(Asked.of("text").equalTo("middle")));
        asked.no(between.and(Asked.of("text").equalTo("x")));
        asked.no(between.not().and(Asked.of("text").equalTo("middle")));
        asked.yes(between.not().or(Asked.of("number").in(List.of(5))));
    }

    /** All combinations of three truth values, put together by chance, mean what they mean in Java. */
    @Test
    void nestedConditionsMeanWhatTheyMeanInJava() {
        RandomLogic.seeded(80, (condition, expected) -> {
            if (expected) {
                asked.yes(condition);
            } else {
                asked.no(condition);
            }
        });
    }

    @Test
    void severalConditionsOfOneUpdateHaveToBeTrueAll() {
        UpdateOperation<Sample> update = asked.single()
                .update(Sample.class, "1")
                .add("touched", 1)
                .when(path("number").equalTo(5))
                .when(Asked.of("text").equalTo("x").or(Asked.of("text").equalTo("y")));
        assertThrows(ConditionFailedException.class, update::run);
    }
}
