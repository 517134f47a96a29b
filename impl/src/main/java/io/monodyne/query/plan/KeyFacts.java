package io.monodyne.query.plan;

import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What conditions say of the attributes of one slot, as far as a key can take it. Lives while one source is planned.
 *
 * <p>A condition counts where its other side is known before the slot is read: a constant, a parameter, what slots of earlier steps have, or
 * what is computed of these; a subquery only where it gives one value.
 */
final class KeyFacts {

    /** That attributes are equal to one of some values. */
    record Equality(Given given, Term condition) {}

    /**
     * That an attribute is within a range.
     *
     * @param all whether that is all that the condition says
     */
    record Ranged(SortRange range, Term condition, boolean all) {}

    private final int slot;
    private final List<Term> conditions;
    private final Predicate<Term> known;
    private final List<Equality> equalities = new ArrayList<>();
    private final List<Ranged> ranges = new ArrayList<>();
    private final Set<String> present = new HashSet<>();

    /**
     * @param conditions all of which have to be true
     * @param known whether a term has a value before the slot is read
     */
    KeyFacts(int slot, List<Term> conditions, Predicate<Term> known) {
        this.slot = slot;
        this.conditions = List.copyOf(conditions);
        this.known = known;
        conditions.forEach(this::read);
    }

    /** The same with more conditions. */
    KeyFacts with(List<Term> more, Term without) {
        List<Term> all = new ArrayList<>(conditions);
        all.remove(without);
        all.addAll(more);
        return new KeyFacts(slot, all, known);
    }

    int slot() {
        return slot;
    }

    List<Term> conditions() {
        return conditions;
    }

    boolean known(Term term) {
        return known.test(term);
    }

    List<Equality> equalities() {
        return equalities;
    }

    /** The ranges of one attribute, in the order of the conditions. */
    List<Ranged> ranges(ModelPath source) {
        return ranges.stream()
                .filter(each -> same(each.range().source(), source))
                .toList();
    }

    List<Ranged> ranges() {
        return ranges;
    }

    static boolean same(ModelPath one, ModelPath other) {
        return KeySource.name(one).equals(KeySource.name(other));
    }

    /** Whether an attribute can't be null in what is asked for, so that an index misses none of it. */
    boolean implies(ModelPath source) {
        return never(source) || present.contains(KeySource.name(source));
    }

    /** Whether an attribute is never null. */
    static boolean never(ModelPath source) {
        return source.root().is(AttributeFlag.ID)
                || source.steps().stream()
                        .allMatch(step -> step.is(AttributeFlag.ID)
                                || step.is(AttributeFlag.REQUIRED)
                                || step.facts().javaType().isPrimitive());
    }

    /** The conditions that say no more than that these are not null, as they are not in an index whose keys are made of them. */
    List<Term> present(List<ModelPath> sources) {
        List<String> names = KeySource.names(sources);
        return conditions.stream()
                .filter(condition -> {
                    boolean notNull = condition instanceof Truth.Not not && not.condition() instanceof Truth.IsNull;
                    KeySource source = notNull
                            ? KeySource.of(condition.parts().get(0).parts().get(0), slot)
                            : null;
                    return source != null && names.containsAll(KeySource.names(source.sources()));
                })
                .toList();
    }

    private void read(Term condition) {
        Given given = equality(condition);
        if (given != null) {
            equalities.add(new Equality(given, condition));
        }
        if (condition instanceof Truth.Comparison comparison) {
            compare(condition, comparison.relation(), comparison.left(), comparison.right());
            compare(condition, mirrored(comparison.relation()), comparison.right(), comparison.left());
        } else if (condition instanceof Truth.Between between) {
            between(condition, between);
        } else if (condition instanceof Truth.Like like) {
            like(condition, like);
        } else if (condition instanceof Truth.In in) {
            notePresent(in.value());
        } else if (condition instanceof Truth.Not not) {
            absent(not.condition());
        }
    }

    /** What is not null is there; so is what a negated comparison is true of. */
    private void absent(Term condition) {
        boolean compared = condition instanceof Truth.IsNull
                || condition instanceof Truth.Comparison
                || condition instanceof Truth.Like
                || condition instanceof Truth.In
                || condition instanceof SlotTerm;
        if (compared) {
            notePresent(
                    condition instanceof SlotTerm || condition.parts().isEmpty()
                            ? condition
                            : condition.parts().get(0));
        }
    }

    private void notePresent(Term term) {
        KeySource source = KeySource.of(term, slot);
        if (source != null) {
            present.addAll(KeySource.names(source.sources()));
        }
    }

