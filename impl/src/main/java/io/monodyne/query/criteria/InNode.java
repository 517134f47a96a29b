package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** IN, to which values can be added. */
final class InNode<T> extends ConditionNode implements CriteriaBuilder.In<T> {

    private final ExpressionNode<T> tested;
    private final List<ExpressionNode<?>> candidates = new ArrayList<>();

    InNode(ExpressionNode<T> tested) {
        this.tested = tested;
    }

    void add(@Nullable Object value) {
        candidates.add(ExpressionNode.of(value));
    }

    @Override
    Syntax write(Writing to, boolean negated) {
        Syntax value = tested.write(to);
        return candidates.size() == 1
                ? candidates.get(0).includes(to, negated, value)
                : Conditions.in(negated, value, ExpressionNode.write(candidates, to), false);
    }

    @Override
    public Expression<T> getExpression() {
        return tested;
    }

    @Override
    public CriteriaBuilder.In<T> value(T value) {
        add(value);
        return this;
    }

    @Override
    public CriteriaBuilder.In<T> value(Expression<? extends T> value) {
        add(ExpressionNode.own(value));
        return this;
    }
}
