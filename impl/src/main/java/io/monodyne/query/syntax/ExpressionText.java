package io.monodyne.query.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Expressions as text: one way to write each kind, looked up by its class. */
final class ExpressionText {

    private static final Map<Class<?>, Function<Syntax, String>> KINDS = kinds();

    private ExpressionText() {}

    static String of(Syntax syntax) {
        Function<Syntax, String> kind = KINDS.get(syntax.getClass());
        if (kind == null) {
            throw new IllegalStateException("no text for a " + syntax.getClass().getName());
        }
        return kind.apply(syntax);
    }

    private static Map<Class<?>, Function<Syntax, String>> kinds() {
        Map<Class<?>, Function<Syntax, String>> kinds = new HashMap<>();
        names(kinds);
        operations(kinds);
        functions(kinds);
        conditions(kinds);
        comparisons(kinds);
        return Map.copyOf(kinds);
    }

    private static <T extends Syntax> void put(
            Map<Class<?>, Function<Syntax, String>> kinds, Class<T> kind, Function<T, String> text) {
        kinds.put(kind, syntax -> text.apply(kind.cast(syntax)));
    }

    private static void names(Map<Class<?>, Function<Syntax, String>> kinds) {
        put(kinds, Syntax.Literal.class, literal -> LiteralText.of(literal.value()));
        put(kinds, Syntax.Parameter.class, p -> p.name() == null ? "?" + p.position() : ":" + p.name());
        put(kinds, Syntax.Variable.class, Syntax.Variable::name);
        put(kinds, Syntax.Attribute.class, path -> of(path.owner()) + "." + path.name());
        put(kinds, Syntax.MapPart.class, part -> part.part() + "(" + of(part.variable()) + ")");
        put(kinds, Syntax.Treat.class, treat -> "TREAT(" + of(treat.path()) + " AS " + treat.entity() + ")");
        put(
                kinds,
                Syntax.Construct.class,
                row -> "NEW " + row.className() + "(" + SyntaxText.list(row.arguments(), SyntaxText::of) + ")");
        put(kinds, Syntax.Subquery.class, query -> "(" + SyntaxText.of(query.body()) + ")");
    }

    private static void operations(Map<Class<?>, Function<Syntax, String>> kinds) {
        put(
                kinds,
                Operation.Arithmetic.class,
                sum -> "(" + of(sum.left()) + sign(sum.operator()) + of(sum.right()) + ")");
        put(kinds, Operation.Negation.class, negation -> "-(" + of(negation.value()) + ")");
        put(kinds, Operation.Cast.class, cast -> "CAST(" + of(cast.value()) + " AS " + type(cast.type()) + ")");
        put(kinds, Operation.Typed.class, typed -> "TYPED(" + of(typed.value()) + " AS " + type(typed.type()) + ")");
        put(kinds, Operation.Case.class, ExpressionText::text);
    }

    private static String sign(Operation.Operator operator) {
        return switch (operator) {
            case PLUS -> " + ";
            case MINUS -> " - ";
            case TIMES -> " * ";
            case DIVIDED_BY -> " / ";
        };
    }

    private static String type(Class<?> type) {
        return type.getSimpleName().toUpperCase(Locale.ROOT);
    }

    private static String text(Operation.Case choice) {
        String whens = choice.whens().stream()
                .map(when -> " WHEN " + of(when.when()) + " THEN " + of(when.then()))
                .collect(Collectors.joining());
        String operand = choice.operand() == null ? "" : " " + of(choice.operand());
        return "CASE" + operand + whens + " ELSE " + of(choice.otherwise()) + " END";
    }

