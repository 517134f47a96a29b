package io.monodyne.query.jpql;

import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.QueryBody;
import io.monodyne.query.syntax.QueryBody.OrderItem;
import io.monodyne.query.syntax.QueryBody.SetOperator;
import io.monodyne.query.syntax.Statement;
import io.monodyne.query.syntax.Statement.Assignment;
import io.monodyne.query.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whole statements, and the operators between queries. Each method is headed by its rule of the grammar. */
final class StatementParser {

    private final Tokens tokens;
    private final Grammar grammar;

    StatementParser(Tokens tokens) {
        this.tokens = tokens;
        grammar = new Grammar(tokens);
    }

    /** {@code QL_statement ::= select_statement | update_statement | delete_statement} */
    Statement statement() {
        Statement statement;
        if (tokens.skipWord("UPDATE")) {
            statement = update();
        } else if (tokens.skipWord("DELETE")) {
            statement = delete();
        } else {
            statement = new Statement.Select(union());
        }
        tokens.needEnd();
        return statement;
    }

    /**
     * {@code update_clause [where_clause]}, {@code update_clause ::= UPDATE entity_name [[AS] identification_variable] SET update_item {,
     * update_item}*}
     */
    private Statement update() {
        FromItem.Range target = target();
        tokens.needWord("SET");
        List<Assignment> assignments = new ArrayList<>();
        do {
            assignments.add(assignment());
        } while (tokens.skipSign(","));
        return new Statement.Update(target, assignments, where());
    }

    /** {@code delete_clause [where_clause]}, {@code delete_clause ::= DELETE [FROM] entity_name [[AS] identification_variable]} */
    private Statement delete() {
        tokens.skipWord("FROM");
        FromItem.Range target = target();
        return new Statement.Delete(target, where());
    }

    /** {@code entity_name [[AS] identification_variable]} */
    private FromItem.Range target() {
        Token entity = grammar.from.entityName();
        String variable = grammar.from.optionalVariable();
        return new FromItem.Range(entity.at(), entity.text(), variable == null ? FromItem.THIS : variable, List.of());
    }

    /** {@code update_item ::= [identification_variable.]{embeddable_field.}*{state_field | object_field} = new_value} */
    private Assignment assignment() {
        Syntax attribute = grammar.paths.names("an attribute");
        tokens.needSign("=");
        return new Assignment(attribute.at(), attribute, grammar.expressions.value());
    }

    /** {@code where_clause ::= WHERE conditional_expression} */
    private @Nullable Syntax where() {
        return tokens.skipWord("WHERE") ? grammar.conditions.condition() : null;
    }

    /** {@code union ::= intersection | union {UNION [ALL] | EXCEPT [ALL]} intersection}, and the order of all of it. */
    private QueryBody union() {
        int chain = grammar.nesting.beginChain();
        QueryBody body = intersection();
        while (tokens.isWord("UNION") || tokens.isWord("EXCEPT")) {
            body = combined(body, SetOperator.valueOf(tokens.take().word()), this::intersection);
        }
        grammar.nesting.endChain(chain);
        return hasOrder(body) ? body : ordered(body);
    }

    /** {@code intersection ::= query_expression | intersection INTERSECT [ALL] query_expression} */
    private QueryBody intersection() {
        int chain = grammar.nesting.beginChain();
        QueryBody body = queryExpression();
        while (tokens.skipWord("INTERSECT")) {
            body = combined(body, SetOperator.INTERSECT, this::queryExpression);
        }
        grammar.nesting.endChain(chain);
        return body;
    }

    private QueryBody combined(QueryBody left, SetOperator operator, Supplier<QueryBody> operand) {
        grammar.nesting.link(tokens.at());
        boolean all = tokens.skipWord("ALL");
        return new QueryBody.Combination(left.at(), operator, all, left, operand.get(), List.of());
    }

    /** {@code query_expression ::= select_query | (union)} */
    private QueryBody queryExpression() {
        int at = tokens.at();
        if (!tokens.skipSign("(")) {
            return grammar.queries.select();
        }
        grammar.nesting.enter(at);
        QueryBody body = union();
        tokens.needSign(")");
        grammar.nesting.leave();
        return body;
    }

    private static boolean hasOrder(QueryBody body) {
        return body instanceof QueryBody.Combination both
                ? !both.orderBy().isEmpty()
                : !((QueryBody.Block) body).orderBy().isEmpty();
    }

    private QueryBody ordered(QueryBody body) {
        List<OrderItem> order = grammar.queries.orderBy();
        if (order.isEmpty()) {
            return body;
        }
        if (List.of("UNION", "INTERSECT", "EXCEPT").contains(tokens.peek().word())) {
            throw JpqlProblems.orderBeforeSetOperator(tokens.peek());
        }
        if (body instanceof QueryBody.Combination both) {
            return new QueryBody.Combination(both.at(), both.operator(), both.all(), both.left(), both.right(), order);
        }
        QueryBody.Block block = (QueryBody.Block) body;
        return new QueryBody.Block(
                block.at(),
                block.distinct(),
                block.selections(),
                block.from(),
                block.where(),
                block.groupBy(),
                block.having(),
                order);
    }
}
