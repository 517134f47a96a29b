package io.monodyne.session.query;

import io.monodyne.query.plan.AccessLimit;
import io.monodyne.query.plan.QueryPlanner;
import io.monodyne.query.plan.StatementPlan;
import io.monodyne.query.term.BoundStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A statement that was parsed and bound, and is planned when a plan is asked for. Factory-lived, thread-safe. */
final class CompiledQuery {

    private final String text;
    private final BoundStatement bound;
    private final QueryPlanner planner;
    private final SeenQueries seen;
    private final Map<String, DeclaredParameter<?>> parameters = new LinkedHashMap<>();
    private final Map<String, Class<?>> collections;
    private final ConcurrentMap<Class<?>, ResultShape> shapes = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<StatementPlan> plans = new AtomicReferenceArray<>(AccessLimit.values().length);
    private final ConcurrentMap<ByIndex, StatementPlan> byIndex = new ConcurrentHashMap<>();

    /** What a plan by an index that was named is kept by. */
    private record ByIndex(AccessLimit limit, String index) {}

    /** @param seen where it is noted once it is planned */
    CompiledQuery(String text, BoundStatement bound, QueryPlanner planner, SeenQueries seen) {
        this.text = text;
        this.bound = bound;
        this.planner = planner;
        this.seen = seen;
        new TreeMap<>(bound.parameters()).forEach((key, type) -> parameters.put(key, DeclaredParameter.of(key, type)));
        this.collections = CollectionParameters.of(bound);
    }

    /** What it is known by. */
    String text() {
        return text;
    }

    BoundStatement bound() {
        return bound;
    }

    ParameterValues newParameters() {
        return new ParameterValues(parameters, collections);
    }

    /**
     * What its results are given out as.
     *
     * @param asked the class that they are asked for as; null for none
     * @throws IllegalArgumentException where they are none of that, or it is no SELECT
     */
    ResultShape shape(@Nullable Class<?> asked) {
        Class<?> key = asked == null ? Object.class : asked;
        ResultShape known = shapes.get(key);
        if (known != null) {
            return known;
        }
        if (!(bound instanceof BoundStatement.Select select)) {
            throw QueryProblems.typedUpdate(key);
        }
        ResultShape shape = ResultShape.of(select.body(), key, List.of());
        shapes.put(key, shape);
        return shape;
    }

    /**
     * How it is done; made once for each limit and index.
     *
     * @param index that its first variable is read by, empty for the table; null for any
     * @throws jakarta.persistence.PersistenceException where it would read more than the limit allows
     */
    StatementPlan plan(AccessLimit limit, @Nullable String index) {
        return index == null
                ? plan(limit)
                : byIndex.computeIfAbsent(new ByIndex(limit, index), key -> planned(key.limit(), key.index()));
    }

    private StatementPlan plan(AccessLimit limit) {
        StatementPlan plan = plans.get(limit.ordinal());
        if (plan == null) {
            plan = planned(limit, null);
            plans.set(limit.ordinal(), plan);
        }
        return plan;
    }

    /** Noted first, as it may be refused. */
    private StatementPlan planned(AccessLimit limit, @Nullable String index) {
        seen.add(text, bound);
        return planner.plan(bound, limit, index);
    }
}
