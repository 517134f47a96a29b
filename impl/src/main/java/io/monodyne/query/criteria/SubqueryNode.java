package io.monodyne.query.criteria;

import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query in another one. */
final class SubqueryNode<T> extends ExpressionNode<T> implements Subquery<T> {

    private final Class<T> resultType;
    private final CommonAbstractCriteria containing;
    private final QueryParts parts;
    private final Set<Join<?, ?>> correlatedJoins = new LinkedHashSet<>();

    SubqueryNode(Class<T> resultType, CommonAbstractCriteria containing, Metamodel metamodel) {
        super(resultType);
        this.resultType = resultType;
        this.containing = containing;
        this.parts = new QueryParts(metamodel);
    }

    @SuppressWarnings("unchecked") // the same subquery
    static <T> SubqueryNode<T> own(@Nullable Subquery<T> subquery) {
        return (SubqueryNode<T>) ExpressionNode.own((Expression<T>) subquery);
    }

    @Override
    public Syntax.Subquery write(Writing to) {
        parts.check();
        return new Syntax.Subquery(-1, parts.write(to));
    }

    @Override
    Syntax hasElement(Writing to, boolean negated, Syntax element) {
        return includes(to, negated, element);
    }

    @Override
    public Subquery<T> select(Expression<T> expression) {
        parts.select(ExpressionNode.own(expression));
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // what was selected as T
    public @Nullable Expression<T> getSelection() {
        return (Expression<T>) parts.selection();
    }

    @Override
    public Class<T> getResultType() {
        return resultType;
    }

    @Override
    public <X> Root<X> from(Class<X> entityClass) {
        return parts.from(entityClass);
    }

    @Override
    public <X> Root<X> from(EntityType<X> entity) {
        return parts.from(entity.getJavaType());
    }

    @Override
    public Set<Root<?>> getRoots() {
        return parts.roots();
    }

    @Override
    public <Y> Root<Y> correlate(Root<Y> parentRoot) {
        Root<Y> root = new RootNode<>(parts.correlate(FromNode.own(parentRoot)));
        parts.add(root);
        return root;
    }

    @Override
    public <X, Y> Join<X, Y> correlate(Join<X, Y> parentJoin) {
        return correlated(parentJoin);
    }

    @Override
    public <X, Y> CollectionJoin<X, Y> correlate(CollectionJoin<X, Y> parentCollection) {
        return correlated(parentCollection);
    }

    @Override
    public <X, Y> SetJoin<X, Y> correlate(SetJoin<X, Y> parentSet) {
        return correlated(parentSet);
    }

    @Override
    public <X, Y> ListJoin<X, Y> correlate(ListJoin<X, Y> parentList) {
        return correlated(parentList);
    }

    @Override
    public <X, K, V> MapJoin<X, K, V> correlate(MapJoin<X, K, V> parentMap) {
        return correlated(parentMap);
    }

    @SuppressWarnings("unchecked") // a join of the same kind and types
    private <J extends Join<?, ?>> J correlated(J join) {
        JoinNode<?, ?> outer = JoinNode.ownJoin(join);
        JoinNode<?, ?> inner = outer.bound(parts.correlate(outer));
        correlatedJoins.add(inner);
        return (J) inner;
    }

    @Override
    public Set<Join<?, ?>> getCorrelatedJoins() {
        return new LinkedHashSet<>(correlatedJoins);
    }

    @Override
    public AbstractQuery<?> getParent() {
        if (containing instanceof AbstractQuery<?> query) {
            return query;
        }
        throw CriteriaProblems.inBulk();
    }

    @Override
    public CommonAbstractCriteria getContainingQuery() {
        return containing;
    }

    @Override
    public Subquery<T> where(Expression<Boolean> restriction) {
        parts.where(Conditions.of(restriction));
        return this;
    }

    @Override
    public Subquery<T> where(Predicate... restrictions) {
        return where(Arrays.asList(restrictions));
    }

    @Override
    public Subquery<T> where(List<Predicate> restrictions) {
        parts.where(Conditions.allOf(restrictions));
        return this;
    }

    @Override
    public @Nullable Predicate getRestriction() {
        return parts.where();
    }

    @Override
    public Subquery<T> groupBy(Expression<?>... grouping) {
        return groupBy(Arrays.asList(grouping));
    }

    @Override
    public Subquery<T> groupBy(List<Expression<?>> grouping) {
        parts.groupBy(grouping);
        return this;
    }

    @Override
    public List<Expression<?>> getGroupList() {
        return parts.groupBy();
    }

    @Override
    public Subquery<T> having(Expression<Boolean> restriction) {
        parts.having(Conditions.of(restriction));
        return this;
    }

    @Override
    public Subquery<T> having(Predicate... restrictions) {
        return having(Arrays.asList(restrictions));
    }

    @Override
    public Subquery<T> having(List<Predicate> restrictions) {
        parts.having(Conditions.allOf(restrictions));
        return this;
    }

    @Override
    public @Nullable Predicate getGroupRestriction() {
        return parts.having();
    }

    @Override
    public Subquery<T> distinct(boolean distinct) {
        parts.distinct(distinct);
        return this;
    }

    @Override
    public boolean isDistinct() {
        return parts.isDistinct();
    }

    @Override
    public <U> Subquery<U> subquery(Class<U> type) {
        return new SubqueryNode<>(type, this, parts.metamodel());
    }

    @Override
    public <U> Subquery<U> subquery(EntityType<U> type) {
        return subquery(type.getJavaType());
    }

    @Override
    public Set<ParameterExpression<?>> getParameters() {
        return Writing.parametersOf(parts::write);
    }
}
