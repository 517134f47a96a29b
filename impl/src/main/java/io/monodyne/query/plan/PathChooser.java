package io.monodyne.query.plan;

import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ways to the entities of one source, best first. Lives while one source is planned.
 *
 * <p>A condition of several cases (OR) gives one way more: the union of the ways of its cases, if each of them is keyed.
 */
final class PathChooser {

    private static final int MOST_CASES = 50;
    private static final int MOST_NESTED = 2;

    private final EntityModel entity;
    private final TableLayout layout;
    private final AccessLimit limit;
    private final SortOrder order;
    private final NamedIndex named;
    private final int depth;

    PathChooser(EntityModel entity, TableLayout layout, AccessLimit limit, SortOrder order, NamedIndex named) {
        this(entity, layout, limit, order, named, 0);
    }

    private PathChooser(
            EntityModel entity, TableLayout layout, AccessLimit limit, SortOrder order, NamedIndex named, int depth) {
        this.entity = entity;
        this.layout = layout;
        this.limit = limit;
        this.order = order;
        this.named = named;
        this.depth = depth;
    }

    /** All that there are; at least a scan. Those by the index that is named come first, and then those within the limit. */
    List<Choice> choose(KeyFacts facts) {
        List<Choice> choices = new ArrayList<>(new PathMaker(entity, layout, facts, order).paths());
        if (depth < MOST_NESTED) {
            for (Term condition : facts.conditions()) {
                Choice union = condition instanceof Truth.Or or ? union(facts, or) : null;
                if (union != null) {
                    choices.add(union);
                }
            }
        }
        choices.sort(Comparator.comparing((Choice choice) -> !named.allows(choice.path()))
                .thenComparing(choice -> !limit.allows(choice.level()))
                .thenComparingDouble(choice -> choice.estimate().score())
                .thenComparing(choice -> !choice.order())
                .thenComparingInt(choice -> -choice.rank())
                .thenComparingInt(choice -> -choice.taken().size()));
        return choices;
    }

    private @Nullable Choice union(KeyFacts facts, Truth.Or or) {
        List<Term> cases = new ArrayList<>();
        flatten(or, cases);
        if (cases.size() > MOST_CASES) {
            return null;
        }
        List<AccessPath> paths = new ArrayList<>();
        Set<Term> taken = null;
        Estimate sum = Estimate.NOTHING;
        for (Term each : cases) {
            KeyFacts ofCase = facts.with(Conjunction.parts(each), or);
            SortOrder unordered = SortOrder.none(facts.slot());
            Choice best = new PathChooser(entity, layout, AccessLimit.KEYED, unordered, named, depth + 1)
                    .choose(ofCase)
                    .get(0);
            if (best.level() != AccessLimit.KEYED || !named.allows(best.path())) {
                return null;
            }
            add(paths, best.path());
            sum = sum.plus(best.estimate());
            taken = taken == null ? new HashSet<>(best.taken()) : taken;
            taken.retainAll(best.taken());
        }
        return new Choice(
                new AccessPath.Union(facts.slot(), entity, paths), taken == null ? Set.of() : taken, sum, false, 0);
    }

    private static void flatten(Truth.Or or, List<Term> cases) {
        for (Term part : or.parts()) {
            if (part instanceof Truth.Or inner) {
                flatten(inner, cases);
            } else {
                cases.add(part);
            }
        }
    }

    private static void add(List<AccessPath> paths, AccessPath path) {
        if (path instanceof AccessPath.Union union) {
            paths.addAll(union.paths());
        } else {
            paths.add(path);
        }
    }
}
