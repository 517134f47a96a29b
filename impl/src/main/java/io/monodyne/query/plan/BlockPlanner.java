package io.monodyne.query.plan;

import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.plan.BodyPlan.BlockPlan;
import io.monodyne.query.plan.BodyPlan.Ordering;
import io.monodyne.query.syntax.Operation.AggregateName;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plans a block: which source is read first, and how the others follow. Lives while the block is planned.
 *
 * <p>Every source that can be first is tried; from there the cheapest step is taken next, until all are done. The cheapest of these orders
 * wins, the order of the text among equal ones.
 */
final class BlockPlanner {

    private final BoundBody.Block block;
    private final Joins joins;
    private final List<Term> pool = new ArrayList<>();
    private final List<Term> before = new ArrayList<>();
    private final StepPlanner steps;
    private final AccessLimit limit;
    private final NamedIndex named;

    BlockPlanner(
            BoundBody.Block block, Function<EntityModel, TableLayout> layouts, AccessLimit limit, NamedIndex named) {
        this.block = block;
        this.named = named;
        this.limit = limit;
        this.joins = new Joins(block);
        for (Term part : new LinkedHashSet<>(conditions())) {
            boolean own = TermSlots.of(part).stream().anyMatch(joins::own);
            (own ? pool : before).add(part);
        }
        this.steps = new StepPlanner(joins, layouts, limit, named, pool);
    }

    /** Of the block and of its inner joins. */
    private List<Term> conditions() {
        List<Term> conditions = new ArrayList<>(Conjunction.parts(block.where()));
        for (Source source : block.sources()) {
            if (!TermSlots.outer(source)) {
                conditions.addAll(Conjunction.parts(TermSlots.on(source)));
            }
        }
        conditions.addAll(joins.equalities());
        return conditions;
    }

    /** Steps in an order. */
    private record Sequence(List<StepPlanner.Planned> steps) {

        double score() {
            return steps.stream().mapToDouble(StepPlanner.Planned::score).sum();
        }

        AccessLimit level() {
            return steps.stream()
                    .map(StepPlanner.Planned::level)
                    .max(AccessLimit::compareTo)
                    .orElse(AccessLimit.KEYED);
        }
    }

    BlockPlan plan() {
        Sequence best = null;
        for (Source first : block.sources()) {
            Sequence sequence = joins.ready(first, Set.of()) ? from(first) : null;
            if (sequence != null && (best == null || better(sequence, best))) {
                best = sequence;
            }
        }
        if (best == null && joins.own(named.slot())) {
            throw named.doesNotServe();
        }
        return made(best == null ? new Sequence(List.of()) : best);
    }

    private boolean better(Sequence one, Sequence other) {
        boolean allowed = limit.allows(one.level());
        return allowed == limit.allows(other.level()) ? one.score() < other.score() : allowed;
    }

    /** Null where it can't be first, as not all others can follow. */
    private @Nullable Sequence from(Source first) {
        List<StepPlanner.Planned> sequence = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        List<Source> left = new ArrayList<>(block.sources());
        Source next = first;
        double rows = 1;
        while (next != null) {
            SortOrder order = done.isEmpty() ? order(next.slot()) : SortOrder.none(next.slot());
            StepPlanner.@Nullable Planned planned = steps.plan(next, done, rows, order);
            if (planned == null) {
                return null;
            }
            sequence.add(planned);
            rows = Math.max(1, planned.rows());
            done.add(next.slot());
            left.remove(next);
            next = cheapest(left, done, rows);
        }
        return left.isEmpty() ? new Sequence(sequence) : null;
    }

    private @Nullable Source cheapest(List<Source> left, Set<Integer> done, double rows) {
        Source cheapest = null;
        StepPlanner.Planned best = null;
        for (Source source : left) {
            if (joins.ready(source, done)) {
                StepPlanner.@Nullable Planned planned = steps.plan(source, done, rows, SortOrder.none(source.slot()));
                if (planned != null && (best == null || before(planned, best))) {
                    cheapest = source;
                    best = planned;
                }
            }
        }
        return cheapest;
    }

    private boolean before(StepPlanner.Planned one, StepPlanner.Planned other) {
        boolean allowed = limit.allows(one.level());
        if (allowed != limit.allows(other.level())) {
            return allowed;
        }
        return one.score() == other.score() ? one.rows() < other.rows() : one.score() < other.score();
    }

    private SortOrder order(int slot) {
        return block.grouped() ? SortOrder.none(slot) : new SortOrder(slot, block.orderBy());
    }

    private BlockPlan made(Sequence sequence) {
        List<Step> made =
                sequence.steps().stream().map(StepPlanner.Planned::step).toList();
        Ordering ordering = ordering(made);
        Estimate sum = Estimate.NOTHING;
        double rows = 1;
        for (StepPlanner.Planned planned : sequence.steps()) {
            sum = sum.plus(planned.step().estimate());
            rows = planned.rows();
        }
        return new BlockPlan(
                block,
                before,
                made,
                ordering,
                !block.grouped() && ordering != Ordering.MEMORY,
                countable(sequence),
                sum.withRows(block.grouped() && block.groupBy().isEmpty() ? 1 : rows),
                sequence.level());
    }

    private Ordering ordering(List<Step> made) {
        if (block.orderBy().isEmpty()) {
            return Ordering.NONE;
        }
        Optional<Boolean> served = made.isEmpty() || block.grouped() || !(made.get(0) instanceof Step.Read read)
                ? Optional.empty()
                : new SortOrder(read.slot(), block.orderBy())
                        .servedBy(read.access().path());
        return served.map(descending -> descending ? Ordering.DESCENDING : Ordering.ASCENDING)
                .orElse(Ordering.MEMORY);
    }

    /** Whether the result is the number of items that one path finds. */
    private boolean countable(Sequence sequence) {
        boolean one = sequence.steps().size() == 1 && counts();
        if (!one || !(sequence.steps().get(0).step() instanceof Step.Read read)) {
            return false;
        }
        boolean alone = read.entity().concreteTypes().stream().noneMatch(EntityModel::sharesMark);
        Set<Term> said = new HashSet<>(sequence.steps().get(0).taken());
        said.addAll(filters(read.access().path()));
        boolean queried = read.access().path() instanceof AccessPath.Query
                || read.access().path() instanceof AccessPath.NativeQuery;
        return alone && queried && said.containsAll(pool);
    }

    private static List<Term> filters(AccessPath path) {
        if (path instanceof AccessPath.Query query) {
            return query.filters();
        }
        return path instanceof AccessPath.NativeQuery query ? query.filters() : List.of();
    }

    /** Whether nothing but a number of rows is selected. */
    private boolean counts() {
        return block.grouped()
                && block.groupBy().isEmpty()
                && block.having() == null
                && block.aggregates().size() == 1
                && block.select().size() == 1
                && block.select().get(0).value() instanceof SlotTerm.Computed
                && counts(block.aggregates().get(0));
    }

    private static boolean counts(BoundBody.Aggregation aggregate) {
        return aggregate.name() == AggregateName.COUNT
                && (aggregate.argument() == null || aggregate.argument() instanceof SlotTerm.Entity);
    }
}
