package io.monodyne.query.plan;

import io.monodyne.dynamo.Condition;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns conditions into filter expressions. Lives while requests are made.
 *
 * <p>Terms have three values, DynamoDB has two, so nothing is translated word by word. For a term t there are two conditions: one that holds
 * wherever t is true, and one that holds wherever t is false; where t is unknown either may hold or not. Each is derived of the same two of
 * the parts: t AND u can only be false where t or u is, so its second condition is the OR of theirs; NOT t exchanges the two. So DynamoDB's own
 * NOT is never needed around something that is null, and a filter may keep too much but never drops an item that the terms are true of. A part
 * without a condition (a computed value, say) is left out of an AND, and takes an OR with it.
 *
 * <p>A condition is exact where it holds for nothing else than what it was made for. Counting relies on that, reading does not: terms are
 * evaluated again on what was read.
 */
final class FilterConditions {

    /** More make a request that DynamoDB refuses, with 300 operators and operands in all. */
    private static final int MOST_VALUES = 200;

    private final AttributeConditions attributes;
    private boolean exact = true;

    /** @param keyed attributes that are keys of what is queried, which no filter may name */
    FilterConditions(EntityModel entity, int slot, TermValues values, List<AttributeModel> keyed) {
        this.attributes = new AttributeConditions(entity, slot, values, keyed);
    }

    /** A condition, and whether it holds for nothing else than what it was made for. */
    record Narrowing(Condition condition, boolean exact) {

        static Narrowing inexact(Condition condition) {
            return new Narrowing(condition, false);
        }
    }

    /** Whether what was made keeps only what all the terms are true of. */
    boolean exact() {
        return exact;
    }

    /** Conditions that hold wherever all of the terms are true. */
    List<Condition> of(List<Term> terms) {
        List<Condition> conditions = new ArrayList<>();
        for (Term term : terms) {
            Narrowing narrowing = attributes.used() > MOST_VALUES ? null : when(true, term);
            exact &= narrowing != null && narrowing.exact();
            if (narrowing != null && attributes.used() <= MOST_VALUES) {
                conditions.add(narrowing.condition());
            } else {
                exact = false;
            }
        }
        return conditions;
    }

    /** What holds wherever a term is true, or else wherever it is false; null for nothing that can be said. */
    private @Nullable Narrowing when(boolean truth, Term term) {
        if (term instanceof Truth.And and) {
            return truth ? all(true, and.parts()) : any(false, and.parts());
        }
        if (term instanceof Truth.Or or) {
            return truth ? any(true, or.parts()) : all(false, or.parts());
        }
        if (term instanceof Truth.Not not) {
            return when(!truth, not.condition());
        }
        if (term instanceof Truth.Between between) {
            return between(truth, between);
        }
        if (term instanceof Truth.Comparison comparison) {
            Relation relation = comparison.relation();
            return attributes.compare(truth ? relation : opposite(relation), comparison.left(), comparison.right());
        }
        return single(truth, term);
    }

    private @Nullable Narrowing single(boolean truth, Term term) {
        if (term instanceof Truth.In in) {
            return attributes.in(truth, in);
        }
        if (term instanceof Truth.Like like) {
            return attributes.like(truth, like);
        }
        if (term instanceof Truth.IsNull isNull) {
            return attributes.isNull(truth, isNull.value());
        }
        return term instanceof SlotTerm.Attribute // a condition itself
                ? attributes.compare(Relation.EQUAL, term, new Term.Constant(truth, Boolean.class))
                : null;
    }

    private @Nullable Narrowing between(boolean truth, Truth.Between between) {
        Term low = new Truth.Comparison(Relation.GREATER_OR_EQUAL, between.value(), between.low());
        Term high = new Truth.Comparison(Relation.LESS_OR_EQUAL, between.value(), between.high());
        return truth ? all(true, List.of(low, high)) : any(false, List.of(low, high));
    }

    /** All of them: what has no condition is left out. */
    private @Nullable Narrowing all(boolean truth, List<Term> parts) {
        List<Condition> conditions = new ArrayList<>();
        boolean allExact = true;
        for (Term part : parts) {
            Narrowing narrowing = when(truth, part);
            allExact &= narrowing != null && narrowing.exact();
            if (narrowing != null) {
                conditions.add(narrowing.condition());
            }
        }
        return conditions.isEmpty() ? null : new Narrowing(Condition.and(conditions), allExact);
    }

    /** Any of them: nothing can be said where one has no condition. */
    private @Nullable Narrowing any(boolean truth, List<Term> parts) {
        List<Condition> conditions = new ArrayList<>();
        boolean allExact = true;
        for (Term part : parts) {
            Narrowing narrowing = when(truth, part);
            if (narrowing == null) {
                return null;
            }
            allExact &= narrowing.exact();
            conditions.add(narrowing.condition());
        }
        return conditions.isEmpty() ? null : new Narrowing(Condition.or(conditions), allExact);
    }

    static Relation opposite(Relation relation) {
        return switch (relation) {
            case EQUAL -> Relation.NOT_EQUAL;
            case NOT_EQUAL -> Relation.EQUAL;
            case LESS -> Relation.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Relation.GREATER;
            case GREATER -> Relation.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Relation.LESS;
        };
    }
}
