package io.monodyne.query.run;

import io.monodyne.query.plan.BodyPlan;
import io.monodyne.query.plan.BodyPlan.BlockPlan;
import io.monodyne.query.plan.Step;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * What the subqueries of some terms begin with, read for many rows together before the terms are evaluated on each: what is read is known to the
 * execution then. Lives as long as the run of a block.
 *
 * @param partners of the first steps of the subqueries that begin with an association of a row around them
 */
record SubqueryReads(List<Partners> partners) {

    static SubqueryReads of(Execution execution, List<Term> terms) {
        List<Partners> partners = new ArrayList<>();
        terms.forEach(term -> collect(execution, term, partners));
        return new SubqueryReads(partners);
    }

    private static void collect(Execution execution, Term term, List<Partners> partners) {
        if (term instanceof QueryTerm subquery) {
            BodyPlan plan = execution.plan().subplan(subquery.query());
            Step first = plan instanceof BlockPlan block && !block.steps().isEmpty()
                    ? block.steps().get(0)
                    : null;
            if (first instanceof Step.Collection collection) {
                partners.add(new CollectionPartners(execution, collection));
            } else if (first instanceof Step.Reference reference) {
                partners.add(new ReferencePartners(execution, reference));
            }
        }
        term.parts().forEach(part -> collect(execution, part, partners));
    }

    boolean isEmpty() {
        return partners.isEmpty();
    }

    void prepare(List<Row> rows) {
        partners.forEach(each -> each.prepare(rows));
    }
}
