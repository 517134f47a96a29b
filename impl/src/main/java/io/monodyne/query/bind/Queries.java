package io.monodyne.query.bind;

import io.monodyne.query.syntax.QueryBody;
import io.monodyne.query.syntax.QueryBody.OrderItem;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.BoundBody.Column;
import io.monodyne.query.term.BoundBody.Order;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds queries and subqueries, clause by clause. Factory-lived, immutable. */
final class Queries {

    private final Expressions expressions;
    private final FromItems from;
    private final Selections selections;
    private final Orders orders;
    private final Combinations combinations;

    Queries(Expressions expressions, FromItems from, Selections selections) {
        this.expressions = expressions;
        this.from = from;
        this.selections = selections;
        this.orders = new Orders(expressions);
        this.combinations = new Combinations(expressions);
    }

    /** A query as it is bound, with what else is known of it. */
    record Bound(BoundBody body, FetchTree fetches, Scope scope) {}

    Bound bind(QueryBody body, Scope scope) {
        if (body instanceof QueryBody.Combination combination) {
            return combination(combination, scope);
        }
        BlockScope block = new BlockScope(scope);
        return new Bound(block((QueryBody.Block) body, block), block.fetches(), scope);
    }

    private Bound combination(QueryBody.Combination combination, Scope scope) {
        Scope leftScope = scope.beside();
        Bound left = bind(combination.left(), leftScope);
        Bound right = bind(combination.right(), scope.beside());
        for (Bound side : List.of(left, right)) {
            if (!side.fetches().isEmpty()) {
                throw BindProblems.fetchNotAllowed(side.fetches().at());
            }
        }
        return new Bound(combinations.bind(combination, left, right), new FetchTree(), left.scope());
    }

    private BoundBody block(QueryBody.Block syntax, BlockScope block) {
        Scope scope = block.scope();
        from.bind(syntax.from(), block);
        Term where = where(syntax.where(), block);
        scope.allowAggregates(true);
        List<Column> select = selections.bind(syntax.selections(), syntax.from().get(0), scope);
        block.fetches().check(select);
        scope.allowAggregates(false);
        List<Term> groupBy = new ArrayList<>();
        syntax.groupBy().forEach(item -> groupBy.add(expressions.value(item, scope)));
        scope.allowAggregates(true);
        Term having = syntax.having() == null ? null : expressions.condition(syntax.having(), scope);
        scope.preferAliases();
        List<Order> orderBy = orders.bind(syntax.orderBy(), select, scope);
        boolean grouped =
                !groupBy.isEmpty() || having != null || !scope.aggregates().isEmpty();
        BoundBody.Block bound = new BoundBody.Block(
                scope.sources(),
                where,
                grouped ? new BoundBody.Grouping(groupBy, scope.aggregates(), having) : null,
                select,
                syntax.distinct() || repeated(block.fetches(), select),
                orderBy);
        check(syntax, bound);
        return bound;
    }

    /** A collection that is read with its owner does not repeat it. */
    private static boolean repeated(FetchTree fetches, List<Column> select) {
        return fetches.plural() && select.size() == 1 && select.get(0).value() instanceof SlotTerm.Entity;
    }

    private @Nullable Term where(@Nullable Syntax syntax, BlockScope block) {
        Term where = syntax == null ? null : expressions.condition(syntax, block.scope());
        if (block.conditions().isEmpty()) {
            return where;
        }
        List<Term> parts = new ArrayList<>(block.conditions());
        if (where != null) {
            parts.add(where);
        }
        return parts.size() == 1 ? parts.get(0) : new Truth.And(parts);
    }

    private static void check(QueryBody.Block syntax, BoundBody.Block block) {
        if (block.grouped()) {
            checkGroups(syntax, block);
        }
        if (syntax.distinct()) {
            DistinctRule rule = new DistinctRule(block);
            for (Order order : block.orderBy()) {
                rule.check(place(syntax.orderBy(), block, order), order.value());
            }
        }
    }

    private static void checkGroups(QueryBody.Block syntax, BoundBody.Block block) {
        GroupRule rule = new GroupRule(block.groupBy(), block.sources());
        for (int i = 0; i < block.select().size(); i++) {
            int at = syntax.selections().isEmpty()
                    ? syntax.at()
                    : syntax.selections().get(i).value().at();
            rule.check(at, block.select().get(i).value());
        }
        if (syntax.having() != null && block.having() != null) {
            rule.check(syntax.having().at(), block.having());
        }
        for (Order order : block.orderBy()) {
            rule.check(place(syntax.orderBy(), block, order), order.value());
        }
    }

    /** Where an order is written; that of the first item where an entity was turned into the parts of its id. */
    private static int place(List<OrderItem> items, BoundBody.Block block, Order order) {
        int number = items.size() == block.orderBy().size() ? block.orderBy().indexOf(order) : 0;
        return items.get(number).value().at();
    }
}
