package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;

/** The contrary of a condition, of which it shows the parts. Its own contrary is that condition again. */
final class NegatedCondition extends ConditionNode {

    private final ConditionNode contrary;

    NegatedCondition(ConditionNode contrary) {
        this.contrary = contrary;
    }

    @Override
    Syntax write(Writing to, boolean negated) {
        return contrary.write(to, !negated);
    }

    @Override
    public BooleanOperator getOperator() {
        return contrary.getOperator();
    }

    @Override
    public boolean isNegated() {
        return true;
    }

    @Override
    public List<Expression<Boolean>> getExpressions() {
        return contrary.getExpressions();
    }

    @Override
    public Predicate not() {
        return contrary;
    }
}
