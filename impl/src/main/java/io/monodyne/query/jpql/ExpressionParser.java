package io.monodyne.query.jpql;

import io.monodyne.query.jpql.Token.Kind;
import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Operation.Arithmetic;
import io.monodyne.query.syntax.Operation.Operator;
import io.monodyne.query.syntax.StatementException;
import io.monodyne.query.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expressions, by precedence. The grammar has them once for each type; here they are of any type, as only the entities tell of which one a path is.
 * A condition is an expression where it is in parentheses. Nothing is ever read twice, whatever the parentheses turn out to hold. Each method is
 * headed by its rule of the grammar.
 */
final class ExpressionParser {

    private static final String OPERATOR = "an operator (+, -, *, /, ||)";

    private final Tokens tokens;
    private final Grammar grammar;

    ExpressionParser(Grammar grammar) {
        this.grammar = grammar;
        tokens = grammar.tokens;
    }

    /** {@code scalar_expression}, {@code string_expression ::= string_expression || string_expression} */
    Syntax value() {
        Syntax first = sum();
        if (!tokens.isSign("||", OPERATOR)) {
            return first;
        }
        List<Syntax> parts = new ArrayList<>(List.of(first));
        while (tokens.isSign("||", OPERATOR)) {
            tokens.take();
            parts.add(sum());
        }
        return new Operation.Function(first.at(), Operation.FunctionName.CONCAT, parts);
    }

    /** {@code arithmetic_expression ::= arithmetic_term | arithmetic_expression {+ | -} arithmetic_term} */
    private Syntax sum() {
        int chain = grammar.nesting.beginChain();
        Syntax left = product();
        while (tokens.isSign("+", OPERATOR) || tokens.isSign("-", OPERATOR)) {
            Token sign = tokens.take();
            grammar.nesting.link(sign.at());
            Operator operator = sign.text().equals("+") ? Operator.PLUS : Operator.MINUS;
            left = new Arithmetic(left.at(), operator, left, product());
        }
        grammar.nesting.endChain(chain);
        return left;
    }

    /** {@code arithmetic_term ::= arithmetic_factor | arithmetic_term {* | /} arithmetic_factor} */
    private Syntax product() {
        int chain = grammar.nesting.beginChain();
        Syntax left = factor();
        while (tokens.isSign("*", OPERATOR) || tokens.isSign("/", OPERATOR)) {
            Token sign = tokens.take();
            grammar.nesting.link(sign.at());
            Operator operator = sign.text().equals("*") ? Operator.TIMES : Operator.DIVIDED_BY;
            left = new Arithmetic(left.at(), operator, left, factor());
        }
        grammar.nesting.endChain(chain);
        return left;
    }

    /** {@code arithmetic_factor ::= [{+ | -}] arithmetic_primary}; a sign belongs to the number that follows it. */
    private Syntax factor() {
        if (!tokens.seesSign("+") && !tokens.seesSign("-")) {
            return primary();
        }
        Token sign = tokens.take();
        boolean negative = sign.text().equals("-");
        if (tokens.peek().kind() == Kind.NUMBER) {
            return number(sign.at(), negative);
        }
        Syntax value = primary();
        return negative ? new Operation.Negation(sign.at(), value) : value;
    }

    /**
     * {@code arithmetic_primary ::= state_valued_path_expression | numeric_literal | (arithmetic_expression) | input_parameter | ... | (subquery)},
     * and those of other types.
     */
    private Syntax primary() {
        Token next = tokens.peek();
        return switch (next.kind()) {
            case NUMBER -> number(next.at(), false);
            case STRING, TEMPORAL -> literal(next.value());
            case PARAMETER -> parameter();
            case WORD -> word();
            case SIGN -> parentheses();
            case END -> throw noExpression();
        };
    }

    private Syntax number(int at, boolean negative) {
        Token number = tokens.take();
        return new Syntax.Literal(at, Numbers.read(number.at(), number.text(), negative));
    }

    private Syntax literal(@Nullable Object value) {
        return new Syntax.Literal(tokens.take().at(), value);
    }

    /** {@code input_parameter} */
    Syntax parameter() {
        Token parameter = tokens.take();
        return parameter.value() instanceof Integer position
                ? new Syntax.Parameter(parameter.at(), null, position, null)
                : new Syntax.Parameter(parameter.at(), (String) parameter.value(), 0, null);
    }

    /** {@code (subquery)}, {@code (arithmetic_expression)}, {@code (conditional_expression)} */
    private Syntax parentheses() {
        if (!tokens.seesSign("(")) {
            throw noExpression();
        }
        if (seesSubquery()) {
            return grammar.queries.subquery();
        }
        grammar.nesting.enter(tokens.take().at());
        Syntax inner = grammar.conditions.condition();
        tokens.needSign(")");
        grammar.nesting.leave();
        return inner;
    }

    /** Whether the next parenthesis opens a subquery. */
    boolean seesSubquery() {
        String word = tokens.peek(1).word();
        return tokens.seesSign("(") && (word.equals("SELECT") || word.equals("FROM"));
    }

    private Syntax word() {
        Token next = tokens.peek();
        return switch (next.word()) {
            case "NULL" -> literal(null);
            case "TRUE" -> literal(true);
            case "FALSE" -> literal(false);
            case "CASE" -> choice();
            default -> nameOrFunction(next);
        };
    }

    private Syntax nameOrFunction(Token next) {
        if (!Words.isName(next)) {
            throw noExpression();
        }
        if (tokens.seesSignAfter("(")) {
            return grammar.functions.call();
        }
        Syntax moment = grammar.functions.moment();
        return moment == null ? grammar.paths.path() : moment;
    }

    private StatementException noExpression() {
        tokens.expect("an expression");
        return tokens.unexpected();
    }

    /**
     * {@code general_case_expression ::= CASE when_clause {when_clause}* ELSE scalar_expression END}, {@code simple_case_expression ::= CASE
     * case_operand simple_when_clause {simple_when_clause}* ELSE scalar_expression END}
     */
    private Syntax choice() {
        int at = tokens.take().at();
        grammar.nesting.enter(at);
        Syntax operand = tokens.isWord("WHEN") ? null : value();
        List<Operation.When> whens = new ArrayList<>();
        tokens.needWord("WHEN");
        do {
            Syntax when = operand == null ? grammar.conditions.condition() : value();
            tokens.needWord("THEN");
            whens.add(new Operation.When(when, value()));
        } while (tokens.skipWord("WHEN"));
        tokens.needWord("ELSE");
        Syntax otherwise = value();
        tokens.needWord("END");
        grammar.nesting.leave();
        return new Operation.Case(at, operand, whens, otherwise);
    }
}
