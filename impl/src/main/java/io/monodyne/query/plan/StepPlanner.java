package io.monodyne.query.plan;

import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseSide;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Source;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plans the step of one source, after some others. Lives while a block is planned. */
final class StepPlanner {

    private final Joins joins;
    private final Function<EntityModel, TableLayout> layouts;
    private final AccessLimit limit;
    private final NamedIndex named;
    private final List<Term> pool;

    /** @param pool conditions of the block and of its inner joins */
    StepPlanner(
            Joins joins,
            Function<EntityModel, TableLayout> layouts,
            AccessLimit limit,
            NamedIndex named,
            List<Term> pool) {
        this.joins = joins;
        this.layouts = layouts;
        this.limit = limit;
        this.named = named;
        this.pool = List.copyOf(pool);
    }

    /** What was planned: the step, which conditions it decides by reading, and how many rows there are then. */
    record Planned(Step step, AccessLimit level, Set<Term> taken, double rows, double pairs) {

        double score() {
            return step.estimate().score() + pairs / CostModel.PAIRS_OF_AN_ITEM;
        }
    }

    /**
     * The best step for a source; null where the index that is named does not serve there.
     *
     * @param done the slots of the block that have values
     * @param rows how many rows there are
     * @param order what the rows are to be ordered by; none for all steps but the first
     */
    @Nullable
    Planned plan(Source source, Set<Integer> done, double rows, SortOrder order) {
        boolean outer = TermSlots.outer(source);
        List<Term> conditions = outer ? Conjunction.parts(TermSlots.on(source)) : about(source.slot());
        Step.Joining joining = joining(source, done, conditions);
        if (source instanceof Source.Elements elements) {
            Estimate none = Estimate.NOTHING.withRows(rows * CostModel.ELEMENTS);
            return planned(
                    new Step.Elements(elements, joining, none), AccessLimit.KEYED, Set.of(), rows * CostModel.ELEMENTS);
        }
        List<Planned> found = new ArrayList<>();
        if (source instanceof Source.Association association) {
            addAlong(found, association, done, rows, joining);
        }
        boolean free = !(source instanceof Source.Association) || joins.equality(source.slot()) != null;
        EntityModel entity = joins.entity(source.slot());
        if (free && entity != null) {
            addAccess(found, source, entity, new Reading(conditions, joining, done, rows, order));
        }
        return best(found);
    }

    private @Nullable Planned best(List<Planned> found) {
        Planned best = null;
        for (Planned each : found) {
            boolean allowed = limit.allows(each.level());
            boolean better =
                    best == null || (allowed == limit.allows(best.level()) ? each.score() < best.score() : allowed);
            best = better ? each : best;
        }
        return best;
    }

    /** What a step by an access path is planned with. */
    private record Reading(
            List<Term> conditions, Step.Joining joining, Set<Integer> done, double rows, SortOrder order) {}

    private List<Term> about(int slot) {
        return pool.stream().filter(term -> TermSlots.of(term).contains(slot)).toList();
    }

    /** Parts of the condition that can be decided with the slot, not before; those that ask subqueries last. */
    private Step.Joining joining(Source source, Set<Integer> done, List<Term> conditions) {
        List<Term> where = new ArrayList<>();
        List<Term> asking = new ArrayList<>();
        for (Term term : pool) {
            Set<Integer> read = TermSlots.of(term);
            boolean now = read.contains(source.slot())
                    && read.stream().allMatch(slot -> slot == source.slot() || !joins.own(slot) || done.contains(slot));
            if (now) {
                (TermSlots.asks(term) ? asking : where).add(term);
            }
        }
        where.addAll(asking);
        return TermSlots.outer(source)
                ? new Step.Joining(true, conditions, where)
                : new Step.Joining(false, List.of(), where);
    }

    private Planned planned(Step step, AccessLimit level, Set<Term> taken, double rows) {
        return planned(step, level, taken, rows, 0);
    }

    private Planned planned(Step step, AccessLimit level, Set<Term> taken, double rows, double pairs) {
        double left = rows;
        for (Term term : step.joining().where()) {
            left *= taken.contains(term) ? 1 : CostModel.share(term);
        }
        return new Planned(step, level, taken, left, pairs);
    }

