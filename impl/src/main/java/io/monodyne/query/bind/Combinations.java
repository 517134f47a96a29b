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
import org.jspecify.annotations.Nullable;

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
        Names names = new Names(leftColumns, selections(syntax.left()), left.scope());
        syntax.orderBy().forEach(item -> orders.add(order(item, names)));
        return new BoundBody.Combination(syntax.operator(), syntax.all(), left.body(), right.body(), orders);
    }

    private static BoundBody.Block first(BoundBody body) {
        BoundBody first = body;
        while (first instanceof BoundBody.Combination combination) {
            first = combination.left();
        }
        return (BoundBody.Block) first;
    }

    /**
     * What the columns of the whole are called.
     *
     * @param selections as they are written; empty where there is no select clause
     */
    private record Names(List<Column> columns, List<QueryBody.Selection> selections, Scope scope) {

        /** The column that is an attribute of that name, and has no other name; -1 for none. */
        int attribute(String name) {
            for (int i = 0; i < selections.size(); i++) {
                boolean named = selections.get(i).alias() != null;
                if (!named && name.equals(lastName(selections.get(i).value()))) {
                    return i;
                }
            }
            return -1;
        }

        private static @Nullable String lastName(Syntax value) {
            return value instanceof Syntax.Attribute attribute ? attribute.name() : null;
        }
    }

    private static List<QueryBody.Selection> selections(QueryBody body) {
        QueryBody first = body;
        while (first instanceof QueryBody.Combination combination) {
            first = combination.left();
        }
        return ((QueryBody.Block) first).selections();
    }

    private Order order(OrderItem item, Names names) {
        int number = number(item.value(), names);
        Term column = names.columns().get(number).value();
        Predicates.requireOrder(item.value().at(), column);
        return Orders.order(item, new SlotTerm.Computed(number, column.type(), column.codec()));
    }

    /** The column that an item names: by its place, or as the first query does. */
    private int number(Syntax value, Names names) {
        List<Column> columns = names.columns();
        if (value instanceof Syntax.Literal literal && literal.value() instanceof Integer position) {
            if (position < 1 || position > columns.size()) {
                throw BindProblems.noSuchColumn(value.at(), position, columns.size());
            }
            return position - 1;
        }
        if (value instanceof Syntax.Variable variable && names.scope().aliased(variable.name()) == null) {
            int attribute = names.attribute(variable.name());
            if (attribute >= 0) {
                return attribute;
            }
        }
        Term term = expressions.value(value, names.scope());
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).value().equals(term)) {
                return i;
            }
        }
        throw BindProblems.orderOfCombination(value.at());
    }
}
