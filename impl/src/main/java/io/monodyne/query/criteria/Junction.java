package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Predicate.And;
import io.monodyne.query.syntax.Predicate.Or;
import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.List;

/** All of some conditions, or any of them. */
final class Junction extends ConditionNode {

    private final BooleanOperator operator;
    private final List<ExpressionNode<Boolean>> parts;

    Junction(BooleanOperator operator, List<? extends Expression<Boolean>> parts) {
        this.operator = operator;
        this.parts = parts.stream().map(ExpressionNode::own).toList();
    }

    /** Conditions are often added one by one, each time to the conjunction of those before: that is one conjunction. */
    @Override
    Syntax write(Writing to, boolean negated) {
        List<Syntax> written = new ArrayList<>();
        for (ExpressionNode<Boolean> part : parts) {
            Syntax syntax = part.condition(to);
            written.addAll(isSame(syntax) ? partsOf(syntax) : List.of(syntax));
        }
        Syntax whole = written.size() == 1 ? written.get(0) : join(written);
        return Conditions.negated(negated, whole);
    }

    private Syntax join(List<Syntax> written) {
        return operator == BooleanOperator.AND ? new And(-1, written) : new Or(-1, written);
    }

    private boolean isSame(Syntax syntax) {
        return operator == BooleanOperator.AND ? syntax instanceof And : syntax instanceof Or;
    }

    private static List<Syntax> partsOf(Syntax syntax) {
        return syntax instanceof And and ? and.parts() : ((Or) syntax).parts();
    }

    @Override
    public BooleanOperator getOperator() {
        return operator;
    }

    @Override
    public List<Expression<Boolean>> getExpressions() {
        return new ArrayList<>(parts);
    }
}
