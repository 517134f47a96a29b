package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Predicate.And;
import io.monodyne.query.syntax.Predicate.Between;
import io.monodyne.query.syntax.Predicate.Comparison;
import io.monodyne.query.syntax.Predicate.In;
import io.monodyne.query.syntax.Predicate.IsNull;
import io.monodyne.query.syntax.Predicate.Like;
import io.monodyne.query.syntax.Predicate.Not;
import io.monodyne.query.syntax.Predicate.Or;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The simple conditions. Where a value is asked for it can be an expression, too. Stateless. */
final class Conditions {

    private Conditions() {}

    static Syntax negated(boolean negated, Syntax condition) {
        return negated ? new Not(-1, condition) : condition;
    }

    /** In nothing is nothing, and outside of it is everything. */
    static Syntax in(boolean negated, Syntax value, List<Syntax> candidates, boolean collection) {
        if (candidates.isEmpty()) {
            return negated ? new And(-1, List.of()) : new Or(-1, List.of());
        }
        return new In(-1, negated, value, candidates, collection);
    }

    /** Any expression of a boolean as a condition. */
    static ConditionNode of(@Nullable Expression<Boolean> expression) {
        ExpressionNode<Boolean> own = ExpressionNode.own(expression);
        return own instanceof ConditionNode condition
                ? condition
                : new Condition((to, negated) -> negated(negated, own.condition(to)));
    }

    /** All of them as one; null for none. */
    static @Nullable ConditionNode allOf(List<Predicate> restrictions) {
        if (restrictions.isEmpty()) {
            return null;
        }
        return restrictions.size() == 1
                ? of(restrictions.get(0))
                : new Junction(Predicate.BooleanOperator.AND, restrictions);
    }

    static Predicate compare(Relation relation, @Nullable Expression<?> left, @Nullable Object right) {
        ExpressionNode<?> one = ExpressionNode.own(left);
        ExpressionNode<?> other = ExpressionNode.of(right);
        return new Condition(
                (to, negated) -> negated(negated, new Comparison(-1, relation, one.write(to), other.write(to))));
    }

    static Predicate isNull(@Nullable Expression<?> value, boolean isNull) {
        ExpressionNode<?> own = ExpressionNode.own(value);
        return new Condition((to, negated) -> new IsNull(-1, negated == isNull, own.write(to)));
    }

    static Predicate between(@Nullable Expression<?> value, @Nullable Object low, @Nullable Object high) {
        ExpressionNode<?> own = ExpressionNode.own(value);
        ExpressionNode<?> from = ExpressionNode.of(low);
        ExpressionNode<?> end = ExpressionNode.of(high);
        return new Condition((to, negated) -> new Between(-1, negated, own.write(to), from.write(to), end.write(to)));
    }

    static Predicate like(@Nullable Expression<?> value, @Nullable Object pattern) {
        ExpressionNode<?> own = ExpressionNode.own(value);
        ExpressionNode<?> like = ExpressionNode.of(pattern);
        return new Condition((to, negated) -> new Like(-1, negated, own.write(to), like.write(to), null));
    }

    static Predicate like(@Nullable Expression<?> value, @Nullable Object pattern, Expression<?> escape) {
        ExpressionNode<?> own = ExpressionNode.own(value);
        ExpressionNode<?> like = ExpressionNode.of(pattern);
        ExpressionNode<?> escaped = ExpressionNode.own(escape);
        return new Condition((to, negated) -> new Like(-1, negated, own.write(to), like.write(to), escaped.write(to)));
    }

    /** As JPQL has it: a text of one character. */
    static Expression<?> character(char character) {
        return LiteralNode.holding(String.valueOf(character));
    }
}
