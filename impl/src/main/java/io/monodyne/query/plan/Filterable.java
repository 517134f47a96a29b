package io.monodyne.query.plan;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which conditions may become filter expressions, as far as that can be told without values. Lives while one source is planned; the same cases
 * as in {@link FilterConditions}.
 */
final class Filterable {

    private final int slot;
    private final Predicate<Term> known;
    private final List<String> keyed;

    /**
     * @param known whether a term has a value before the slot is read
     * @param keyed stored names of the keys of what is queried, which no filter may name
     */
    Filterable(int slot, Predicate<Term> known, List<String> keyed) {
        this.slot = slot;
        this.known = known;
        this.keyed = List.copyOf(keyed);
    }

    List<Term> among(List<Term> conditions) {
        return conditions.stream().filter(condition -> when(true, condition)).toList();
    }

    private boolean when(boolean truth, Term term) {
        if (term instanceof Truth.And and) {
            return truth ? any(true, and.parts()) : all(false, and.parts());
        }
        if (term instanceof Truth.Or or) {
            return truth ? all(true, or.parts()) : any(false, or.parts());
        }
        if (term instanceof Truth.Not not) {
            return when(!truth, not.condition());
        }
        if (term instanceof Truth.Comparison comparison) {
            Relation relation = comparison.relation();
            return compared(truth ? relation : FilterConditions.opposite(relation), comparison);
        }
        return term instanceof Truth.Between between ? between(truth, between) : single(truth, term);
    }

    private boolean compared(Relation relation, Truth.Comparison comparison) {
        return compare(relation, comparison.left(), comparison.right())
                || compare(relation, comparison.right(), comparison.left());
    }

    private boolean between(boolean truth, Truth.Between between) {
        boolean low = compare(Relation.LESS, between.value(), between.low());
        boolean high = compare(Relation.LESS, between.value(), between.high());
        return truth ? low || high : low && high;
    }

    private boolean single(boolean truth, Term term) {
        if (term instanceof Truth.In in) {
            return in.candidates().stream().allMatch(known) && in(truth, in.value());
        }
        if (term instanceof Truth.Like like) {
            ModelPath path = plain(like.value());
            return path != null && KeyOrder.text(path.leaf()) && known.test(like.pattern());
        }
        if (term instanceof Truth.IsNull isNull) {
            KeySource source = named(isNull.value());
            return source != null && source.sources().stream().allMatch(path -> KeyOrder.plain(path.leaf()));
        }
        return term instanceof SlotTerm.Attribute && plainValue(term, Relation.EQUAL);
    }

    private boolean in(boolean truth, Term value) {
        boolean type = value instanceof SlotTerm.Type read && read.slot() == slot;
        return type ? truth : plainValue(value, truth ? Relation.EQUAL : Relation.NOT_EQUAL);
    }

    private boolean all(boolean truth, List<Term> parts) {
        return parts.stream().allMatch(part -> when(truth, part));
    }

    private boolean any(boolean truth, List<Term> parts) {
        return parts.stream().anyMatch(part -> when(truth, part));
    }

    private boolean compare(Relation relation, Term read, Term other) {
        if (read instanceof SlotTerm.Type type && type.slot() == slot) {
            return relation == Relation.EQUAL && known.test(other);
        }
        KeySource source = named(read);
        boolean identity = source != null && source.kind() == Given.Kind.ENTITY;
        boolean equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
        return known.test(other)
                ? identity && equality || plainValue(read, relation)
                : plainValue(read, relation) && alike(read, other);
    }

    private boolean alike(Term read, Term other) {
        ModelPath left = plain(read);
        ModelPath right = plain(other);
        return left != null
                && right != null
                && !left.storedSteps()
                        .equals(right.storedSteps()) // DynamoDB refuses to compare an attribute with itself
                && KeyOrder.alike(left.leaf(), right.leaf());
    }

    private boolean plainValue(Term read, Relation relation) {
        ModelPath path = plain(read);
        if (path == null) {
            return false;
        }
        return switch (relation) {
            case EQUAL, NOT_EQUAL -> path.leaf().codec().scalarType() != null;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> KeyOrder.ordered(path.leaf());
        };
    }

    /** The one attribute that a filter can name; else null. */
    private @Nullable ModelPath plain(Term term) {
        KeySource source = named(term);
        return source == null ? null : source.single();
    }

    /** What a filter can name; else null. */
    private @Nullable KeySource named(Term term) {
        KeySource source = KeySource.of(term, slot);
        boolean may = source != null
                && source.sources().stream()
                        .allMatch(path -> path.steps().stream().allMatch(AttributeModel::stored)
                                && !keyed.contains(path.root().storedName()));
        return may ? source : null;
    }
}
