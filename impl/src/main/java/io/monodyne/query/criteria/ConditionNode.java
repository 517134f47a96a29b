package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;

/** A condition, which can be turned round. */
abstract class ConditionNode extends ExpressionNode<Boolean> implements Predicate {

    ConditionNode() {
        super(Boolean.class);
    }

    /** @param negated whether its contrary is asked for */
    abstract Syntax write(Writing to, boolean negated);

    @Override
    public final Syntax write(Writing to) {
        return write(to, false);
    }

    @Override
    final Syntax condition(Writing to) {
        return write(to, false);
    }

    @Override
    public BooleanOperator getOperator() {
        return BooleanOperator.AND;
    }

    @Override
    public boolean isNegated() {
        return false;
    }

    @Override
    public List<Expression<Boolean>> getExpressions() {
        return new ArrayList<>();
    }

    @Override
    public Predicate not() {
        return new NegatedCondition(this);
    }
}
