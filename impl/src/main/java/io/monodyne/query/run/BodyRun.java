package io.monodyne.query.run;

import io.monodyne.query.plan.BodyPlan;
import io.monodyne.query.plan.BodyPlan.BlockPlan;
import io.monodyne.query.plan.BodyPlan.CombinationPlan;
import io.monodyne.query.syntax.QueryBody.SetOperator;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.Row;
import java.util.Iterator;

/**
 * Runs a query or subquery for one row of the query around it. Immutable.
 *
 * @param wanted how many results are wanted at least; 0 for all
 * @param repeated whether it is run for other rows around it, too
 */
record BodyRun(Execution execution, Row outer, int wanted, boolean repeated) {

    Iterator<ResultRow> rows(BodyPlan plan) {
        if (plan instanceof BlockPlan block) {
            return new BlockRun(execution, block, outer, wanted, repeated).results(null);
        }
        CombinationPlan combination = (CombinationPlan) plan;
        BoundBody.Combination bound = combination.combination();
        boolean streamed = bound.operator() == SetOperator.UNION
                && bound.all()
                && bound.orderBy().isEmpty();
        BodyRun parts = streamed ? this : new BodyRun(execution, outer, 0, repeated);
        return new Combined(bound, execution.evaluation())
                .of(parts.rows(combination.left()), parts.rows(combination.right()));
    }
}
