package io.monodyne.query.term;

import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Predicate.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms written shortly, and rows to evaluate them on. */
final class Terms {

    static final Instant NOW = Instant.parse("2026-03-04T05:06:07.008Z");

    private Terms() {}

    static Term constant(@Nullable Object value) {
        return new Term.Constant(value, value == null ? Object.class : value.getClass());
    }

    static List<Term> constants(@Nullable Object... values) {
        List<Term> terms = new ArrayList<>();
        for (Object value : values) {
            terms.add(constant(value));
        }
        return terms;
    }

    static Term parameter(String name) {
        return new Term.ParameterValue(name, Object.class);
    }

    static Truth.Comparison compare(Relation relation, @Nullable Object left, @Nullable Object right) {
        return new Truth.Comparison(relation, term(left), term(right));
    }

    static Truth.In in(@Nullable Object value, @Nullable Object... candidates) {
        return new Truth.In(term(value), constants(candidates), false);
    }

    static Term term(@Nullable Object value) {
        return value instanceof Term term ? term : constant(value);
    }

    static @Nullable Object call(FunctionName name, @Nullable Object... arguments) {
        return value(new OperationTerm.Call(name, constants(arguments), Object.class));
    }

    static @Nullable Object value(Term term) {
        return term.value(row());
    }

    static Row row() {
        return row(Map.of());
    }

    static Row row(Map<String, @Nullable Object> parameters) {
        return new Row(0, evaluation(parameters));
    }

    static Evaluation evaluation(Map<String, @Nullable Object> parameters) {
        return new Evaluation(parameters, NOW, (query, outer, most) -> {
            throw new AssertionError("no subquery");
        });
    }

    /** A row with subqueries that find these values in their one column, and one of the query. */
    static Row finding(@Nullable Object... values) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(new @Nullable Object[] {value});
        }
        return new Row(
                0, new Evaluation(Map.of(), NOW, (query, outer, most) -> rows.subList(0, Math.min(most, rows.size()))));
    }

    /** A subquery of one column. */
    static BoundBody query(Term column) {
        return new BoundBody.Block(
                List.of(), null, null, List.of(new BoundBody.Column(column, null)), false, List.of());
    }
}
