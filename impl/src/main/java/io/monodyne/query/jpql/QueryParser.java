package io.monodyne.query.jpql;

import io.monodyne.query.jpql.Token.Kind;
import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.QueryBody.Block;
import io.monodyne.query.syntax.QueryBody.OrderItem;
import io.monodyne.query.syntax.QueryBody.Selection;
import io.monodyne.query.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One query with its clauses. Each method is headed by its rule of the grammar. */
final class QueryParser {

    private final Tokens tokens;
    private final Grammar grammar;

    QueryParser(Grammar grammar) {
        this.grammar = grammar;
        tokens = grammar.tokens;
    }

    /**
     * {@code select_query ::= [select_clause] from_clause [where_clause] [groupby_clause] [having_clause] [orderby_clause]}; the order is the
     * business of who knows whether an operator follows.
     */
    Block select() {
        int at = tokens.at();
        boolean clause = tokens.skipWord("SELECT");
        boolean distinct = clause && tokens.skipWord("DISTINCT");
        List<Selection> selections = clause ? selections() : List.of();
        return rest(at, distinct, selections, false);
    }

    /** {@code (subquery)} */
    Syntax.Subquery subquery() {
        int at = tokens.at();
        tokens.needSign("(");
        grammar.nesting.enter(at);
        Block block = simpleSelect();
        tokens.needSign(")");
        grammar.nesting.leave();
        return new Syntax.Subquery(at, block);
    }

    /**
     * {@code subquery ::= simple_select_clause subquery_from_clause [where_clause] [groupby_clause] [having_clause]}, {@code
     * simple_select_clause ::= SELECT [DISTINCT] simple_select_expression}
     */
    private Block simpleSelect() {
        int at = tokens.at();
        boolean clause = tokens.skipWord("SELECT");
        boolean distinct = clause && tokens.skipWord("DISTINCT");
        List<Selection> selections = clause ? List.of(new Selection(grammar.expressions.value(), null)) : List.of();
        return rest(at, distinct, selections, true);
    }

    private Block rest(int at, boolean distinct, List<Selection> selections, boolean inSubquery) {
        tokens.needWord("FROM");
        List<FromItem> from = grammar.from.items(inSubquery);
        Syntax where = tokens.skipWord("WHERE") ? grammar.conditions.condition() : null;
        List<Syntax> groupBy = groupBy();
        Syntax having = tokens.skipWord("HAVING") ? grammar.conditions.condition() : null;
        return new Block(at, distinct, selections, from, where, groupBy, having, List.of());
    }

    /** {@code select_clause ::= SELECT [DISTINCT] select_item {, select_item}*} */
    private List<Selection> selections() {
        List<Selection> selections = new ArrayList<>();
        do {
            Syntax value = tokens.seesWord("NEW") ? construct() : grammar.expressions.value();
            selections.add(new Selection(value, resultVariable()));
        } while (tokens.skipSign(","));
        return selections;
    }

    /** {@code select_item ::= select_expression [[AS] result_variable]} */
    private @Nullable String resultVariable() {
        if (tokens.skipWord("AS")) {
            return grammar.from.variable("a result variable");
        }
        return Words.isBareVariable(tokens.peek()) ? tokens.take().text() : null;
    }

    /** {@code constructor_expression ::= NEW constructor_name (constructor_item {, constructor_item}*)} */
    private Syntax construct() {
        int at = tokens.take().at();
        StringBuilder name = new StringBuilder();
        do {
            if (!tokens.is(Kind.WORD, "the name of a class")) {
                throw tokens.unexpected();
            }
            name.append(name.isEmpty() ? "" : ".").append(tokens.take().text());
        } while (tokens.skipSign("."));
        int open = tokens.at();
        tokens.needSign("(");
        grammar.nesting.enter(open);
        List<Selection> arguments = new ArrayList<>();
        do {
            arguments.add(new Selection(grammar.expressions.value(), null));
        } while (tokens.skipSign(","));
        tokens.needSign(")");
        grammar.nesting.leave();
        return new Syntax.Construct(at, name.toString(), null, arguments);
    }

    /** {@code groupby_clause ::= GROUP BY groupby_item {, groupby_item}*} */
    private List<Syntax> groupBy() {
        List<Syntax> items = new ArrayList<>();
        if (tokens.skipWords("GROUP", "BY", "GROUP BY")) {
            do {
                items.add(grammar.expressions.value());
            } while (tokens.skipSign(","));
        }
        return items;
    }

    /** {@code orderby_clause ::= ORDER BY orderby_item {, orderby_item}*}; empty where there is none. */
    List<OrderItem> orderBy() {
        List<OrderItem> items = new ArrayList<>();
        if (tokens.skipWords("ORDER", "BY", "ORDER BY")) {
            do {
                items.add(orderItem());
            } while (tokens.skipSign(","));
        }
        return items;
    }

    /** {@code orderby_item ::= orderby_expression [ASC | DESC] [NULLS {FIRST | LAST}]} */
    private OrderItem orderItem() {
        Syntax value = grammar.expressions.value();
        boolean descending = !tokens.skipWord("ASC") && tokens.skipWord("DESC");
        if (!tokens.skipWord("NULLS")) {
            return new OrderItem(value, descending, null);
        }
        boolean first = tokens.skipWord("FIRST");
        if (!first) {
            tokens.needWord("LAST");
        }
        return new OrderItem(value, descending, first);
    }
}
