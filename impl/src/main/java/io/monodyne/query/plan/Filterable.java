package io.monodyne.query.plan;

import io.monodyne.metamodel.AttributeModel;
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
            Relation relation =
                    truth ? comparison.relation() : FilterConditions.opposite(comparison.relation());
            return compare(relation, comparison.left(), comparison.right())
                    || compare(relation, comparison.right(), comparison.left());
        }
        if (term instanceof Truth.Between between) {
            boolean low = compare(Relation.LESS, between.value(), between.low());
            boolean high = compare(Relation.LESS, between.value(), between.high());
            return truth ? low || high : low && high;
        }
        return single(truth, term);
    }

    private boolean single(boolean truth, Term term) {
        if (term instanceof Truth.In in) {
            boolean candidates = in.candidates().stream().allMatch(known);
            boolean type = in.value() instanceof SlotTerm.Type read && read.slot() == slot && truth;
            return candidates
                    && (type || plainValue(in.value(), truth ? Relation.EQUAL : Relation.NOT_EQUAL));
        }
        if (term instanceof Truth.Like like) {
            KeySource source = named(like.value());
            return source != null && source.single() != null && KeyOrder.text(source.sources().get(0).leaf())
                    && known.test(like.pattern());
        }
        if (term instanceof Truth.IsNull isNull) {
            KeySource source = named(isNull.value());
            return source != null && source.sources().stream().allMatch(path -> KeyOrder.plain(path.leaf()));
        }
        return term instanceof SlotTerm.Attribute && plainValue(term, Relation.EQUAL);
    }

    private boolean all(boolean truth, List<Term> parts) {
        return parts.stream().allMatch(part -> when(truth, part));
    }

    private boolean any(boolean truth, List<Term> parts) {
        return parts.stream().anyMatch(part -> when(truth, part));
    }

    private boolean compare(Relation relation, Term read, Term other) {
        boolean equality = relation == Relation.EQUAL || relation == Relation.NOT_EQUAL;
        if (read instanceof SlotTerm.Type type && type.slot() == slot) {
            return relation == Relation.EQUAL && known.test(other);
        }
        KeySource source = named(read);
        if (source == null) {
            return false;
        }
        if (source.single() == null) {
            return source.kind() == Given.Kind.ENTITY && equality && known.test(other);
        }
        KeySource right = named(other);
        boolean paths = right != null
                && right.single() != null
                && !right.single().storedSteps().equals(source.single().storedSteps())
                && KeyOrder.alike(source.sources().get(0).leaf(), right.sources().get(0).leaf());
        return plainValue(read, relation) && (known.test(other) || paths);
    }

    private boolean plainValue(Term read, Relation relation) {
        KeySource source = named(read);
        if (source == null || source.single() == null) {
            return false;
        }
        AttributeModel leaf = source.sources().get(0).leaf();
        return switch (relation) {
            case EQUAL, NOT_EQUAL -> leaf.codec().scalarType() != null;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> KeyOrder.ordered(leaf);
        };
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
