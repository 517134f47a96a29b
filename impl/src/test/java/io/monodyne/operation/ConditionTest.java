package io.monodyne.operation;

import static io.monodyne.operation.ValuePath.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final String SECRET = "s3cret";
    private static final ValuePath<Object, Object> PATH = path("a");

    @Test
    void noTextShowsAValue() {
        ValuePath<Object, Object> member = path("m").member(SECRET);
        List<Condition<Object>> conditions = List.of(
                PATH.equalTo(SECRET),
                PATH.notEqualTo(SECRET),
                PATH.lessThan(SECRET),
                PATH.greaterThanOrEqualTo(SECRET),
                PATH.between(SECRET, SECRET),
                PATH.in(List.of(SECRET)),
                PATH.beginsWith(SECRET),
                PATH.contains(SECRET),
                member.isNull(),
                member.is(Comparison.EQUAL, member),
                member.size(Comparison.EQUAL, 1),
                member.equalTo(SECRET).and(PATH.equalTo(SECRET)),
                member.equalTo(SECRET).or(PATH.equalTo(SECRET)),
                member.equalTo(SECRET).not());
        conditions.forEach(condition -> assertFalse(condition.toString().contains(SECRET), condition.toString()));
        assertFalse(PATH.size(Comparison.EQUAL, 4711).toString().contains("4711"));
    }

    @Test
    void textsSayWhatIsAsked() {
        assertEquals("a EQUAL ?", PATH.equalTo(1).toString());
        assertEquals("a BETWEEN ? AND ?", PATH.between(1, 2).toString());
        assertEquals("a IN (2 values)", PATH.in(List.of(1, 2)).toString());
        assertEquals("a IS NULL", PATH.isNull().toString());
        assertEquals("size of a LESS ?", PATH.size(Comparison.LESS, 3).toString());
    }

    @Test
    void nullIsAskedForByName() {
        assertThrows(NullPointerException.class, () -> PATH.equalTo(null));
        assertThrows(NullPointerException.class, () -> PATH.between(null, 1));
        assertThrows(NullPointerException.class, () -> PATH.between(1, null));
        assertThrows(NullPointerException.class, () -> PATH.contains(null));
        assertThrows(NullPointerException.class, () -> PATH.beginsWith(null));
        assertThrows(NullPointerException.class, () -> PATH.in(Collections.singletonList(null)));
    }

    @Test
    void inTakesOneToAHundredValues() {
        assertThrows(IllegalArgumentException.class, () -> PATH.in(List.of()));
        List<Integer> hundred = IntStream.range(0, 100).boxed().toList();
        assertEquals("a IN (100 values)", PATH.in(hundred).toString());
        List<Integer> more = IntStream.range(0, 101).boxed().toList();
        assertThrows(IllegalArgumentException.class, () -> PATH.in(more));
    }
}
