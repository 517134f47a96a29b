package io.monodyne.session.query;

import io.monodyne.QueryPlan;
import io.monodyne.query.plan.StatementPlan;
import io.monodyne.query.run.RunStatistics;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a query is done, for the application. Lives as long as its query. */
final class PlanView implements QueryPlan {

    private final Supplier<StatementPlan> plan;
    private final Supplier<@Nullable String> cursor;
    private @Nullable RunStatistics last;

    /** @param cursor of the last run; null for none */
    PlanView(Supplier<StatementPlan> plan, Supplier<@Nullable String> cursor) {
        this.plan = plan;
        this.cursor = cursor;
    }

    void ran(RunStatistics statistics) {
        last = statistics;
    }

    @Override
    public String explanation() {
        return plan.get().toString();
    }

    @Override
    public Optional<Statistics> statistics() {
        RunStatistics run = last;
        return run == null
                ? Optional.empty()
                : Optional.of(new Statistics(run.requests(), run.itemsRead(), run.itemsReturned(), run.units()));
    }

    @Override
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor.get());
    }

    @Override
    public String toString() {
        return explanation() + (last == null ? "" : "\n" + last);
    }
}
