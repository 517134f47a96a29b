package io.monodyne.query.criteria;

import io.monodyne.query.syntax.QueryBody;
import io.monodyne.query.syntax.Syntax;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clauses of a query or subquery. */
final class QueryParts {

    private final Metamodel metamodel;
    private final List<ItemOrigin> items = new ArrayList<>();
    private final Set<Root<?>> roots = new LinkedHashSet<>();
    private boolean distinct;
    private @Nullable SelectionNode<?> selection;
    private @Nullable ConditionNode where;
    private List<ExpressionNode<?>> groupBy = List.of();
    private @Nullable ConditionNode having;
    private List<Order> orderBy = List.of();

    QueryParts(Metamodel metamodel) {
        this.metamodel = metamodel;
    }

    Metamodel metamodel() {
        return metamodel;
    }

    <X> RootNode<X> from(Class<X> type) {
        EntityType<X> entity = metamodel.entity(type);
        ItemOrigin origin = new ItemOrigin.Range(entity.getName());
        RootNode<X> root = new RootNode<>(Binding.of(metamodel, origin, entity));
        items.add(origin);
        roots.add(root);
        return root;
    }

    /** What stands for a root or join of a query around this one. */
    Binding correlate(FromNode<?, ?> outer) {
        if (outer.origin() instanceof EmbeddedOrigin) {
            throw CriteriaProblems.embeddedCorrelation(outer.origin().toString());
        }
        ItemOrigin.Correlated origin = new ItemOrigin.Correlated(outer);
        items.add(origin);
        return outer.binding().correlated(outer, origin);
    }

    void add(Root<?> root) {
        roots.add(root);
    }

    Set<Root<?>> roots() {
        return new LinkedHashSet<>(roots);
    }

    void distinct(boolean value) {
        distinct = value;
    }

    boolean isDistinct() {
        return distinct;
    }

    void select(SelectionNode<?> value) {
        selection = value;
    }

    @Nullable
    SelectionNode<?> selection() {
        return selection;
    }

    void where(@Nullable ConditionNode condition) {
        where = condition;
    }

    @Nullable
    ConditionNode where() {
        return where;
    }

    void groupBy(List<? extends Expression<?>> grouping) {
        groupBy = ExpressionNode.own(grouping);
    }

    List<Expression<?>> groupBy() {
        return new ArrayList<>(groupBy);
    }

    void having(@Nullable ConditionNode condition) {
        having = condition;
    }

    @Nullable
    ConditionNode having() {
        return having;
    }

    void orderBy(List<Order> orders) {
        orders.forEach(order -> ExpressionNode.own(order.getExpression()));
        orderBy = List.copyOf(orders);
    }

    List<Order> orderBy() {
        return new ArrayList<>(orderBy);
    }

    /** @throws IllegalStateException where it says too little to be run */
    void check() {
        if (items.isEmpty()) {
            throw CriteriaProblems.incomplete("a query", "from");
        }
        if (selection == null && items.size() > 1) {
            throw CriteriaProblems.incomplete("a query of several roots", "select");
        }
    }

    QueryBody.Block write(Writing to) {
        items.forEach(item -> item.declare(to));
        QueryBody.Block block = new QueryBody.Block(
                -1,
                distinct,
                selections(to),
                items.stream().map(item -> item.write(to)).toList(),
                condition(where, to),
                ExpressionNode.write(groupBy, to),
                condition(having, to),
                orderBy.stream().map(order -> OrderNode.item(order, to)).toList());
        items.forEach(item -> item.forget(to));
        return block;
    }

    private List<QueryBody.Selection> selections(Writing to) {
        if (selection == null) {
            return List.of();
        }
        return selection instanceof CompoundNode<?> compound ? compound.clause(to) : List.of(selection.item(to));
    }

    private static @Nullable Syntax condition(@Nullable ConditionNode condition, Writing to) {
        return condition == null ? null : condition.condition(to);
    }
}
