package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import org.jspecify.annotations.Nullable;

/** A general CASE. */
final class CaseNode<R> extends ExpressionNode<R> implements CriteriaBuilder.Case<R> {

    private final Branches branches = new Branches();

    CaseNode() {
        super(Object.class);
    }

    @Override
    public Syntax write(Writing to) {
        return new Operation.Case(-1, null, branches.whens(to), branches.otherwise(to));
    }

    @Override
    @SuppressWarnings("unchecked") // of the results that were given
    public Class<? extends R> getJavaType() {
        return (Class<? extends R>) branches.type();
    }

    @Override
    public CriteriaBuilder.Case<R> when(Expression<Boolean> condition, R result) {
        return when(condition, LiteralNode.holding(result));
    }

    @Override
    public CriteriaBuilder.Case<R> when(Expression<Boolean> condition, Expression<? extends R> result) {
        branches.when(Conditions.of(condition), ExpressionNode.own(result));
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
