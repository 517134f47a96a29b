package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Operation.Aggregate;
import io.monodyne.query.syntax.Operation.AggregateName;
import io.monodyne.query.syntax.Predicate.Exists;
import io.monodyne.query.syntax.Predicate.Quantified;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Subquery;

/** The part of the builder that makes aggregates, and what asks subqueries. */
abstract class AggregateBuilder implements CriteriaBuilder {

    private static <T> Expression<T> aggregate(Class<?> type, AggregateName name, Expression<?> argument) {
        ExpressionNode<?> own = ExpressionNode.own(argument);
        return new Computed<>(type, to -> new Aggregate(-1, name, false, own.write(to)));
    }

    @Override
    public <N extends Number> Expression<Double> avg(Expression<N> x) {
        return aggregate(Double.class, AggregateName.AVG, x);
    }

    @Override
    public <N extends Number> Expression<N> sum(Expression<N> x) {
        return new SumNode<>(ExpressionNode.own(x));
    }

    @Override
    public Expression<Long> sumAsLong(Expression<Integer> x) {
        return aggregate(Long.class, AggregateName.SUM, x);
    }

    @Override
    public Expression<Double> sumAsDouble(Expression<Float> x) {
        return aggregate(Double.class, AggregateName.SUM, x);
    }

    @Override
    public <N extends Number> Expression<N> max(Expression<N> x) {
        return aggregate(x.getJavaType(), AggregateName.MAX, x);
    }

    @Override
    public <N extends Number> Expression<N> min(Expression<N> x) {
        return aggregate(x.getJavaType(), AggregateName.MIN, x);
    }

    @Override
    public <X extends Comparable<? super X>> Expression<X> greatest(Expression<X> x) {
        return aggregate(x.getJavaType(), AggregateName.MAX, x);
    }

    @Override
    public <X extends Comparable<? super X>> Expression<X> least(Expression<X> x) {
        return aggregate(x.getJavaType(), AggregateName.MIN, x);
    }

    /** A literal counts all rows: it is {@code COUNT(*)}. */
    @Override
    public Expression<Long> count(Expression<?> x) {
        ExpressionNode<?> own = ExpressionNode.own(x);
        boolean all = own instanceof LiteralNode<?> literal && !literal.isNullValue();
        return new Computed<>(
                Long.class, to -> new Aggregate(-1, AggregateName.COUNT, false, all ? null : own.write(to)));
    }

    @Override
    public Expression<Long> countDistinct(Expression<?> x) {
        ExpressionNode<?> own = ExpressionNode.own(x);
        return new Computed<>(Long.class, to -> new Aggregate(-1, AggregateName.COUNT, true, own.write(to)));
    }

    @Override
    public Predicate exists(Subquery<?> subquery) {
        SubqueryNode<?> own = SubqueryNode.own(subquery);
        return new Condition((to, negated) -> new Exists(-1, negated, own.write(to)));
    }

    @Override
    public <Y> Expression<Y> all(Subquery<Y> subquery) {
        return quantified(true, SubqueryNode.own(subquery));
    }

    @Override
    public <Y> Expression<Y> some(Subquery<Y> subquery) {
        return quantified(false, SubqueryNode.own(subquery));
    }

    @Override
    public <Y> Expression<Y> any(Subquery<Y> subquery) {
        return quantified(false, SubqueryNode.own(subquery));
    }

    private static <Y> Expression<Y> quantified(boolean all, SubqueryNode<Y> subquery) {
        return new Computed<>(subquery.getResultType(), to -> new Quantified(-1, all, subquery.write(to)));
    }
}
