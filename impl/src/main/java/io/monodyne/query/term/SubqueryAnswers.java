package io.monodyne.query.term;

import io.monodyne.codec.Codec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of a subquery say. Stateless. */
final class SubqueryAnswers {

    private SubqueryAnswers() {}

    private static List<@Nullable Object[]> rows(BoundBody query, Row row, int most) {
        return row.evaluation().subqueries().rows(query, row, most);
    }

    static boolean exists(BoundBody query, Row row) {
        return !rows(query, row, 1).isEmpty();
    }

    static @Nullable Object scalar(BoundBody query, Row row) {
        List<@Nullable Object[]> rows = rows(query, row, 2);
        if (rows.size() > 1) {
            throw TermProblems.moreThanOneRow();
        }
        return rows.isEmpty() ? null : rows.get(0)[0];
    }

    static @Nullable Boolean in(QueryTerm.In term, Row row) {
        return found(term, row).contain(form(term.value(), row, term.query()));
    }

    /** Many rows of the outer query are asked of the same rows, as long as these do not depend on them. */
    private static Candidates found(QueryTerm.In term, Row row) {
        List<@Nullable Object[]> rows = rows(term.query(), row, Integer.MAX_VALUE);
        Evaluation evaluation = row.evaluation();
        if (evaluation.prepared(term) instanceof Found last && last.rows() == rows) {
            return last.candidates();
        }
        Codec<Object> own = term.query().codec(0);
        Candidates candidates = own == null
                ? Candidates.of(
                        firstColumn(rows), term.value().codec(), term.value().type())
                : Candidates.of(firstColumn(rows), own, term.query().columns().get(0));
        evaluation.prepare(term, new Found(rows, candidates));
        return candidates;
    }

    private record Found(List<@Nullable Object[]> rows, Candidates candidates) {}

    private static List<@Nullable Object> firstColumn(List<@Nullable Object[]> rows) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            values.add(row[0]);
        }
        return values;
    }

    private static @Nullable Object form(Term value, Row row, BoundBody query) {
        return value.codec() == null
                ? Form.like(value.value(row), query.codec(0), query.columns().get(0))
                : value.form(row);
    }

    /** ALL of none is true, ANY of none is false; a comparison that is unknown leaves what no other one decides unknown. */
    static @Nullable Boolean quantified(QueryTerm.Quantified term, Row row) {
        List<@Nullable Object[]> rows = rows(term.query(), row, Integer.MAX_VALUE);
        Object value = rows.isEmpty() ? null : form(term.value(), row, term.query());
        Term asked = term.value();
        Codec<Object> own = term.query().codec(0);
        Class<?> type = term.query().columns().get(0);
        boolean unknown = false;
        for (@Nullable Object[] found : rows) {
            Object other = own == null ? Form.like(found[0], asked) : Form.like(found[0], own, type);
            Boolean holds = Relations.holds(term.relation(), value, other);
            if (holds == null) {
                unknown = true;
            } else if (holds != term.all()) {
                return holds;
            }
        }
        return unknown ? null : Boolean.valueOf(term.all());
    }
}
