package io.monodyne.query.run;

import io.monodyne.query.syntax.QueryBody.SetOperator;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.Evaluation;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.RowKey;
import io.monodyne.query.term.RowOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts two results together: UNION, INTERSECT, EXCEPT; with ALL each row as often as both say. Columns are compared as those of the left one are.
 */
final class Combined {

    private final BoundBody.Combination combination;
    private final Evaluation evaluation;

    Combined(BoundBody.Combination combination, Evaluation evaluation) {
        this.combination = combination;
        this.evaluation = evaluation;
    }

    Iterator<ResultRow> of(Iterator<ResultRow> left, Iterator<ResultRow> right) {
        Iterator<ResultRow> rows = combination.operator() == SetOperator.UNION
                ? union(left, right)
                : reduced(left, right, combination.operator() == SetOperator.INTERSECT);
        return combination.orderBy().isEmpty() ? rows : sorted(rows);
    }

    private Iterator<ResultRow> sorted(Iterator<ResultRow> rows) {
        return new SortedRows<ResultRow>(
                        new RowOrder(combination.orderBy()), row -> new Row(row.values(), evaluation), null, 0)
                .of(rows);
    }

    private Iterator<ResultRow> union(Iterator<ResultRow> left, Iterator<ResultRow> right) {
        Iterator<ResultRow> both = new Pulled<>() {
            @Override
            @Nullable
            ResultRow pull() {
                return left.hasNext() ? left.next() : right.hasNext() ? right.next() : null;
            }
        };
        return combination.all() ? both : new Distinct<>(both, this::key);
    }

    /** @param common whether rows stay that are on the right, too, and else those that are not */
    private Iterator<ResultRow> reduced(Iterator<ResultRow> left, Iterator<ResultRow> right, boolean common) {
        Map<RowKey, Integer> there = new HashMap<>();
        right.forEachRemaining(row -> there.merge(key(row), 1, Integer::sum));
        List<ResultRow> rows = new ArrayList<>();
        left.forEachRemaining(row -> {
            int count = there.getOrDefault(key(row), 0);
            if (count > 0 == common) {
                rows.add(row);
            }
            if (count > 0 && combination.all()) {
                there.put(key(row), count - 1);
            }
        });
        return combination.all() ? rows.iterator() : new Distinct<>(rows.iterator(), this::key);
    }

    private RowKey key(ResultRow row) {
        return RowKey.of(combination, row.values());
    }
}
