package io.monodyne.query.run;

import io.monodyne.query.plan.BodyPlan.BlockPlan;
import io.monodyne.query.plan.BodyPlan.Ordering;
import io.monodyne.query.plan.Step;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.Row;
import io.monodyne.query.term.RowKey;
import io.monodyne.query.term.RowOrder;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one SELECT for one row of the query around it: its steps one after the other, then groups, order and columns. */
final class BlockRun {

    private static final int PORTION = 100;

    private final Execution execution;
    private final BlockPlan plan;
    private final BoundBody.Block block;
    private final Row outer;
    private final int wanted;
    private final boolean repeated;

    /**
     * @param wanted how many results are wanted at least; 0 for all
     * @param repeated whether it is run for other rows around it, too
     */
    BlockRun(Execution execution, BlockPlan plan, Row outer, int wanted, boolean repeated) {
        this.execution = execution;
        this.plan = plan;
        this.block = plan.block();
        this.outer = outer;
        this.wanted = wanted;
        this.repeated = repeated && plan.ordering() != Ordering.ASCENDING && plan.ordering() != Ordering.DESCENDING;
    }

    /**
     * The results.
     *
     * @param paging what cursors need of it; null where there are none
     */
    Iterator<ResultRow> results(@Nullable Paging paging) {
        List<Term> columns =
                block.select().stream().map(BoundBody.Column::value).toList();
        int portion = wanted > 0 ? Math.min(wanted, PORTION) : PORTION;
        Iterator<Row> rows = PreparedRows.of(rows(paging), SubqueryReads.of(execution, columns), portion);
        Iterator<Row> distinct = block.distinct() ? new Distinct<>(rows, this::key) : rows;
        return new Pulled<>() {
            @Override
            @Nullable
            ResultRow pull() {
                return distinct.hasNext() ? result(distinct.next()) : null;
            }
        };
    }

    private RowKey key(Row row) {
        return RowKey.ofColumns(block.select(), row);
    }

    private ResultRow result(Row row) {
        @Nullable Object[] values = new @Nullable Object[block.select().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = block.select().get(i).value().value(row);
        }
        return new ResultRow(values, row);
    }

    private Iterator<Row> rows(@Nullable Paging paging) {
        Row base = outer.copy();
        boolean possible = Execution.all(plan.before(), base);
        FirstStep first = possible ? FirstStep.of(execution, plan, base) : null;
        if (paging != null) {
            paging.begin(first);
        }
        if (first != null && plan.countable()) {
            Row counted = new ItemCount(execution, block, first).row(base);
            if (counted != null) {
                return List.of(counted).iterator();
            }
        }
        Iterator<Row> found =
                possible ? joined(first, base, paging) : List.<Row>of().iterator();
        Iterator<Row> grouped = block.grouped() ? new Groups(block, base).of(found) : found;
        return ordered(grouped, first, paging);
    }

    private Iterator<Row> joined(@Nullable FirstStep first, Row base, @Nullable Paging paging) {
        boolean streamed = first != null && first.streamed() && (paging == null || paging.byPosition());
        int portion = streamed && wanted > 0 ? Math.min(wanted, PORTION) : PORTION;
        Iterator<Row> rows = List.of(base).iterator();
        for (Step step : plan.steps()) {
            boolean leading = step == plan.steps().get(0);
            Partners partners = leading && first != null && !shared(step)
                    ? new ReadPartners(reading(first, streamed, paging), true)
                    : partners(step);
            List<Term> conditions = new ArrayList<>(step.joining().on());
            conditions.addAll(step.joining().where());
            rows = new JoinedRows(rows, step, partners, SubqueryReads.of(execution, conditions), portion);
        }
        return rows;
    }

    /** Whether what the first step reads is wanted for other rows around the block, too. */
    private boolean shared(Step step) {
        return repeated
                && step instanceof Step.Read read
                && SlotUse.fixed(read.access().path(), step.slot());
    }

    private RangeRead reading(FirstStep first, boolean streamed, @Nullable Paging paging) {
        RangeRead read = first.read(streamed ? wanted : 0, paging == null ? null : paging.start());
        if (paging != null) {
            paging.reading(read);
        }
        return read;
    }

    private Partners partners(Step step) {
        if (step instanceof Step.Reference reference) {
            return new ReferencePartners(execution, reference);
        }
        if (step instanceof Step.Collection collection) {
            return new CollectionPartners(execution, collection);
        }
        if (step instanceof Step.Elements elements) {
            return new ElementPartners(execution, elements);
        }
        if (step instanceof Step.Lookup lookup) {
            return new LookupPartners(execution, lookup);
        }
        return execution.whole((Step.Read) step, outer);
    }

    /** Rows with the same values are in the order of their identities, where they are sorted here. */
    private Iterator<Row> ordered(Iterator<Row> rows, @Nullable FirstStep first, @Nullable Paging paging) {
        boolean served = plan.ordering() == Ordering.NONE || first != null && first.ordered() && !block.grouped();
        if (paging != null ? paging.byPosition() : served) {
            return rows;
        }
        int most = wanted > 0 && !block.distinct() ? wanted : 0;
        RowOrder order = new RowOrder(block.orderBy());
        Comparator<Row> ties = block.grouped() ? null : RowIdentity.of(plan.steps());
        Iterator<Row> behind = paging == null ? rows : paging.behind(rows);
        return new SortedRows<Row>(order, row -> row, ties, most).of(behind);
    }
}
