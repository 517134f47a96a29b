package io.monodyne.query.plan;

import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseSide;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.plan.BodyPlan.BlockPlan;
import io.monodyne.query.plan.BodyPlan.CombinationPlan;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a plan would need of an index to be keyed. Immutable.
 *
 * @param query whose need it is; empty where that is known anyway
 * @param equal the attributes that are equal to a value
 * @param then what comes after them in a sort key: the attribute of a range, or those that rows are ordered by
 * @param ranged whether the first of these is in a range
 * @param present whether an attribute can't be null in what is asked for
 */
record IndexNeed(
        String query,
        EntityModel entity,
        List<ModelPath> equal,
        List<ModelPath> then,
        boolean ranged,
        Predicate<ModelPath> present) {

    private IndexNeed(
            EntityModel entity,
            List<ModelPath> equal,
            List<ModelPath> then,
            boolean ranged,
            Predicate<ModelPath> present) {
        this("", entity, equal, then, ranged, present);
    }

    /** The needs of the steps of a plan that are not keyed. */
    static List<IndexNeed> of(String query, StatementPlan plan) {
        return of(plan).stream()
                .map(each -> new IndexNeed(query, each.entity, each.equal, each.then, each.ranged, each.present))
                .toList();
    }

    /** Whether there is anything that a key could begin with. */
    boolean possible() {
        return !equal.isEmpty() || ranged;
    }

    private static List<IndexNeed> of(StatementPlan plan) {
        List<IndexNeed> needs = new ArrayList<>();
        collect(plan.body(), needs);
        plan.subplans().forEach(subplan -> collect(subplan, needs));
        return needs;
    }

    private static void collect(BodyPlan plan, List<IndexNeed> needs) {
        if (plan instanceof CombinationPlan combination) {
            collect(combination.left(), needs);
            collect(combination.right(), needs);
            return;
        }
        BlockPlan block = (BlockPlan) plan;
        Set<Integer> unknown = new HashSet<>();
        block.steps().forEach(step -> unknown.add(step.slot()));
        for (Step step : block.steps()) {
            boolean first = step == block.steps().get(0) && !block.block().grouped();
            List<BoundBody.Order> order = first ? block.block().orderBy() : List.of();
            if (step instanceof Step.Read read && read.access().path().level() != AccessLimit.KEYED) {
                needs.addAll(of(read.entity(), step, unknown, order));
            } else if (step instanceof Step.Lookup lookup
                    && lookup.access().path().level() != AccessLimit.KEYED) {
                needs.addAll(of(lookup.entity(), step, unknown, List.of()));
            } else if (step instanceof Step.Collection collection) {
                addForeignKey(collection, needs);
            }
            unknown.remove(step.slot());
        }
    }

    private static void addForeignKey(Step.Collection step, List<IndexNeed> needs) {
        InverseSide side = Joins.side(step.path().attribute());
        if (side != null && side.access().extent() != null) {
            needs.add(new IndexNeed(step.entity(), side.key(), List.of(), false, KeyFacts::never));
        }
    }

    private static List<IndexNeed> of(
            EntityModel entity, Step step, Set<Integer> unknown, List<BoundBody.Order> order) {
        List<Term> conditions =
                step.joining().outer() ? step.joining().on() : step.joining().where();
        Set<Integer> others = Set.copyOf(unknown);
        KeyFacts facts = new KeyFacts(
                step.slot(),
                conditions,
                term -> TermSlots.single(term) && TermSlots.of(term).stream().noneMatch(others::contains));
        IndexNeed whole = of(entity, facts, order);
        if (whole.possible()) {
            return List.of(whole);
        }
        for (Term condition : conditions) {
            List<IndexNeed> cases = condition instanceof Truth.Or or
                    ? or.parts().stream()
                            .map(part -> of(entity, facts.with(Conjunction.parts(part), or), List.of()))
                            .toList()
                    : List.of();
            if (!cases.isEmpty() && cases.stream().allMatch(IndexNeed::possible)) {
                return cases;
            }
        }
        return List.of(whole);
    }

    private static IndexNeed of(EntityModel entity, KeyFacts facts, List<BoundBody.Order> order) {
        Map<String, ModelPath> equal = new LinkedHashMap<>();
        for (KeyFacts.Equality each : facts.equalities()) {
            each.given().sources().stream()
                    .filter(IndexNeed::mayBeKey)
                    .forEach(source -> equal.putIfAbsent(KeySource.name(source), source));
        }
        List<ModelPath> then = new ArrayList<>();
        for (KeyFacts.Ranged each : facts.ranges()) {
            ModelPath source = each.range().source();
            if (then.isEmpty() && mayBeKey(source) && !equal.containsKey(KeySource.name(source))) {
                then.add(source);
            }
        }
        boolean ranged = !then.isEmpty();
        if (!ranged) {
            then.addAll(ordered(facts.slot(), order, equal.keySet()));
        }
        return new IndexNeed(entity, List.copyOf(equal.values()), then, ranged, facts::implies);
    }

    private static List<ModelPath> ordered(int slot, List<BoundBody.Order> order, Set<String> equal) {
        List<ModelPath> sources = new ArrayList<>();
        for (BoundBody.Order each : order) {
            KeySource read = KeySource.of(each.value(), slot);
            ModelPath source = read == null ? null : read.single();
            boolean same = each.descending() == order.get(0).descending();
            if (source == null || !same || !mayBeKey(source) || !KeyOrder.ordered(source.leaf())) {
                return sources;
            }
            if (!equal.contains(KeySource.name(source))) {
                sources.add(source);
            }
        }
        return sources;
    }

    private static boolean mayBeKey(ModelPath source) {
        return !source.leaf().is(AttributeFlag.VERSION) && source.leaf().codec().keyType() != null;
    }

    Set<String> equalNames() {
        return new HashSet<>(KeySource.names(equal));
    }

    /** Those of the attributes that an index may have in its sort key without missing anything. */
    boolean mayBeSorted(ModelPath source) {
        return present.test(source);
    }

    @Nullable
    ModelPath tenant() {
        return entity.keys().tenant();
    }

    @Override
    public String toString() {
        return entity.name() + " by " + equal + " then " + Objects.toString(then);
    }
}
