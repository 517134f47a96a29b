package io.monodyne.query.run;

import io.monodyne.context.UnitOfWork;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.load.ReadMode;
import io.monodyne.load.StateReader;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.EntityTarget;
import io.monodyne.metamodel.Projection;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.operation.Reported;
import io.monodyne.query.plan.Reading;
import io.monodyne.query.plan.StatementPlan;
import io.monodyne.query.plan.Step;
import io.monodyne.query.term.Evaluation;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.Term;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One execution of a statement: what all its steps work with. Of one thread. */
final class Execution {

    private final RunSession session;
    private final StatementPlan plan;
    private final RunOptions options;
    private final Evaluation evaluation;
    private final StateReader states;
    private final UnitOfWork unit;
    private final RunStatistics statistics = new RunStatistics();
    private final KnownStates known;
    private final Map<Step, Partners> whole = new IdentityHashMap<>();

    Execution(RunSession session, StatementPlan plan, Map<String, @Nullable Object> parameters, RunOptions options) {
        this.session = session;
        this.plan = plan;
        this.options = options;
        this.states = session.loader().states();
        this.unit = session.unit().get();
        this.known = new KnownStates(states, options.mode(), statistics);
        this.evaluation = new Evaluation(
                parameters,
                session.services().clock().instant(),
                ZoneId.systemDefault(),
                new SubqueryRows(this),
                this::linked);
    }

    /** What a reference inside an embeddable leads to that is a result. */
    private Object linked(Object reference, Object[] key) {
        EntityModel target = reference instanceof ReferenceAttribute attribute
                ? attribute.target()
                : ((EntityTarget) reference).model();
        return session.loader().reference(target, target.keyOf(key));
    }

    RunSession session() {
        return session;
    }

    RunServices services() {
        return session.services();
    }

    StatementPlan plan() {
        return plan;
    }

    RunOptions options() {
        return options;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    StateReader states() {
        return states;
    }

    UnitOfWork unit() {
        return unit;
    }

    RunStatistics statistics() {
        return statistics;
    }

    ReadMode mode() {
        return options.mode();
    }

    Set<Reported> reported() {
        return options.reported();
    }

    /** The partners of a step that reads the same for all rows of its block: read once in an execution where it is so for those around it, too. */
    Partners whole(Step.Read step, Row row) {
        return SlotUse.fixed(step.access().path(), step.slot())
                ? whole.computeIfAbsent(step, key -> new ReadPartners(FirstStep.whole(this, step, row), false))
                : new ReadPartners(FirstStep.whole(this, step, row), false);
    }

    /** A row with nothing in it. */
    Row emptyRow() {
        return new Row(plan.statement().slots(), evaluation);
    }

    TableLayout layout(EntityModel entity) {
        return services().dynamo().layout(states.table(entity));
    }

    /** In which circumstances the items of an entity are read. */
    Reading reading(EntityModel entity) {
        return new Reading(layout(entity), session.tenancy().keyValue(entity), mode().consistent(), evaluation.now());
    }

    /** Reads what rows lead to. */
    KnownStates known() {
        return known;
    }

    /** What is asked for of the items of a slot; null for all. */
    @Nullable
    Projection projection(int slot) {
        return plan.projection(slot);
    }

    /** Whether all of the conditions are true of a row. */
    static boolean all(List<Term> conditions, Row row) {
        for (Term condition : conditions) {
            if (!Boolean.TRUE.equals(condition.value(row))) {
                return false;
            }
        }
        return true;
    }
}
