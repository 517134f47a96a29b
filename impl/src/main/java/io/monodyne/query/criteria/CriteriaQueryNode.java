package io.monodyne.query.criteria;

import io.monodyne.query.syntax.QueryBody;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query. */
final class CriteriaQueryNode<T> extends SelectNode<T> implements CriteriaQuery<T> {

    private final Class<T> resultType;
    private final QueryParts parts;

    CriteriaQueryNode(Class<T> resultType, Metamodel metamodel) {
        this.resultType = resultType;
        this.parts = new QueryParts(metamodel);
    }

    @Override
    QueryBody write(Writing to) {
        parts.check();
        return parts.write(to);
    }

    /** A query of any type that selects a tuple or an array has these as results. */
    @Override
    Class<?> ofResults() {
        SelectionNode<?> selection = parts.selection();
        return resultType == Object.class && selection != null && selection.isCompoundSelection()
                ? selection.getJavaType()
                : resultType;
    }

    @Override
    public CriteriaQuery<T> select(Selection<? extends T> selection) {
        set(SelectionNode.own(selection));
        return this;
    }

    private void set(SelectionNode<?> selection) {
        if (selection instanceof CompoundNode<?> compound) {
            compound.checkAliases();
        }
        parts.select(selection);
    }

    @Override
    @SuppressWarnings("deprecation") // still a part of the interface
    public CriteriaQuery<T> multiselect(Selection<?>... selections) {
        return multiselect(Arrays.asList(selections));
    }

    @Override
    @SuppressWarnings("deprecation") // still a part of the interface
    public CriteriaQuery<T> multiselect(List<Selection<?>> selectionList) {
        CompoundNode<?> row = new CompoundNode<>(ofRows(), selectionList);
        boolean single = selectionList.size() == 1 && isOneValue(selectionList.get(0));
        set(single ? SelectionNode.own(selectionList.get(0)) : row);
        return this;
    }

    /** Rows without a type are arrays. */
    private Class<?> ofRows() {
        return resultType == Object.class ? Object[].class : resultType;
    }

    /** Whether one selection is the result itself, and not the only part of a row, or the only argument of a constructor. */
    private boolean isOneValue(Selection<?> selection) {
        return resultType != Tuple.class
                && resultType != Object[].class
                && JavaTypes.boxed(resultType).isAssignableFrom(selection.getJavaType());
    }

    @Override
    @SuppressWarnings("unchecked") // what was selected as T
    public @Nullable Selection<T> getSelection() {
        return (Selection<T>) parts.selection();
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
    public CriteriaQuery<T> where(Expression<Boolean> restriction) {
        parts.where(Conditions.of(restriction));
        return this;
    }

    @Override
    public CriteriaQuery<T> where(Predicate... restrictions) {
        return where(Arrays.asList(restrictions));
    }

    @Override
    public CriteriaQuery<T> where(List<Predicate> restrictions) {
        parts.where(Conditions.allOf(restrictions));
        return this;
    }

    @Override
    public @Nullable Predicate getRestriction() {
        return parts.where();
    }

    @Override
    public CriteriaQuery<T> groupBy(Expression<?>... grouping) {
        return groupBy(Arrays.asList(grouping));
    }

    @Override
    public CriteriaQuery<T> groupBy(List<Expression<?>> grouping) {
        parts.groupBy(grouping);
        return this;
    }

    @Override
    public List<Expression<?>> getGroupList() {
        return parts.groupBy();
    }

    @Override
    public CriteriaQuery<T> having(Expression<Boolean> restriction) {
        parts.having(Conditions.of(restriction));
        return this;
    }

    @Override
    public CriteriaQuery<T> having(Predicate... restrictions) {
        return having(Arrays.asList(restrictions));
    }

    @Override
    public CriteriaQuery<T> having(List<Predicate> restrictions) {
        parts.having(Conditions.allOf(restrictions));
        return this;
    }

    @Override
    public @Nullable Predicate getGroupRestriction() {
        return parts.having();
    }

    @Override
    public CriteriaQuery<T> orderBy(Order... o) {
        return orderBy(Arrays.asList(o));
    }

    @Override
    public CriteriaQuery<T> orderBy(List<Order> o) {
        parts.orderBy(o);
        return this;
    }

    @Override
    public List<Order> getOrderList() {
        return parts.orderBy();
    }

    @Override
    public CriteriaQuery<T> distinct(boolean distinct) {
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
