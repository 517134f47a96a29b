package io.monodyne.query.run;

import io.monodyne.query.plan.BodyPlan.BlockPlan;
import io.monodyne.query.plan.StatementPlan;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.BoundStatement;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.Term;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the plans of statements for one entity manager. Session-lived, of one thread. */
public final class QueryRunner {

    private final RunSession session;

    public QueryRunner(RunSession session) {
        this.session = session;
    }

    /**
     * Begins a query. Nothing is sent before the first result is asked for.
     *
     * @param parameters all of them, by name, positional ones by their number; entities as {@code EntityRow}
     * @throws IllegalArgumentException where the cursor that it shall go on behind is none of it
     * @throws jakarta.persistence.PersistenceException where cursors are asked for, and it has none
     */
    public RunResults select(StatementPlan plan, Map<String, @Nullable Object> parameters, RunOptions options) {
        BoundStatement.Select select = (BoundStatement.Select) plan.statement();
        Execution execution = new Execution(session, plan, parameters, options);
        Results results = new Results(execution, columns(select.body()), select.fetches());
        Row outer = execution.emptyRow();
        boolean cursors = options.cursors() || options.after() != null;
        if (!cursors) {
            return new RunResults(
                    execution,
                    later(() -> new BodyRun(execution, outer, options.wanted(), false).rows(plan.body())),
                    results,
                    null);
        }
        if (!(plan.body() instanceof BlockPlan block)) {
            throw RunProblems.noCursor("it puts the results of several queries together");
        }
        Paging paging = new Paging(execution, block);
        return new RunResults(
                execution,
                later(() -> new BlockRun(execution, block, outer, options.wanted(), false).results(paging)),
                results,
                paging);
    }

    /**
     * Changes or removes what a statement is about, in the unit of work of the transaction: nothing is written before it commits. The persistence
     * context is left as it is, but for entities that are removed, which it lets go.
     *
     * @return how many entities were changed or removed
     */
    public int update(StatementPlan plan, Map<String, @Nullable Object> parameters, RunOptions options) {
        BulkRun run = new BulkRun(new Execution(session, plan, parameters, options));
        return plan.statement() instanceof BoundStatement.Update update
                ? run.update(update)
                : run.delete((BoundStatement.Delete) plan.statement());
    }

    private static List<Term> columns(BoundBody body) {
        return body instanceof BoundBody.Block block
                ? block.select().stream().map(BoundBody.Column::value).toList()
                : columns(((BoundBody.Combination) body).left());
    }

    @FunctionalInterface
    private interface Begun {
        Iterator<ResultRow> rows();
    }

    private static Iterator<ResultRow> later(Begun beginning) {
        return new Pulled<>() {
            private @Nullable Iterator<ResultRow> rows;

            @Override
            @Nullable
            ResultRow pull() {
                Iterator<ResultRow> begun = rows == null ? beginning.rows() : rows;
                rows = begun;
                return begun.hasNext() ? begun.next() : null;
            }
        };
    }
}
