package io.monodyne.query.jpql;

import io.monodyne.query.jpql.Token.Kind;
import io.monodyne.query.syntax.Predicate;
import io.monodyne.query.syntax.Predicate.Relation;
import io.monodyne.query.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions, by precedence. Each method is headed by its rule of the grammar. */
final class ConditionParser {

    private static final Map<String, Relation> RELATIONS = Map.of(
            "=", Relation.EQUAL,
            "<>", Relation.NOT_EQUAL,
            "!=", Relation.NOT_EQUAL,
            "<", Relation.LESS,
            "<=", Relation.LESS_OR_EQUAL,
            ">", Relation.GREATER,
            ">=", Relation.GREATER_OR_EQUAL);

    private final Tokens tokens;
    private final Grammar grammar;

    ConditionParser(Grammar grammar) {
        this.grammar = grammar;
        tokens = grammar.tokens;
    }

    /** {@code conditional_expression ::= conditional_term | conditional_expression OR conditional_term} */
    Syntax condition() {
        Syntax first = term();
        if (!tokens.isWord("OR")) {
            return first;
        }
        List<Syntax> parts = new ArrayList<>(List.of(first));
        while (tokens.skipWord("OR")) {
            parts.add(term());
        }
        return new Predicate.Or(first.at(), parts);
    }

    /** {@code conditional_term ::= conditional_factor | conditional_term AND conditional_factor} */
    private Syntax term() {
        Syntax first = factor();
        if (!tokens.isWord("AND")) {
            return first;
        }
        List<Syntax> parts = new ArrayList<>(List.of(first));
        while (tokens.skipWord("AND")) {
            parts.add(factor());
        }
        return new Predicate.And(first.at(), parts);
    }

    /** {@code conditional_factor ::= [NOT] conditional_primary}, {@code exists_expression ::= [NOT] EXISTS (subquery)} */
    private Syntax factor() {
        int at = tokens.at();
        if (tokens.seesWord("EXISTS")) {
            return exists(at, false);
        }
        if (!tokens.seesWord("NOT")) {
            return primary();
        }
        tokens.take();
        return tokens.seesWord("EXISTS") ? exists(at, true) : new Predicate.Not(at, primary());
    }

    private Syntax exists(int at, boolean negated) {
        tokens.take();
        return new Predicate.Exists(at, negated, subquery());
    }

    private Syntax.Subquery subquery() {
        if (!grammar.expressions.seesSubquery()) {
            tokens.expect("a subquery in parentheses");
            throw tokens.unexpected();
        }
        return grammar.queries.subquery();
    }

    /** {@code conditional_primary ::= simple_cond_expression | (conditional_expression)}; also an expression alone, of type boolean. */
    private Syntax primary() {
        Syntax value = grammar.expressions.value();
        tokens.expect("a comparison (=, <>, <, <=, >, >=)");
        Relation relation =
                tokens.peek().kind() == Kind.SIGN ? RELATIONS.get(tokens.peek().text()) : null;
        if (relation != null) {
            tokens.take();
            return new Predicate.Comparison(value.at(), relation, value, comparand());
        }
        if (tokens.skipWord("IS")) {
            return is(value);
        }
        boolean negated = tokens.skipWord("NOT");
        Syntax condition = wordCondition(value, negated);
        if (condition != null) {
            return condition;
        }
        if (negated) {
            throw tokens.unexpected();
        }
        return value;
    }

    /** {@code all_or_any_expression ::= {ALL | ANY | SOME} (subquery)}, else an expression. */
    private Syntax comparand() {
        Token next = tokens.peek();
        boolean all = tokens.isWord("ALL");
        if (!all && !tokens.isWord("ANY") && !tokens.isWord("SOME")) {
            return grammar.expressions.value();
        }
        tokens.take();
        return new Predicate.Quantified(next.at(), all, subquery());
    }

    /** {@code IS [NOT] NULL}, {@code IS [NOT] EMPTY} */
    private Syntax is(Syntax value) {
        boolean negated = tokens.skipWord("NOT");
        if (tokens.skipWord("NULL")) {
            return new Predicate.IsNull(value.at(), negated, value);
        }
        tokens.needWord("EMPTY");
        return new Predicate.IsEmpty(value.at(), negated, value);
    }

    /** What begins with a word; null for another word. */
    private @Nullable Syntax wordCondition(Syntax value, boolean negated) {
        if (tokens.skipWord("BETWEEN")) {
            return between(value, negated);
        }
        if (tokens.skipWord("IN")) {
            return in(value, negated);
        }
        if (tokens.skipWord("LIKE")) {
            return like(value, negated);
        }
        return tokens.skipWord("MEMBER") ? memberOf(value, negated) : null;
    }

    /** {@code between_expression ::= x [NOT] BETWEEN y AND z} */
    private Syntax between(Syntax value, boolean negated) {
        Syntax low = grammar.expressions.value();
        tokens.needWord("AND");
        return new Predicate.Between(value.at(), negated, value, low, grammar.expressions.value());
    }

    /** {@code like_expression ::= string_expression [NOT] LIKE pattern_value [ESCAPE escape_character]} */
    private Syntax like(Syntax value, boolean negated) {
        Syntax pattern = grammar.expressions.value();
        Syntax escape = tokens.skipWord("ESCAPE") ? grammar.expressions.value() : null;
        return new Predicate.Like(value.at(), negated, value, pattern, escape);
    }

    /** {@code collection_member_expression ::= entity_or_value_expression [NOT] MEMBER [OF] collection_valued_path_expression} */
    private Syntax memberOf(Syntax value, boolean negated) {
        tokens.skipWord("OF");
        return new Predicate.MemberOf(value.at(), negated, value, grammar.paths.path());
    }

    /** {@code x [NOT] IN {(in_item {, in_item}*) | (subquery) | collection_valued_input_parameter}} */
    private Syntax in(Syntax value, boolean negated) {
        if (tokens.is(Kind.PARAMETER, "a parameter for a collection")) {
            return new Predicate.In(value.at(), negated, value, List.of(grammar.expressions.parameter()), true);
        }
        if (grammar.expressions.seesSubquery()) {
            return new Predicate.In(value.at(), negated, value, List.of(grammar.queries.subquery()), false);
        }
        List<Syntax> candidates = new ArrayList<>();
        int open = tokens.at();
        tokens.needSign("(");
        grammar.nesting.enter(open);
        do {
            candidates.add(grammar.expressions.value());
        } while (tokens.skipSign(","));
        tokens.needSign(")");
        grammar.nesting.leave();
        return new Predicate.In(value.at(), negated, value, candidates, false);
    }
}
