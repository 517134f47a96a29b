package io.monodyne.query.jpql;

import io.monodyne.query.jpql.Token.Kind;
import io.monodyne.query.syntax.Operation;
import io.monodyne.query.syntax.Operation.AggregateName;
import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions and aggregates. Each method is headed by its rule of the grammar. */
final class FunctionParser {

    /** Of CAST. */
    private static final Map<String, Class<?>> TYPES = types();

    private final Tokens tokens;
    private final Grammar grammar;

    FunctionParser(Grammar grammar) {
        this.grammar = grammar;
        tokens = grammar.tokens;
    }

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        types.put("STRING", String.class);
        types.put("INTEGER", Integer.class);
        types.put("LONG", Long.class);
        types.put("FLOAT", Float.class);
        types.put("DOUBLE", Double.class);
        return types;
    }

    /**
     * {@code CURRENT_DATE | CURRENT_TIME | CURRENT_TIMESTAMP | LOCAL DATE | LOCAL TIME | LOCAL DATETIME} (functions_returning_datetime); null for
     * anything else.
     */
    @Nullable
    Syntax moment() {
        Token first = tokens.peek();
        boolean local = first.word().equals("LOCAL");
        FunctionName name =
                FunctionShape.moment(local ? "LOCAL " + tokens.peek(1).word() : first.word());
        if (name == null) {
            return null;
        }
        tokens.take();
        if (local) {
            tokens.take();
        }
        return new Operation.Function(first.at(), name, List.of());
    }

    /** A word with parentheses. */
    Syntax call() {
        String word = tokens.peek().word();
        if (word.equals("KEY") || word.equals("VALUE") || word.equals("TREAT")) {
            return grammar.paths.path();
        }
        if (word.equals("ENTRY")) {
            return grammar.paths.mapPart();
        }
        Token name = tokens.take();
        grammar.nesting.enter(name.at());
        tokens.needSign("(");
        Syntax call = rest(name);
        tokens.needSign(")");
        grammar.nesting.leave();
        return call;
    }

    /** All between the parentheses. */
    private Syntax rest(Token name) {
        return switch (name.word()) {
            case "OBJECT" -> grammar.paths.variable();
            case "TRIM" -> trim(name.at());
            case "EXTRACT" -> extract(name.at());
            case "CAST" -> cast(name.at());
            case "FUNCTION" -> userFunction(name.at());
            case "COUNT", "SUM", "AVG", "MIN", "MAX" -> aggregate(name);
            default -> function(name);
        };
    }

    /** {@code functions_returning_numerics}, {@code functions_returning_strings} and others whose arguments have commas between them. */
    private Syntax function(Token name) {
        FunctionShape shape = FunctionShape.of(name.word());
        if (shape == null) {
            throw JpqlProblems.noFunction(name);
        }
        List<Syntax> arguments = new ArrayList<>();
        arguments.add(argument(shape));
        while (arguments.size() < shape.least()) {
            tokens.needSign(",");
            arguments.add(argument(shape));
        }
        while (arguments.size() < shape.most() && tokens.skipSign(",")) {
            arguments.add(argument(shape));
        }
        return new Operation.Function(name.at(), shape.name(), arguments);
    }

    private Syntax argument(FunctionShape shape) {
        return switch (shape.argument()) {
            case EXPRESSION -> grammar.expressions.value();
            case PATH -> grammar.paths.path();
            case PATH_OR_PARAMETER ->
                tokens.is(Kind.PARAMETER, "a parameter") ? grammar.expressions.parameter() : grammar.paths.path();
        };
    }

    /**
     * {@code aggregate_expression ::= {AVG | MAX | MIN | SUM} ([DISTINCT] state_valued_path_expression) | COUNT ([DISTINCT] ...)}; of any
     * expression, and COUNT(*), too.
     */
    private Syntax aggregate(Token name) {
        AggregateName aggregate = AggregateName.valueOf(name.word());
        if (aggregate == AggregateName.COUNT && tokens.skipSign("*")) {
            return new Operation.Aggregate(name.at(), aggregate, false, null);
        }
        boolean distinct = tokens.skipWord("DISTINCT");
        return new Operation.Aggregate(name.at(), aggregate, distinct, grammar.expressions.value());
    }

    /** {@code TRIM([[trim_specification] [trim_character] FROM] string_expression)} */
    private Syntax trim(int at) {
        Operation.TrimSide side = trimSide();
        if (tokens.skipWord("FROM")) {
            return trim(at, side, null, grammar.expressions.value());
        }
        Syntax first = grammar.expressions.value();
        if (side == null && !tokens.isWord("FROM")) {
            return trim(at, null, null, first);
        }
        tokens.needWord("FROM");
        return trim(at, side, first, grammar.expressions.value());
    }

    private static Syntax trim(int at, Operation.@Nullable TrimSide side, @Nullable Syntax character, Syntax value) {
        return new Operation.Trim(at, side == null ? Operation.TrimSide.BOTH : side, character, value);
    }

    /** {@code trim_specification ::= LEADING | TRAILING | BOTH}; not where it is a name of its own. */
    private Operation.@Nullable TrimSide trimSide() {
        if (tokens.seesSignAfter(".") || tokens.seesSignAfter(")")) {
            return null;
        }
        for (Operation.TrimSide side : Operation.TrimSide.values()) {
            if (tokens.skipWord(side.name())) {
                return side;
            }
        }
        return null;
    }

    /** {@code EXTRACT(datetime_field FROM datetime_expression)} */
    private Syntax extract(int at) {
        for (Operation.Field field : Operation.Field.values()) {
            if (tokens.skipWord(field.name())) {
                tokens.needWord("FROM");
                return new Operation.Extract(at, field, grammar.expressions.value());
            }
        }
        throw tokens.unexpected();
    }

    /** {@code CAST(scalar_expression AS {STRING | INTEGER | LONG | FLOAT | DOUBLE})} */
    private Syntax cast(int at) {
        Syntax value = grammar.expressions.value();
        tokens.needWord("AS");
        for (Map.Entry<String, Class<?>> type : TYPES.entrySet()) {
            if (tokens.skipWord(type.getKey())) {
                return new Operation.Cast(at, value, type.getValue());
            }
        }
        throw tokens.unexpected();
    }

    /** {@code function_invocation ::= FUNCTION(function_name {, function_arg}*)} */
    private Syntax userFunction(int at) {
        if (!tokens.is(Kind.STRING, "the name of the function in quotes")) {
            throw tokens.unexpected();
        }
        String name = String.valueOf(tokens.take().value());
        List<Syntax> arguments = new ArrayList<>();
        while (tokens.skipSign(",")) {
            arguments.add(grammar.expressions.value());
        }
        return new Operation.UserFunction(at, name, arguments, null);
    }
}
