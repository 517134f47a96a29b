package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Operation.UserFunction;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ParameterExpression;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of the builder that makes values, parameters, and choices between values. */
abstract class ChoiceBuilder extends MatchBuilder {

    @Override
    public <T> Expression<T> literal(@Nullable T value) {
        if (value == null) {
            throw CriteriaProblems.nullLiteral();
        }
        return LiteralNode.holding(value);
    }

    @Override
    public <T> Expression<T> nullLiteral(Class<T> resultClass) {
        return new LiteralNode<>(resultClass, null);
    }

    @Override
    public <T> ParameterExpression<T> parameter(Class<T> paramClass) {
        return new ParameterNode<>(paramClass, null);
    }

    @Override
    public <T> ParameterExpression<T> parameter(Class<T> paramClass, @Nullable String name) {
        if (name == null || name.isEmpty() || name.startsWith(Writing.NAMELESS)) {
            throw CriteriaProblems.parameterName(name);
        }
        return new ParameterNode<>(paramClass, name);
    }

    @Override
    @SuppressWarnings("unchecked") // it is tested for values of type T
    public <T> In<T> in(Expression<? extends T> expression) {
        return new InNode<>((ExpressionNode<T>) ExpressionNode.own(expression));
    }

    @Override
    public <Y> Expression<Y> coalesce(Expression<? extends Y> x, Expression<? extends Y> y) {
        return new CoalesceNode<Y>().value(x).value(y);
    }

    @Override
    public <Y> Expression<Y> coalesce(Expression<? extends Y> x, Y y) {
        return new CoalesceNode<Y>().value(x).value(LiteralNode.holding(y));
    }

    @Override
    public <Y> Expression<Y> nullif(Expression<Y> x, Expression<?> y) {
        return Functions.call(x.getJavaType(), FunctionName.NULLIF, x, y);
    }

    @Override
    public <Y> Expression<Y> nullif(Expression<Y> x, Y y) {
        return Functions.call(x.getJavaType(), FunctionName.NULLIF, x, y);
    }

    @Override
    public <T> Coalesce<T> coalesce() {
        return new CoalesceNode<>();
    }

    @Override
    @SuppressWarnings("unchecked") // it is compared with values of type C
    public <C, R> SimpleCase<C, R> selectCase(Expression<? extends C> expression) {
        return new SimpleCaseNode<>((ExpressionNode<C>) ExpressionNode.own(expression));
    }

    @Override
    public <R> Case<R> selectCase() {
        return new CaseNode<>();
    }

    @Override
    public <T> Expression<T> function(String name, Class<T> type, Expression<?>... args) {
        List<ExpressionNode<?>> own = ExpressionNode.own(Arrays.asList(args));
        return new Computed<>(
                type, to -> new UserFunction(-1, name, ExpressionNode.write(own, to), JavaTypes.boxed(type)));
    }
}
