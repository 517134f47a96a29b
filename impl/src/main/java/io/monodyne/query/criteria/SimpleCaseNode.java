package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import org.jspecify.annotations.Nullable;

/** A CASE that compares one expression with values. */
final class SimpleCaseNode<C, R> extends ExpressionNode<R> implements CriteriaBuilder.SimpleCase<C, R> {

    private final ExpressionNode<C> operand;
    private final Branches branches = new Branches();

    SimpleCaseNode(ExpressionNode<C> operand) {
        super(Object.class);
        this.operand = operand;
    }

    @Override
    public Syntax write(Writing to) {
        return new Operation.Case(-1, operand.write(to), branches.whens(to), branches.otherwise(to));
    }

    @Override
    @SuppressWarnings("unchecked") // of the results that were given
    public Class<? extends R> getJavaType() {
        return (Class<? extends R>) branches.type();
    }

    @Override
    public Expression<C> getExpression() {
        return operand;
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(C value, R result) {
        return when(LiteralNode.holding(value), LiteralNode.holding(result));
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(C value, Expression<? extends R> result) {
        return when(LiteralNode.holding(value), result);
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(Expression<? extends C> value, R result) {
        return when(value, LiteralNode.holding(result));
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(Expression<? extends C> value, Expression<? extends R> result) {
        branches.when(ExpressionNode.own(value), ExpressionNode.own(result));
        return this;
    }

    @Override
    public Expression<R> otherwise(@Nullable R result) {
        branches.otherwise(LiteralNode.holding(result));
        return this;
    }

    @Override
    public Expression<R> otherwise(Expression<? extends R> result) {
        branches.otherwise(ExpressionNode.own(result));
        return this;
    }
}
