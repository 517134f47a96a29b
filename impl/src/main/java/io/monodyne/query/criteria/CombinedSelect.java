package io.monodyne.query.criteria;

import io.monodyne.query.syntax.QueryBody;
import java.util.List;

/** The results of two queries put together. */
final class CombinedSelect<T> extends SelectNode<T> {

    /** How. */
    record Combining(QueryBody.SetOperator operator, boolean all) {}

    private final Combining combining;
    private final SelectNode<?> left;
    private final SelectNode<?> right;

    CombinedSelect(Combining combining, SelectNode<?> left, SelectNode<?> right) {
        this.combining = combining;
        this.left = left;
        this.right = right;
    }

    @Override
    QueryBody write(Writing to) {
        QueryBody first = left.write(to);
        return new QueryBody.Combination(-1, combining.operator(), combining.all(), first, right.write(to), List.of());
    }

    /** Of a union each result is of one of the two types; of the others it is one of the left query. */
    @Override
    Class<?> ofResults() {
        return combining.operator() == QueryBody.SetOperator.UNION
                ? JavaTypes.common(left.ofResults(), right.ofResults())
                : left.ofResults();
    }
}
