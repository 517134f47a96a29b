package io.monodyne.query.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.monodyne.Seeds;
import io.monodyne.query.syntax.Predicate.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Conditions against truth tables written as numbers: false is -1, unknown 0, true 1; AND is the least, OR the greatest, NOT the negative. */
class ThreeValuedLogicTest {

    private static final List<@Nullable Integer> VALUES = Arrays.asList(null, 1, 2, 3);

    /** A condition, and what it should be. */
    private record Case(Term term, int truth) {}

    private static @Nullable Boolean truth(int number) {
        return number == 0 ? null : Boolean.valueOf(number > 0);
    }

    private static int number(@Nullable Object truth) {
        return truth == null ? 0 : (Boolean) truth ? 1 : -1;
    }

    private static @Nullable Integer any(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static Case condition(Random random, int depth) {
        if (depth == 0) {
            return leaf(random);
        }
        return switch (random.nextInt(4)) {
            case 0 -> all(random, depth);
            case 1 -> some(random, depth);
            case 2 -> {
                Case inner = condition(random, depth - 1);
                yield new Case(new Truth.Not(inner.term()), -inner.truth());
            }
            default -> leaf(random);
        };
    }

    private static Case all(Random random, int depth) {
        List<Term> parts = new ArrayList<>();
        int truth = 1;
        for (int i = random.nextInt(4); i > 0; i--) {
            Case part = condition(random, depth - 1);
            parts.add(part.term());
            truth = Math.min(truth, part.truth());
        }
        return new Case(new Truth.And(parts), truth);
    }

    private static Case some(Random random, int depth) {
        List<Term> parts = new ArrayList<>();
        int truth = -1;
        for (int i = random.nextInt(4); i > 0; i--) {
            Case part = condition(random, depth - 1);
            parts.add(part.term());
            truth = Math.max(truth, part.truth());
        }
        return new Case(new Truth.Or(parts), truth);
    }

    private static Case leaf(Random random) {
        Integer a = any(random);
        Integer b = any(random);
        Integer c = any(random);
        return switch (random.nextInt(5)) {
            case 0 -> {
                int truth = random.nextInt(3) - 1;
                yield new Case(Terms.constant(truth(truth)), truth);
            }
            case 1 -> new Case(new Truth.IsNull(Terms.constant(a)), a == null ? 1 : -1);
            case 2 ->
                new Case(
                        new Truth.Between(Terms.constant(a), Terms.constant(b), Terms.constant(c)),
                        Math.min(compared(Relation.GREATER_OR_EQUAL, a, b), compared(Relation.LESS_OR_EQUAL, a, c)));
            case 3 ->
                new Case(Terms.in(a, b, c), Math.max(compared(Relation.EQUAL, a, b), compared(Relation.EQUAL, a, c)));
            default -> {
                Relation relation = Relation.values()[random.nextInt(Relation.values().length)];
                yield new Case(Terms.compare(relation, a, b), compared(relation, a, b));
            }
        };
    }

    private static int compared(Relation relation, @Nullable Integer a, @Nullable Integer b) {
        if (a == null || b == null) {
            return 0;
        }
        boolean holds = switch (relation) {
            case EQUAL -> a.intValue() == b;
            case NOT_EQUAL -> a.intValue() != b;
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case GREATER -> a > b;
            case GREATER_OR_EQUAL -> a >= b;
        };
        return holds ? 1 : -1;
    }

    @Test
    void aConditionIsWhatTheTruthTablesSay() {
        Seeds.forEach(5_000, random -> {
            Case condition = condition(random, 4);
            assertEquals(truth(condition.truth()), Terms.value(condition.term()), condition.term()::toString);
        });
    }

    @Test
    void theLawsOfDeMorganHold() {
        Seeds.forEach(2_000, random -> {
            Term a = condition(random, 3).term();
            Term b = condition(random, 3).term();
            Term notBoth = new Truth.Not(new Truth.And(List.of(a, b)));
            Term oneNot = new Truth.Or(List.of(new Truth.Not(a), new Truth.Not(b)));
            assertEquals(Terms.value(notBoth), Terms.value(oneNot));
            Term neither = new Truth.Not(new Truth.Or(List.of(a, b)));
            Term bothNot = new Truth.And(List.of(new Truth.Not(a), new Truth.Not(b)));
            assertEquals(Terms.value(neither), Terms.value(bothNot));
        });
    }

    @Test
    void onlyWhatIsTrueHolds() {
        assertEquals(true, Terms.constant(true).holds(Terms.row()));
        assertEquals(false, Terms.constant(false).holds(Terms.row()));
        assertEquals(false, Terms.constant(null).holds(Terms.row()));
    }

    @Test
    void allOfNothingIsTrueAndAnyOfNothingIsFalse() {
        assertEquals(true, Terms.value(new Truth.And(List.of())));
        assertEquals(false, Terms.value(new Truth.Or(List.of())));
    }

    @Test
    void aValueThatIsNoTruthValueIsNoCondition() {
        Refused.illegal("MD-TERM-06", () -> Terms.value(new Truth.And(List.of(Terms.constant("yes")))));
    }

    @Test
    void notInWithANullAmongTheCandidatesIsNeverTrue() {
        assertNull(Terms.value(new Truth.Not(Terms.in(1, 2, null))));
        assertEquals(false, Terms.value(new Truth.Not(Terms.in(1, 1, null))));
        assertEquals(true, Terms.value(new Truth.Not(Terms.in(1, 2, 3))));
    }

    private static @Nullable Object inCollection(@Nullable Object value, @Nullable Object collection) {
        Truth.In in = new Truth.In(Terms.constant(value), List.of(Terms.parameter("c")), true);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("c", collection);
        return in.value(Terms.row(parameters));
    }

    @Test
    void aCollectionParameterGivesItsElements() {
        assertEquals(true, inCollection(2, List.of(1, 2)));
        assertEquals(true, inCollection(2, List.of(1L, 2L)));
        assertEquals(false, inCollection(3, List.of(1, 2)));
        assertNull(inCollection(3, Arrays.asList(1, null)));
        assertNull(inCollection(null, List.of(1)));
        assertNull(inCollection(1, null));
    }

    @Test
    void nothingIsInAnEmptyCollectionNotEvenNull() {
        assertEquals(false, inCollection(1, List.of()));
        assertEquals(false, inCollection(null, List.of()));
    }

    @Test
    void manyCandidatesAreFoundAsFewAre() {
        Seeds.forEach(300, random -> {
            List<@Nullable Object> candidates = new ArrayList<>();
            int most = 1 + random.nextInt(40);
            for (int i = 0; i < most; i++) {
                int value = random.nextInt(60);
                candidates.add(
                        switch (random.nextInt(20)) {
                            case 0 -> null;
                            case 1, 2, 3 -> (long) value;
                            case 4, 5, 6 -> new BigDecimal(value).setScale(2);
                            case 7, 8, 9 -> value + 0.0;
                            default -> value;
                        });
            }
            int sought = random.nextInt(60);
            int expected = -1;
            for (Object candidate : candidates) {
                boolean same = candidate != null && ((Number) candidate).intValue() == sought;
                expected = Math.max(expected, candidate == null ? 0 : same ? 1 : -1);
            }
            assertEquals(expected, number(inCollection(sought, candidates)));
        });
    }
}
