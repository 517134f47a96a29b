package io.monodyne.query.run;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.plan.AccessPath;
import io.monodyne.query.plan.BodyPlan.BlockPlan;
import io.monodyne.query.plan.BodyPlan.Ordering;
import io.monodyne.query.plan.Requests;
import io.monodyne.query.plan.Step;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.RowOrder;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first step of a block is going to read: the one whose order can be that of the rows, and that can end when there are enough. Lives as
 * long as the run of the block.
 */
final class FirstStep {

    private final Execution execution;
    private final BlockPlan plan;
    private final EntityModel entity;
    private final AccessPath path;
    private final Step step;
    private final Requests requests;
    private final Row outer;

    private FirstStep(Execution execution, BlockPlan plan, Step step, EntityModel entity, AccessPath path, Row outer) {
        this.execution = execution;
        this.plan = plan;
        this.step = step;
        this.entity = entity;
        this.path = path;
        this.outer = outer;
        this.requests = Requests.of(path, term -> term.value(outer), execution.reading(entity));
    }

    /** Null where the first step reads what the row around it leads to. */
    static @Nullable FirstStep of(Execution execution, BlockPlan plan, Row outer) {
        Step first = plan.steps().isEmpty() ? null : plan.steps().get(0);
        if (first instanceof Step.Read read) {
            return new FirstStep(
                    execution, plan, read, read.entity(), read.access().path(), outer);
        }
        if (first instanceof Step.Lookup lookup) {
            return new FirstStep(
                    execution, plan, lookup, lookup.entity(), lookup.access().path(), outer);
        }
        return null;
    }

    /** All of what a later step reads. */
    static RangeRead whole(Execution execution, Step.Read read, Row outer) {
        Requests requests =
                Requests.of(read.access().path(), term -> term.value(outer), execution.reading(read.entity()));
        RangeRead.Manner manner = RangeRead.Manner.all(execution.projection(read.slot()));
        return new RangeRead(execution, read.entity(), requests, manner);
    }

    Requests requests() {
        return requests;
    }

    EntityModel entity() {
        return entity;
    }

    int slot() {
        return step.slot();
    }

    /** Whether it is one Query, so that a place in it says where to go on. */
    boolean oneQuery() {
        return requests.queries().size() == 1 && requests.keys().isEmpty() && requests.scan() == null;
    }

    /** Whether what it reads comes in the order that is asked for: one Query, or several of one kind that are merged. */
    boolean ordered() {
        boolean bySortKey = plan.ordering() == Ordering.ASCENDING || plan.ordering() == Ordering.DESCENDING;
        boolean alike = !(path instanceof AccessPath.Union) && requests.keys().isEmpty() && requests.scan() == null;
        return bySortKey && (oneQuery() || alike);
    }

    /** Whether reading may end when there are enough. */
    boolean streamed() {
        return plan.streamed() && (ordered() || plan.ordering() == Ordering.NONE);
    }

    /**
     * Reads it.
     *
     * @param wanted how many are wanted at least; 0 for all
     * @param start where to go on; null for the beginning
     */
    RangeRead read(int wanted, RangeRead.@Nullable Start start) {
        boolean few = wanted > 0 && streamed() && unfiltered(path);
        boolean descending = ordered() && plan.ordering() == Ordering.DESCENDING;
        return new RangeRead(
                execution,
                entity,
                requests,
                new RangeRead.Manner(
                        few ? wanted : 0, descending, ordered() ? order() : null, start, execution.projection(slot())));
    }

    /** A filter drops so many that a short page may have nothing. */
    private static boolean unfiltered(AccessPath path) {
        if (path instanceof AccessPath.Query query) {
            return query.filters().isEmpty();
        }
        if (path instanceof AccessPath.NativeQuery query) {
            return query.filters().isEmpty();
        }
        return path instanceof AccessPath.Union union && union.paths().stream().allMatch(FirstStep::unfiltered);
    }

    /** The order of the rows, decided by the entity of this step alone. */
    Comparator<EntityRow> order() {
        RowOrder order = new RowOrder(plan.block().orderBy());
        Row one = outer.copy();
        Row other = outer.copy();
        return (a, b) -> {
            one.set(slot(), a);
            other.set(slot(), b);
            return order.compare(order.valuesOf(one), order.valuesOf(other));
        };
    }

    /** Whether a place in what it reads is a place among the results: one Query, each item of which makes one row at most. */
    boolean positioned() {
        List<Step> others = plan.steps().subList(1, plan.steps().size());
        return oneQuery() && streamed() && others.stream().allMatch(Step.Reference.class::isInstance);
    }
}
