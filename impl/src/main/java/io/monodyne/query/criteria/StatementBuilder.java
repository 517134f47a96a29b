package io.monodyne.query.criteria;

import io.monodyne.query.syntax.QueryBody.SetOperator;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.CompoundSelection;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Selection;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Arrays;
import java.util.List;

/** The whole builder: what is here makes queries, selections and orders, and narrows types. Factory-lived, immutable. */
final class StatementBuilder extends ChoiceBuilder {

    private final Metamodel metamodel;

    StatementBuilder(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    @Override
    public CriteriaQuery<Object> createQuery() {
        return createQuery(Object.class);
    }

    @Override
    public <T> CriteriaQuery<T> createQuery(Class<T> resultClass) {
        return new CriteriaQueryNode<>(resultClass, metamodel);
    }

    @Override
    public CriteriaQuery<Tuple> createTupleQuery() {
        return createQuery(Tuple.class);
    }

    @Override
    public <T> CriteriaUpdate<T> createCriteriaUpdate(Class<T> targetEntity) {
        return new UpdateNode<>(metamodel);
    }

    @Override
    public <T> CriteriaDelete<T> createCriteriaDelete(Class<T> targetEntity) {
        return new DeleteNode<>(metamodel);
    }

    @Override
    public <Y> CompoundSelection<Y> construct(Class<Y> resultClass, Selection<?>... selections) {
        return new CompoundNode<>(resultClass, Arrays.asList(selections));
    }

    @Override
    public CompoundSelection<Tuple> tuple(Selection<?>... selections) {
        return tuple(Arrays.asList(selections));
    }

    @Override
    public CompoundSelection<Tuple> tuple(List<Selection<?>> selections) {
        return new CompoundNode<>(Tuple.class, selections);
    }

    @Override
    public CompoundSelection<Object[]> array(Selection<?>... selections) {
        return array(Arrays.asList(selections));
    }

    @Override
    public CompoundSelection<Object[]> array(List<Selection<?>> selections) {
        return new CompoundNode<>(Object[].class, selections);
    }

    @Override
    public Order asc(Expression<?> expression) {
        return asc(expression, Nulls.NONE);
    }

    @Override
    public Order desc(Expression<?> expression) {
        return desc(expression, Nulls.NONE);
    }

    @Override
    public Order asc(Expression<?> expression, Nulls nullPrecedence) {
        return new OrderNode(ExpressionNode.own(expression), true, nullPrecedence);
    }

    @Override
    public Order desc(Expression<?> expression, Nulls nullPrecedence) {
        return new OrderNode(ExpressionNode.own(expression), false, nullPrecedence);
    }

    @Override
    public <X, T, V extends T> Join<X, V> treat(Join<X, T> join, Class<V> type) {
        return JoinNode.ownJoin(join).treated(metamodel.entity(type));
    }

    @Override
    public <X, T, E extends T> CollectionJoin<X, E> treat(CollectionJoin<X, T> join, Class<E> type) {
        return JoinNode.ownJoin(join).treated(metamodel.entity(type));
    }

    @Override
    public <X, T, E extends T> SetJoin<X, E> treat(SetJoin<X, T> join, Class<E> type) {
        return JoinNode.ownJoin(join).treated(metamodel.entity(type));
    }

    @Override
    public <X, T, E extends T> ListJoin<X, E> treat(ListJoin<X, T> join, Class<E> type) {
        return JoinNode.ownJoin(join).treated(metamodel.entity(type));
    }

    @Override
    public <X, K, T, V extends T> MapJoin<X, K, V> treat(MapJoin<X, K, T> join, Class<V> type) {
        return JoinNode.ownJoin(join).treated(metamodel.entity(type));
    }

    @Override
    public <X, T extends X> Path<T> treat(Path<X> path, Class<T> type) {
        return new TreatedPath<>(PathNode.own(path), metamodel.entity(type));
    }

    @Override
    public <X, T extends X> Root<T> treat(Root<X> root, Class<T> type) {
        return new RootNode<>(FromNode.own(root).binding().treated(metamodel.entity(type)));
    }

    private static <T> CriteriaSelect<T> combine(
            SetOperator operator, boolean all, CriteriaSelect<?> left, CriteriaSelect<?> right) {
        return new CombinedSelect<>(
                new CombinedSelect.Combining(operator, all), SelectNode.own(left), SelectNode.own(right));
    }

    @Override
    public <T> CriteriaSelect<T> union(CriteriaSelect<? extends T> left, CriteriaSelect<? extends T> right) {
        return combine(SetOperator.UNION, false, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> unionAll(CriteriaSelect<? extends T> left, CriteriaSelect<? extends T> right) {
        return combine(SetOperator.UNION, true, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> intersect(CriteriaSelect<? super T> left, CriteriaSelect<? super T> right) {
        return combine(SetOperator.INTERSECT, false, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> intersectAll(CriteriaSelect<? super T> left, CriteriaSelect<? super T> right) {
        return combine(SetOperator.INTERSECT, true, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> except(CriteriaSelect<T> left, CriteriaSelect<?> right) {
        return combine(SetOperator.EXCEPT, false, left, right);
    }

    @Override
    public <T> CriteriaSelect<T> exceptAll(CriteriaSelect<T> left, CriteriaSelect<?> right) {
        return combine(SetOperator.EXCEPT, true, left, right);
    }
}
