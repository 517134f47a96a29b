package io.monodyne.session.query;

import io.monodyne.QueryPlan;
import io.monodyne.context.ManagedEntity;
import io.monodyne.load.Fetch;
import io.monodyne.load.ReadMode;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.Reported;
import io.monodyne.query.plan.AccessLimit;
import io.monodyne.query.plan.StatementPlan;
import io.monodyne.query.run.QueryRunner;
import io.monodyne.query.run.RunOptions;
import io.monodyne.query.run.RunResults;
import io.monodyne.query.run.RunSession;
import io.monodyne.session.graph.GraphHints;
import jakarta.persistence.LockModeType;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query in the query language, or of the Criteria API. Session-lived. */
final class StatementQuery<X> extends RunnableQuery<X> {

    private final QueryServices services;
    private final StatementDefinition definition;
    private final @Nullable ResultShape shape;
    private @Nullable PlanView view;
    private @Nullable String cursor;

    /** @param shape null where it changes something */
    StatementQuery(
            QueryServices services, QueryWork work, StatementDefinition definition, @Nullable ResultShape shape) {
        super(work, new QueryOptions(), definition.newParameters());
        this.services = services;
        this.definition = definition;
        this.shape = shape;
    }

    @Override
    QueryDefinition definition() {
        return definition;
    }

    @Override
    boolean select() {
        return shape != null;
    }

    @Override
    void requireLockable() {
        if (!select()) {
            throw QueryProblems.notLockable();
        }
    }

    /** Behind the last result of the last run; null where nothing is left, or cursors were not asked for. */
    @Nullable
    String cursor() {
        return cursor;
    }

    private StatementPlan plan() {
        AccessLimit own = options().access();
        return definition
                .compiled()
                .plan(own == null ? services.access() : own, options().index());
    }

    private Map<String, @Nullable Object> values() {
        return new EntityParameters(services.model(), work()).of(parameters().complete());
    }

    @Override
    Iterator<X> find(int most) {
        ResultShape results = Objects.requireNonNull(shape);
        LockModeType lock = options().lockMode();
        if (lock != LockModeType.NONE) {
            requireTransaction("a query with a lock");
            results.entities().forEach(entity -> work().requireLockable(entity, lock));
        }
        RunResults rows = runner().select(plan(), values(), options(results, most));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = rows.hasNext();
                if (!more) {
                    ended(rows);
                }
                return more;
            }

            @Override
            @SuppressWarnings({"unchecked", "NullAway"}) // of the type that was asked for, or null whatever it says
            public X next() {
                Object row = rows.next();
                lock(row, lock);
                X result = (X) results.result(row);
                return result;
            }
        };
    }

    private void ended(RunResults rows) {
        cursor = options().cursors() ? rows.cursor() : null;
        if (view != null) {
            view.ran(rows.statistics());
        }
    }

    private QueryRunner runner() {
        return new QueryRunner(new RunSession(services.running(), work().loader(), work()::unit, work().tenancy()));
    }

    private RunOptions options(ResultShape results, int most) {
        Map<String, Object> hints = options().hints();
        ReadMode mode = work().readMode(hints);
        if (options().lockMode() != LockModeType.NONE) {
            mode = mode.fresh();
        }
        Fetch graph = null;
        for (EntityModel entity : results.entities()) {
            graph = graph == null ? GraphHints.fetch(entity, hints) : graph;
        }
        Set<Reported> reported = view == null ? Set.of() : Set.of(Reported.CAPACITY);
        return new RunOptions(
                options().first(),
                most,
                options().cursors(),
                options().after(),
                statement(),
                mode,
                graph == null ? Fetch.mapped() : graph,
                reported);
    }

    /** What its cursors are bound to: another index has another order. */
    private String statement() {
        String index = options().index();
        String text = definition.compiled().text();
        return index == null ? text : text + "\n" + index;
    }

    private void lock(@Nullable Object row, LockModeType lock) {
        if (lock == LockModeType.NONE || row == null) {
            return;
        }
        for (Object value : row instanceof Object[] several ? several : new Object[] {row}) {
            ManagedEntity managed = value == null ? null : work().context().find(value);
            if (managed != null) {
                work().lock(managed, lock);
            }
        }
    }

    @Override
    int update() {
        requireTransaction("executeUpdate");
        flush();
        RunOptions how = RunOptions.of(
                definition.compiled().text(), work().readMode(options().hints()).fresh());
        return runner().update(plan(), values(), how);
    }

    @Override
    public <T> T unwrap(Class<T> cls) {
        work().requireOpen();
        if (cls == QueryPlan.class) {
            if (view == null) {
                view = new PlanView(this::plan, this::cursor);
            }
            return cls.cast(view);
        }
        if (cls.isInstance(this)) {
            return cls.cast(this);
        }
        throw QueryProblems.notUnwrappable(cls);
    }
}
