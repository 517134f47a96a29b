package io.monodyne.query.plan;

import io.monodyne.metamodel.Projection;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.BoundStatement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a statement is done, and why so. Factory-lived, immutable; without values. Prints as its explanation. */
public final class StatementPlan {

    private final BoundStatement statement;
    private final BodyPlan body;
    private final Map<BoundBody, BodyPlan> subplans;
    private final Map<Integer, Projection> projections;
    private final String explanation;

    StatementPlan(
            BoundStatement statement,
            BodyPlan body,
            Map<BoundBody, BodyPlan> subplans,
            Map<Integer, Projection> projections,
            String explanation) {
        this.projections = Map.copyOf(projections);
        this.statement = statement;
        this.body = body;
        this.subplans = Collections.unmodifiableMap(new IdentityHashMap<>(subplans));
        this.explanation = explanation;
    }

    public BoundStatement statement() {
        return statement;
    }

    /** Of the query; of an UPDATE or DELETE, of what it is about: a block that selects the entity. */
    public BodyPlan body() {
        return body;
    }

    /** The plan of a subquery of the statement, at any depth. */
    public BodyPlan subplan(BoundBody subquery) {
        BodyPlan plan = subplans.get(subquery);
        if (plan == null) {
            throw new IllegalStateException("a subquery of another statement");
        }
        return plan;
    }

    /** What is asked for of the items of the entities in a slot; null for all of it. */
    public @Nullable Projection projection(int slot) {
        return projections.get(slot);
    }

    /** Of all subqueries. */
    List<BodyPlan> subplans() {
        return List.copyOf(subplans.values());
    }

    /** What has to be allowed for it, subqueries included. */
    public AccessLimit level() {
        return subplans.values().stream()
                .map(BodyPlan::level)
                .reduce(body.level(), (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** The explanation: path, reason, runners-up, what is left to memory, estimates. */
    @Override
    public String toString() {
        return explanation;
    }
}
