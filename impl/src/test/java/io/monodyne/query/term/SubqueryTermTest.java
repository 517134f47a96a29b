package io.monodyne.query.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.monodyne.Seeds;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.Cellar.Colour;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubqueryTermTest {

    private static final BoundBody NUMBERS = Terms.query(new SlotTerm.Computed(0, Integer.class));

    private static @Nullable Object[] found(@Nullable Object... values) {
        return values;
    }

    static Stream<Arguments> in() {
        return Stream.of(
                arguments(1, found(), false),
                arguments(null, found(), false),
                arguments(1, found(1, null), true),
                arguments(2, found(1, null), null),
                arguments(2, found(1L, 3L), false),
                arguments(3, found(1L, 3L), true),
                arguments(null, found(1), null));
    }

    @ParameterizedTest
    @MethodSource
    void in(@Nullable Object value, @Nullable Object[] found, @Nullable Boolean expected) {
        Term in = new QueryTerm.In(Terms.constant(value), NUMBERS);
        assertEquals(expected, in.value(Terms.finding(found)));
    }

    static Stream<Arguments> quantified() {
        return Stream.of(
                arguments(1, Relation.EQUAL, found(), true, false),
                arguments(null, Relation.LESS, found(), true, false),
                arguments(1, Relation.EQUAL, found(1, null), null, true),
                arguments(2, Relation.EQUAL, found(1, null), false, null),
                arguments(1, Relation.EQUAL, found(1, 1), true, true),
                arguments(3, Relation.GREATER, found(1, 2), true, true),
                arguments(2, Relation.GREATER, found(1, 2), false, true),
                arguments(3, Relation.GREATER, found(1, null), null, true),
                arguments(0, Relation.GREATER, found(1, null), false, null),
                arguments(null, Relation.EQUAL, found(1), null, null));
    }

    @ParameterizedTest
    @MethodSource
    void quantified(
            @Nullable Object value,
            Relation relation,
            @Nullable Object[] found,
            @Nullable Boolean all,
            @Nullable Boolean any) {
        Term term = Terms.constant(value);
        assertEquals(all, new QueryTerm.Quantified(relation, term, true, NUMBERS).value(Terms.finding(found)));
        assertEquals(any, new QueryTerm.Quantified(relation, term, false, NUMBERS).value(Terms.finding(found)));
    }

    @Test
    void equalToAnyIsInAndUnequalToAllIsNotIn() {
        Seeds.forEach(1_000, random -> {
            @Nullable Object[] found = new @Nullable Object[random.nextInt(5)];
            for (int i = 0; i < found.length; i++) {
                found[i] = random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(4));
            }
            Term value = Terms.constant(random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(4)));
            Object in = new QueryTerm.In(value, NUMBERS).value(Terms.finding(found));
            assertEquals(
                    in, new QueryTerm.Quantified(Relation.EQUAL, value, false, NUMBERS).value(Terms.finding(found)));
            assertEquals(
                    new Truth.Not(Terms.constant(in)).value(Terms.row()),
                    new QueryTerm.Quantified(Relation.NOT_EQUAL, value, true, NUMBERS).value(Terms.finding(found)));
        });
    }

    @Test
    void existsAsksForOneRow() {
        assertEquals(false, new QueryTerm.Exists(NUMBERS).value(Terms.finding()));
        assertEquals(true, new QueryTerm.Exists(NUMBERS).value(Terms.finding((Object) null)));
        List<Integer> asked = new ArrayList<>();
        Subqueries subqueries = (query, outer, most) -> {
            asked.add(most);
            return List.of();
        };
        new QueryTerm.Exists(NUMBERS).value(new Row(0, new Evaluation(Map.of(), Terms.NOW, subqueries)));
        assertEquals(List.of(1), asked);
    }

    @Test
    void aScalarIsTheOneValueOrNull() {
        Term scalar = new QueryTerm.Scalar(NUMBERS, Integer.class);
        assertEquals(5, scalar.value(Terms.finding(5)));
        assertNull(scalar.value(Terms.finding()));
        assertNull(scalar.value(Terms.finding((Object) null)));
        Refused.uncomputable("MD-TERM-09", () -> scalar.value(Terms.finding(5, 5)));
    }

    @Test
    void enumsOfASubqueryAreComparedAsTheyAreStoredThere() {
        BoundBody colours = Terms.query(Cellar.attribute("colour", Colour.class));
        Row row = Terms.finding(Colour.RED);
        assertEquals(true, new QueryTerm.In(Terms.constant(Colour.RED), colours).value(row));
        Term greater = new QueryTerm.Quantified(Relation.GREATER, Terms.constant(Colour.WHITE), true, colours);
        assertEquals(true, greater.value(row));
        assertEquals(
                true,
                Terms.compare(Relation.GREATER, Colour.WHITE, new QueryTerm.Scalar(colours, Colour.class))
                        .value(row));
    }

    @Test
    void otherRowsOfTheSubqueryAreLookedAtAgain() {
        Map<Object, List<@Nullable Object[]>> rows = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            rows.put(i, Collections.singletonList(new @Nullable Object[] {i * 10}));
        }
        Subqueries subqueries = (query, outer, most) -> {
            List<@Nullable Object[]> found = rows.get(outer.get(0));
            return found == null ? List.of() : found;
        };
        Row row = new Row(1, new Evaluation(Map.of(), Terms.NOW, subqueries));
        Term in = new QueryTerm.In(Terms.constant(10), NUMBERS);
        for (int i = 0; i < 6; i++) {
            row.set(0, i % 3);
            assertEquals(i % 3 == 1, in.value(row));
        }
    }
}