    /** From the owner, along the association. */
    private void addAlong(
            List<Planned> found, Source.Association source, Set<Integer> done, double rows, Step.Joining joining) {
        int from = source.from();
        if (joins.own(from) && !done.contains(from)) {
            return;
        }
        AssociationPath path = source.path();
        Term equality = joins.equality(source.slot());
        Set<Term> taken = equality == null ? Set.of() : Set.of(equality);
        if (path.attribute() instanceof ReferenceAttribute) {
            Estimate estimate = CostModel.byKey(rows);
            Step step = new Step.Reference(source, source.entity(), from, path, joining.without(taken), estimate);
            found.add(planned(step, AccessLimit.KEYED, taken, rows));
            return;
        }
        InverseSide side = Joins.side(path.attribute());
        boolean extent = side != null && side.access().extent() != null;
        double items = extent ? CostModel.EXTENT : CostModel.PARTITION;
        Estimate each = CostModel.query(1, items, true);
        Estimate estimate = side == null ? each.plus(CostModel.byKey(items)).times(rows) : each.times(rows);
        double after = rows * (extent ? CostModel.PARTITION : items);
        Step step = new Step.Collection(
                source, source.entity(), from, path, joining.without(taken), estimate.withRows(after));
        found.add(planned(step, extent ? AccessLimit.EXTENT : AccessLimit.KEYED, taken, after));
    }

    private void addAccess(List<Planned> found, Source source, EntityModel entity, Reading reading) {
        SortOrder order = reading.order();
        List<Choice> once = choices(source, entity, reading, Set.of(), order);
        Choice best = once.get(0);
        if (named.allows(best.path())) {
            double items = best.estimate().rows();
            Step read = new Step.Read(source, entity, access(once), reading.joining(), best.estimate());
            double pairs = reading.done().isEmpty() ? 0 : reading.rows() * items;
            found.add(planned(read, best.level(), best.taken(), reading.rows() * items, pairs));
        }
        if (!reading.done().isEmpty()) {
            addLookup(found, source, entity, reading);
        }
    }

    private void addLookup(List<Planned> found, Source source, EntityModel entity, Reading reading) {
        List<Choice> each = choices(source, entity, reading, reading.done(), SortOrder.none(source.slot()));
        Choice first = each.get(0);
        if (!named.allows(first.path())) {
            return;
        }
        Step step = reference(source, entity, first, reading);
        boolean keyed = first.level() == AccessLimit.KEYED; // all of a type for each row would be far too much
        if (step == null && keyed && depends(first.path(), reading.done())) {
            Estimate estimate = first.estimate().times(reading.rows());
            step = new Step.Lookup(source, entity, access(each), reading.joining(), estimate);
        }
        if (step != null) {
            double after = reading.rows() * first.estimate().rows();
            found.add(planned(step, first.level(), first.taken(), after));
        }
    }

    private List<Choice> choices(
            Source source, EntityModel entity, Reading reading, Set<Integer> done, SortOrder order) {
        KeyFacts facts = new KeyFacts(source.slot(), reading.conditions(), term -> known(term, done));
        return new PathChooser(entity, layouts.apply(entity), limit, order, named).choose(facts);
    }

    private boolean known(Term term, Set<Integer> done) {
        return TermSlots.single(term)
                && TermSlots.of(term).stream().allMatch(slot -> !joins.own(slot) || done.contains(slot));
    }

    /** Whether what is read is not the same for all rows. */
    private static boolean depends(AccessPath path, Set<Integer> done) {
        return PathTerms.of(path).stream()
                .anyMatch(term -> TermSlots.of(term).stream().anyMatch(done::contains));
    }

    /** What a reference of another entity names is read for many rows together. */
    private Step.@Nullable Reference reference(Source source, EntityModel entity, Choice choice, Reading reading) {
        boolean one = choice.path() instanceof AccessPath.Keys keys
                && keys.given().size() == 1
                && keys.given().get(0).candidates().size() == 1;
        Term candidate = one
                ? ((AccessPath.Keys) choice.path()).given().get(0).candidates().get(0)
                : null;
        return candidate instanceof SlotTerm.Reference reference
                        && reading.done().contains(reference.slot())
                ? new Step.Reference(
                        source,
                        entity,
                        reference.slot(),
                        reference.path(),
                        reading.joining().without(choice.taken()),
                        CostModel.byKey(reading.rows()))
                : null;
    }

    private Access access(List<Choice> choices) {
        Choice best = choices.get(0);
        List<Access.Other> others = new ArrayList<>();
        Set<AccessPath> seen = new HashSet<>(Set.of(best.path()));
        for (Choice choice : choices) {
            if (seen.add(choice.path())) {
                others.add(new Access.Other(choice.path(), choice.estimate()));
            }
        }
        String reason = best.path().slot() == named.slot() ? "the query names it" : Reasons.of(choices);
        return new Access(best.path(), best.taken(), best.estimate(), reason, others);
    }
}
