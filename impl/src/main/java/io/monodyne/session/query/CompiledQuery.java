package io.monodyne.session.query;

import io.monodyne.query.plan.AccessLimit;
import io.monodyne.query.plan.QueryPlanner;
import io.monodyne.query.plan.StatementPlan;
import io.monodyne.query.term.BoundStatement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A statement that was parsed and bound, and is planned when a plan is asked for. Factory-lived, thread-safe. */
final class CompiledQuery {

    private final String text;
    private final BoundStatement bound;
    private final QueryPlanner planner;
    private final Map<String, Class<?>> collections;
    private final AtomicReferenceArray<StatementPlan> plans =
            new AtomicReferenceArray<>(AccessLimit.values().length);

    CompiledQuery(String text, BoundStatement bound, QueryPlanner planner) {
        this.text = text;
        this.bound = bound;
        this.planner = planner;
        this.collections = CollectionParameters.of(bound);
    }

    /** What it is known by. */
    String text() {
        return text;
    }

    BoundStatement bound() {
        return bound;
    }

    boolean select() {
        return bound instanceof BoundStatement.Select;
    }

    ParameterValues newParameters() {
        return new ParameterValues(bound.parameters(), collections);
    }

    /**
     * How it is done; made once for each limit.
     *
     * @throws jakarta.persistence.PersistenceException where it would read more than the limit allows
     */
    StatementPlan plan(AccessLimit limit) {
        StatementPlan plan = plans.get(limit.ordinal());
        if (plan == null) {
            plan = planner.plan(bound, limit);
            plans.set(limit.ordinal(), plan);
        }
        return plan;
    }
}
