package io.monodyne.query.bind;

import io.monodyne.query.syntax.QueryBody;
import io.monodyne.query.syntax.QueryBody.OrderItem;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.BoundBody.Column;
import io.monodyne.query.term.BoundBody.Order;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.util.ArrayList;
import java.util.List;

/** Puts queries together: UNION, INTERSECT and EXCEPT. Factory-lived, immutable. */
final class Combinations {

    private final Expressions expressions;

    Combinations(Expressions expressions) {
        this.expressions = expressions;
    }

    BoundBody bind(QueryBody.Combination syntax, Queries.Bound left, Queries.Bound right) {
        List<Column> leftColumns = first(left.body()).select();
        List<Column> rightColumns = first(right.body()).select();
        if (leftColumns.size() != rightColumns.size()) {
            throw BindProblems.columnCounts(syntax.right().at(), leftColumns.size(), rightColumns.size());
        }
        for (int i = 0; i < leftColumns.size(); i++) {
            Term one = leftColumns.get(i).value();
            Term other = rightColumns.get(i).value();
            if (!Types.comparable(one, other)) {
                throw BindProblems.columnTypes(
                        syntax.right().at(), i + 1, Described.typeOf(one), Described.typeOf(other));
            }
        }
        List<Order> orders = new ArrayList<>();
        syntax.orderBy().forEach(item -> orders.add(order(item, leftColumns, left.scope())));
        return new BoundBody.Combination(syntax.operator(), syntax.all(), left.body(), right.body(), orders);
    }

    private static BoundBody.Block first(BoundBody body) {
        BoundBody first = body;
        while (first instanceof BoundBody.Combination combination) {
            first = combination.left();
        }
        return (BoundBody.Block) first;
    }

    private Order order(OrderItem item, List<Column> columns, Scope scope) {
        int number = number(item, columns, scope);
        Term column = columns.get(number).value();
        Predicates.requireOrder(item.value().at(), column);
        return Orders.order(item, new SlotTerm.Computed(number, column.type(), column.codec()));
    }

    /** The column that an item names: by its place, or as the first query does. */
    private int number(OrderItem item, List<Column> columns, Scope scope) {
        Syntax value = item.value();
        if (value instanceof Syntax.Literal literal && literal.value() instanceof Integer position) {
            if (position < 1 || position > columns.size()) {
                throw BindProblems.noSuchColumn(value.at(), position, columns.size());
            }
            return position - 1;
        }
        Term term = expressions.value(value, scope);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).value().equals(term)) {
                return i;
            }
        }
        throw BindProblems.orderOfCombination(value.at());
    }
}
