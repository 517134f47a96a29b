package io.monodyne.query.plan;

import io.monodyne.metamodel.Projection;
import io.monodyne.query.plan.BodyPlan.BlockPlan;
import io.monodyne.query.plan.BodyPlan.CombinationPlan;
import io.monodyne.query.plan.BodyPlan.Ordering;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what a plan does, and why. Lives while a statement is planned. */
final class Explanation {

    private static final int MOST_OTHERS = 3;

    private final TermText terms;
    private final PathText paths;
    private final Map<Integer, Projection> projections;
    private final StringBuilder out = new StringBuilder();

    /** @param projections what is asked for of slots that are not read as a whole */
    Explanation(TermText terms, PathText paths, Map<Integer, Projection> projections) {
        this.terms = terms;
        this.paths = paths;
        this.projections = projections;
    }

    /** Adds a query, or a subquery. */
    void add(String title, BodyPlan body) {
        if (!title.isEmpty()) {
            line(title);
        }
        if (body instanceof CombinationPlan combination) {
            add("", combination.left());
            line(combination.combination().operator().name().toLowerCase(Locale.ROOT));
            add("", combination.right());
            return;
        }
        BlockPlan block = (BlockPlan) body;
        if (!block.before().isEmpty()) {
            line("only where " + conditions(block.before()));
        }
        boolean descending = block.ordering() == Ordering.DESCENDING;
        for (Step step : block.steps()) {
            step(step, descending && step == block.steps().get(0));
        }
        end(block);
    }

    private void end(BlockPlan block) {
        if (block.ordering() == Ordering.MEMORY) {
            line("  ordered in memory");
        } else if (block.ordering() != Ordering.NONE) {
            line("  ordered by the sort key");
        }
        if (block.countable()) {
            line("  counted by DynamoDB");
        }
        line("  estimated: " + estimate(block.estimate()));
    }

    private void step(Step step, boolean descending) {
        String name = "   -> " + target(step) + (step.joining().outer() ? ", or none" : "");
        if (step instanceof Step.Read read) {
            line(paths.of(read.access().path(), descending) + name);
            reason(read.access());
        } else if (step instanceof Step.Lookup lookup) {
            line("for each: " + paths.of(lookup.access().path(), false) + name);
            reason(lookup.access());
        } else if (step instanceof Step.Reference reference) {
            line("batch-get by " + terms.name(reference.from()) + "."
                    + reference.path().name() + name);
        } else if (step instanceof Step.Collection collection) {
            line("for each: the collection " + terms.name(collection.from()) + "."
                    + collection.path().name() + name);
        } else if (step instanceof Step.Elements elements) {
            line("the elements " + terms.name(elements.source().from()) + "."
                    + elements.source().path().name() + name);
        }
        Projection projection = projections.get(step.slot());
        if (projection != null) {
            line("  only " + String.join(", ", projection.names()));
        }
        memory(step);
    }

    private String target(Step step) {
        String name = terms.name(step.slot());
        if (step instanceof Step.Read read) {
            return read.entity().name() + " " + name;
        }
        if (step instanceof Step.Lookup lookup) {
            return lookup.entity().name() + " " + name;
        }
        if (step instanceof Step.Reference reference) {
            return reference.entity().name() + " " + name;
        }
        return step instanceof Step.Collection collection ? collection.entity().name() + " " + name : name;
    }

    private void reason(Access access) {
        line("  because " + access.reason() + ": " + estimate(access.estimate()));
        access.others().stream()
                .filter(other -> !(other.path() instanceof AccessPath.Scan))
                .limit(MOST_OTHERS)
                .forEach(other -> line("  rather than "
                        + paths.of(other.path(), false).replace("\n", " ") + ": " + estimate(other.estimate())));
    }

    private void memory(Step step) {
        List<Term> left = new ArrayList<>(step.joining().where());
        List<Term> on = new ArrayList<>(step.joining().on());
        if (step instanceof Step.Read read) {
            remove(left, on, read.access());
        } else if (step instanceof Step.Lookup lookup) {
            remove(left, on, lookup.access());
        }
        left.removeIf(Explanation::joins);
        if (!on.isEmpty()) {
            line("  joined in memory where " + conditions(on));
        }
        if (!left.isEmpty()) {
            line("  in memory: " + conditions(left));
        }
    }

    /** What joins along an association is said by the step itself. */
    private static boolean joins(Term term) {
        return term instanceof Truth.Comparison comparison
                && comparison.relation() == Relation.EQUAL
                && comparison.left() instanceof SlotTerm.Reference
                && comparison.right() instanceof SlotTerm.Entity;
    }

    private static void remove(List<Term> left, List<Term> on, Access access) {
        List<Term> filters = access.path() instanceof AccessPath.Query query
                ? query.filters()
                : access.path() instanceof AccessPath.NativeQuery query
                        ? query.filters()
                        : access.path() instanceof AccessPath.Scan scan ? scan.filters() : List.of();
        left.removeAll(access.taken());
        left.removeAll(filters);
        on.removeAll(access.taken());
        on.removeAll(filters);
    }

    private String conditions(List<Term> conditions) {
        return conditions.stream().map(terms::of).collect(Collectors.joining(" and "));
    }

    static String estimate(Estimate estimate) {
        return number(estimate.requests(), "request") + ", " + number(estimate.items(), "item") + ", "
                + number(estimate.units(), "unit");
    }

    private static String number(double value, String what) {
        String number = value == Math.rint(value) || value >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
        return number + " " + what + (number.equals("1") ? "" : "s");
    }

    private void line(String text) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(text);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
