package io.monodyne.query.criteria;

import io.monodyne.query.syntax.QueryBody;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;

/** What results are ordered by. Immutable. */
record OrderNode(ExpressionNode<?> expression, boolean ascending, Nulls nulls) implements Order {

    /** Those of other providers say all that is asked. */
    static QueryBody.OrderItem item(Order order, Writing to) {
        Nulls nulls = order.getNullPrecedence();
        Boolean first = nulls == null || nulls == Nulls.NONE ? null : nulls == Nulls.FIRST;
        return new QueryBody.OrderItem(
                ExpressionNode.own(order.getExpression()).write(to), !order.isAscending(), first);
    }

    @Override
    public Order reverse() {
        return new OrderNode(expression, !ascending, nulls);
    }

    @Override
    public boolean isAscending() {
        return ascending;
    }

    @Override
    public Nulls getNullPrecedence() {
        return nulls;
    }

    @Override
    public Expression<?> getExpression() {
        return expression;
    }
}