    /** What a condition says that attributes are equal to; null for nothing. */
    @Nullable
    Given equality(Term condition) {
        if (condition instanceof Truth.Comparison comparison && comparison.relation() == Relation.EQUAL) {
            Given left = equal(comparison.left(), List.of(comparison.right()), false);
            return left != null ? left : equal(comparison.right(), List.of(comparison.left()), false);
        }
        if (condition instanceof Truth.In in) {
            return equal(in.value(), in.candidates(), in.collection());
        }
        if (condition instanceof Truth.Or or) {
            return anyOf(or.parts());
        }
        if (condition instanceof SlotTerm) {
            return equal(condition, List.of(new Term.Constant(true, Boolean.class)), false);
        }
        return condition instanceof Truth.Not not && not.condition() instanceof SlotTerm
                ? equal(not.condition(), List.of(new Term.Constant(false, Boolean.class)), false)
                : null;
    }

    private @Nullable Given equal(Term read, List<Term> candidates, boolean collection) {
        KeySource source = KeySource.of(read, slot);
        if (source == null || candidates.isEmpty() || !candidates.stream().allMatch(known)) {
            return null;
        }
        boolean comparable = collection || candidates.stream().allMatch(source::comparable);
        if (!comparable) {
            return null;
        }
        present.addAll(KeySource.names(source.sources()));
        return new Given(source.sources(), source.kind(), candidates, collection, source.target());
    }

    /** Equalities of the same attributes are one, of several values. */
    private @Nullable Given anyOf(List<Term> parts) {
        Given all = null;
        for (Term part : parts) {
            Given one = part instanceof Truth.Or ? null : new KeyFacts(slot, List.of(), known).equality(part);
            if (one == null || one.collection() || all != null && !alike(all, one)) {
                return null;
            }
            List<Term> candidates = new ArrayList<>(all == null ? List.of() : all.candidates());
            candidates.addAll(one.candidates());
            all = new Given(one.sources(), one.kind(), candidates, false, one.target());
        }
        if (all != null) {
            present.addAll(KeySource.names(all.sources()));
        }
        return all;
    }

    private static boolean alike(Given one, Given other) {
        return new KeySource(one.sources(), one.kind(), one.target())
                .same(new KeySource(other.sources(), other.kind(), other.target()));
    }

    /** The relation of the two the other way round. */
    static Relation mirrored(Relation relation) {
        return switch (relation) {
            case LESS -> Relation.GREATER;
            case LESS_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
            case GREATER -> Relation.LESS;
            case GREATER_OR_EQUAL -> Relation.LESS_OR_EQUAL;
            case EQUAL, NOT_EQUAL -> relation;
        };
    }

    private void compare(Term condition, Relation relation, Term read, Term value) {
        notePresent(read);
        KeySource source = KeySource.of(read, slot);
        ModelPath path = source == null ? null : source.single();
        if (path == null || !known.test(value)) {
            return;
        }
        SortRange.Bound including = new SortRange.Bound(value, true);
        SortRange.Bound excluding = new SortRange.Bound(value, false);
        SortRange range = switch (relation) {
            case LESS -> new SortRange(path, null, excluding, null);
            case LESS_OR_EQUAL -> new SortRange(path, null, including, null);
            case GREATER -> new SortRange(path, excluding, null, null);
            case GREATER_OR_EQUAL -> new SortRange(path, including, null, null);
            case EQUAL, NOT_EQUAL -> null;
        };
        if (range != null) {
            add(range, condition, value);
        }
    }

    private void between(Term condition, Truth.Between between) {
        notePresent(between.value());
        KeySource source = KeySource.of(between.value(), slot);
        ModelPath path = source == null ? null : source.single();
        if (path == null) {
            return;
        }
        SortRange.Bound low = known.test(between.low()) ? new SortRange.Bound(between.low(), true) : null;
        SortRange.Bound high = known.test(between.high()) ? new SortRange.Bound(between.high(), true) : null;
        if (low != null || high != null) {
            add(new SortRange(path, low, high, null), condition, between.low(), between.high());
        }
    }

    private void like(Term condition, Truth.Like like) {
        notePresent(like.value());
        KeySource source = KeySource.of(like.value(), slot);
        ModelPath path = source == null ? null : source.single();
        Term escape = like.escape();
        boolean knownPattern = known.test(like.pattern()) && (escape == null || known.test(escape));
        if (path != null && knownPattern && LikePattern.mayNarrow(like) && KeyOrder.text(path.leaf())) {
            ranges.add(new Ranged(
                    new SortRange(path, null, null, new SortRange.Prefix(like.pattern(), escape)),
                    condition,
                    like.pattern() instanceof Term.Constant)); // a parameter may be more than a prefix
        }
    }

    private void add(SortRange range, Term condition, Term... ends) {
        AttributeModel leaf = range.source().leaf();
        boolean comparable = List.of(ends).stream().allMatch(end -> KeyOrder.comparable(leaf, end.type()));
        if (comparable && KeyOrder.ordered(leaf)) {
            boolean all = !(condition instanceof Truth.Between) || range.low() != null && range.high() != null;
            ranges.add(new Ranged(range, condition, all));
        }
    }
}