    private static void functions(Map<Class<?>, Function<Syntax, String>> kinds) {
        put(kinds, Operation.Function.class, ExpressionText::text);
        put(
                kinds,
                Operation.UserFunction.class,
                call -> "FUNCTION(" + LiteralText.of(call.name())
                        + call.arguments().stream()
                                .map(argument -> ", " + of(argument))
                                .collect(Collectors.joining())
                        + ")");
        put(
                kinds,
                Operation.Trim.class,
                trim -> "TRIM(" + trim.side() + (trim.character() == null ? "" : " " + of(trim.character())) + " FROM "
                        + of(trim.value()) + ")");
        put(
                kinds,
                Operation.Extract.class,
                extract -> "EXTRACT(" + extract.field() + " FROM " + of(extract.value()) + ")");
        put(
                kinds,
                Operation.Aggregate.class,
                aggregate -> aggregate.name() + "(" + (aggregate.distinct() ? "DISTINCT " : "")
                        + (aggregate.argument() == null ? "*" : of(aggregate.argument())) + ")");
    }

    private static String text(Operation.Function function) {
        return switch (function.name()) {
            case CURRENT_DATE, CURRENT_TIME, CURRENT_TIMESTAMP ->
                function.name().name();
            case LOCAL_DATE, LOCAL_TIME, LOCAL_DATETIME ->
                function.name().name().replace('_', ' ');
            default -> function.name() + "(" + SyntaxText.list(function.arguments(), ExpressionText::of) + ")";
        };
    }

    private static void conditions(Map<Class<?>, Function<Syntax, String>> kinds) {
        put(kinds, Predicate.And.class, and -> joined(and.parts(), "AND"));
        put(kinds, Predicate.Or.class, or -> joined(or.parts(), "OR"));
        put(kinds, Predicate.Not.class, not -> "(NOT " + of(not.condition()) + ")");
        put(
                kinds,
                Predicate.Exists.class,
                exists -> "(" + (exists.negated() ? "NOT " : "") + "EXISTS " + of(exists.subquery()) + ")");
        put(
                kinds,
                Predicate.Quantified.class,
                quantified -> (quantified.all() ? "ALL " : "ANY ") + of(quantified.subquery()));
    }

    /** Of less than two parts there is no other text for. */
    private static String joined(List<Syntax> parts, String word) {
        String text = parts.stream().map(ExpressionText::of).collect(Collectors.joining(" " + word + " "));
        return parts.size() < 2 ? word + "(" + text + ")" : "(" + text + ")";
    }

    private static void comparisons(Map<Class<?>, Function<Syntax, String>> kinds) {
        put(
                kinds,
                Predicate.Comparison.class,
                comparison -> "(" + of(comparison.left()) + sign(comparison.relation()) + of(comparison.right()) + ")");
        put(
                kinds,
                Predicate.Between.class,
                between -> condition(between.value(), between.negated(), "BETWEEN ") + of(between.low()) + " AND "
                        + of(between.high()) + ")");
        put(kinds, Predicate.In.class, in -> condition(in.value(), in.negated(), "IN ") + candidates(in) + ")");
        put(
                kinds,
                Predicate.Like.class,
                like -> condition(like.value(), like.negated(), "LIKE ") + of(like.pattern())
                        + (like.escape() == null ? "" : " ESCAPE " + of(like.escape())) + ")");
        put(kinds, Predicate.IsNull.class, is -> "(" + of(is.value()) + is(is.negated()) + "NULL)");
        put(kinds, Predicate.IsEmpty.class, is -> "(" + of(is.collection()) + is(is.negated()) + "EMPTY)");
        put(
                kinds,
                Predicate.MemberOf.class,
                member -> condition(member.value(), member.negated(), "MEMBER OF ") + of(member.collection()) + ")");
    }

    private static String condition(Syntax value, boolean negated, String word) {
        return "(" + of(value) + (negated ? " NOT " : " ") + word;
    }

    private static String is(boolean negated) {
        return negated ? " IS NOT " : " IS ";
    }

    /** A subquery brings its parentheses, and a parameter for a collection has none. */
    private static String candidates(Predicate.In in) {
        boolean alone = in.candidates().size() == 1 && in.candidates().get(0) instanceof Syntax.Subquery;
        String text = SyntaxText.list(in.candidates(), ExpressionText::of);
        return alone || in.collection() ? text : "(" + text + ")";
    }

    private static String sign(Predicate.Relation relation) {
        return switch (relation) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }
}
