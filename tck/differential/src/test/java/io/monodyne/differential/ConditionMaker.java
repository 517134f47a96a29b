package io.monodyne.differential;

import io.monodyne.differential.Vocabulary.Basic;
import io.monodyne.differential.Vocabulary.Entity;
import io.monodyne.differential.Vocabulary.Kind;
import io.monodyne.differential.Vocabulary.Many;
import io.monodyne.differential.Vocabulary.Reference;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes up conditions over the variables in scope, subqueries included. */
final class ConditionMaker {

    private static final List<String> RELATIONS = List.of("=", "<>", "<", "<=", ">", ">=");
    private static final List<String> PATTERNS = List.of("A%", "%a%", "_o%", "%", "50\\%%", "%\\_%", "B_", "%n", "");
    private static final List<Kind> COMPARED =
            List.of(Kind.TEXT, Kind.TEXT, Kind.INT, Kind.LONG, Kind.DOUBLE, Kind.DECIMAL, Kind.DATE, Kind.DATETIME);

    private static final List<String> IN_KEYS = List.of(
            "id",
            "code",
            "sku",
            "branch",
            "number",
            "id.orderId",
            "id.number",
            "status",
            "priority",
            "placedAt",
            "stars",
            "postedAt");

    private final Random random;
    private final Vocabulary words;
    private final Scope scope;
    private final ExpressionMaker expressions;
    private int depthOfQueries;

    ConditionMaker(Random random, Vocabulary words, Scope scope, ExpressionMaker expressions) {
        this.random = random;
        this.words = words;
        this.scope = scope;
        this.expressions = expressions;
    }

    String condition(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(6)) {
            case 0 -> condition(depth - 1) + " and " + condition(depth - 1);
            case 1 -> "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")";
            case 2 -> "not (" + condition(depth - 1) + ")";
            default -> leaf();
        };
    }

    /** One of a variable's own attributes alone. */
    String about(Scope.Variable variable) {
        List<Basic> basics = variable.basics().stream()
                .filter(one -> one.kind() != Kind.OTHER)
                .toList();
        if (basics.isEmpty()) {
            return "1 = 1";
        }
        Basic basic = expressions.oneOf(basics);
        return variable.path(basic) + " " + relation(basic.kind()) + " " + expressions.valueFor(basic);
    }

    private String relation(Kind kind) {
        return kind == Kind.ENUM || kind == Kind.BOOL ? RELATIONS.get(random.nextInt(2)) : expressions.oneOf(RELATIONS);
    }

    private String leaf() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> compared();
            case 3 -> range();
            case 4 -> listed();
            case 5 -> like();
            case 6, 7 -> isNull();
            case 8 -> emptiness();
            case 9 -> membership();
            case 10 -> references();
            case 11 -> type();
            case 12, 13 -> depthOfQueries < 2 ? subquery() : isNull();
            case 14, 15, 16 -> key();
            default -> about(expressions.oneOf(scope.variables()));
        };
    }

    /** Of attributes that are in keys, so that there is something to plan. */
    private String key() {
        Scope.Variable variable = expressions.oneOf(scope.variables());
        List<Basic> keys = variable.basics().stream()
                .filter(one -> one.kind() != Kind.OTHER && IN_KEYS.contains(one.path()))
                .toList();
        if (keys.isEmpty()) {
            return about(variable);
        }
        Basic key = expressions.oneOf(keys);
        String path = variable.path(key);
        return switch (random.nextInt(4)) {
            case 0 -> path + " in (" + expressions.valueFor(key) + ", " + expressions.valueFor(key) + ")";
            case 1 ->
                key.kind() == Kind.ENUM
                        ? path + " = " + expressions.valueFor(key)
                        : path + " between " + expressions.valueFor(key) + " and " + expressions.valueFor(key);
            default -> path + " " + relation(key.kind()) + " " + expressions.valueFor(key);
        };
    }

    private String not() {
        return random.nextInt(3) == 0 ? " not" : "";
    }

    /** A kind that there are paths of, mostly. */
    private Kind kind() {
        Kind kind = expressions.oneOf(COMPARED);
        return expressions.has(kind) || random.nextInt(20) == 0 ? kind : Kind.TEXT;
    }

    private String compared() {
        Kind kind = kind();
        Kind other = kind.number() && random.nextInt(4) == 0 ? Kind.INT : kind;
        String left = kind.number() || kind == Kind.TEXT ? expressions.of(kind, 2) : expressions.path(kind);
        String right = other.number() || other == Kind.TEXT ? expressions.of(other, 1) : expressions.path(other);
        return left + " " + expressions.oneOf(RELATIONS) + " " + right;
    }

    private String range() {
        Kind kind = kind();
        return expressions.path(kind) + not() + " between " + expressions.literal(kind) + " and "
                + expressions.path(kind);
    }

    private String listed() {
        Scope.Variable variable = expressions.oneOf(scope.variables());
        List<Basic> basics = variable.basics().stream()
                .filter(one -> one.kind() != Kind.OTHER && one.kind() != Kind.BOOL && one.kind() != Kind.DOUBLE)
                .toList();
        if (basics.isEmpty()) {
            return compared();
        }
        Basic basic = expressions.oneOf(basics);
        String values = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(at -> expressions.valueFor(basic))
                .collect(Collectors.joining(", "));
        return variable.path(basic) + not() + " in (" + values + ")";
    }

    private String like() {
        return expressions.path(Kind.TEXT) + not() + " like '" + expressions.oneOf(PATTERNS) + "' escape '\\'";
    }

    private String isNull() {
        Scope.Variable variable = expressions.oneOf(scope.variables());
        String is = " is" + not() + " null";
        if (variable.entity() != null
                && !variable.entity().references().isEmpty()
                && !scope.ofCollection(variable.name())
                && random.nextBoolean()) {
            return variable.name() + "."
                    + expressions.oneOf(variable.entity().references()).path() + is;
        }
        return variable.path(expressions.oneOf(variable.basics())) + is;
    }

    private String emptiness() {
        List<String> collections = collections(many -> true);
        return collections.isEmpty() ? isNull() : expressions.oneOf(collections) + " is" + not() + " empty";
    }

    private List<String> collections(Predicate<Many> which) {
        return scope.variables().stream()
                .filter(one -> one.entity() != null)
                .flatMap(one ->
                        one.entity().collections().stream().filter(which).map(many -> one.name() + "." + many.path()))
                .toList();
    }

    private String membership() {
        List<String> texts =
                collections(many -> many.basic() && many.element().get(0).kind() == Kind.TEXT && !many.map());
        if (!texts.isEmpty() && random.nextBoolean()) {
            return expressions.literal(Kind.TEXT) + not() + " member of " + expressions.oneOf(texts);
        }
        for (Scope.Variable variable :
                scope.variables().subList(0, 1)) { // of a null the relational provider knows the answer
            if (variable.entity() != null && variable.entity().ids().size() == 1) {
                List<String> homes = collections(
                        many -> many.entity().equals(variable.entity().name()) && !many.map());
                if (!homes.isEmpty()) {
                    return variable.name() + not() + " member of " + expressions.oneOf(homes);
                }
            }
        }
        return emptiness();
    }

    private String references() {
        for (Scope.Variable variable : scope.variables()) {
            if (variable.entity() == null || variable.entity().references().isEmpty()) {
                continue;
            }
            Reference reference = expressions.oneOf(variable.entity().references());
            String path = variable.name() + "." + reference.path();
            for (Scope.Variable other : scope.variables()) {
                if (other.entity() != null && other.entity().name().equals(reference.entity())) {
                    return path + (random.nextInt(3) == 0 ? " <> " : " = ") + other.name();
                }
            }
            String attribute = scope.joined(path) ? null : attributeOf(reference, variable, path);
            if (attribute != null) {
                return attribute;
            }
        }
        return isNull();
    }

    /** Null where the path may not be joined, or leads to nothing that can be compared. */
    private @Nullable String attributeOf(Reference reference, Scope.Variable variable, String path) {
        if (!scope.inner().contains(variable)) {
            return null;
        }
        Basic id = words.entity(reference.entity()).ids().get(0);
        if (id.kind() != Kind.OTHER && random.nextBoolean()) {
            return path + "." + id.path() + " " + relation(id.kind()) + " " + expressions.valueFor(id);
        }
        List<Basic> basics = words.entity(reference.entity()).basics().stream()
                .filter(one -> one.kind() != Kind.OTHER)
                .toList();
        if (basics.isEmpty()) {
            return null;
        }
        Basic basic = expressions.oneOf(basics);
        return path + "." + basic.path() + " " + relation(basic.kind()) + " " + expressions.valueFor(basic);
    }

    /** Of people alone: of what is in joined tables, the relational provider reads only the types that are named, even under NOT. */
    private String type() {
        for (Scope.Variable variable : scope.variables()) {
            if (variable.entity() != null && variable.entity().subtypes().contains("Executive")) {
                String subtype = expressions.oneOf(variable.entity().subtypes());
                return "type(" + variable.name() + ") " + RELATIONS.get(random.nextInt(2)) + " " + subtype;
            }
        }
        return compared();
    }

    // ---- subqueries ----------------------------------------

    private String subquery() {
        depthOfQueries++;
        List<Scope.Variable> around = scope.variables();
        int before = scope.begin();
        String condition = subquery(expressions.oneOf(around));
        scope.end(before);
        depthOfQueries--;
        return condition;
    }

    private String subquery(Scope.Variable outer) {
        if (outer.entity() != null && !outer.entity().collections().isEmpty() && random.nextBoolean()) {
            Many many = expressions.oneOf(outer.entity().collections());
            Entity entity = many.entity().isEmpty() ? null : words.entity(many.entity());
            String variable = scope.declare(entity, many.element());
            return exists(
                    "select " + (entity == null ? "1" : variable) + " from " + outer.name() + "." + many.path() + " "
                            + variable,
                    "");
        }
        Entity entity = expressions.oneOf(words.entities());
        String variable = scope.declare(entity, List.of());
        String from = " from " + entity.name() + " " + variable;
        String linked = linked(outer, scope.last());
        List<Basic> numbers =
                entity.basics().stream().filter(one -> one.kind().number()).toList();
        return switch (random.nextInt(6)) {
            case 0, 1 -> exists("select " + variable + from, linked);
            case 5 -> within(variable, from, linked);
            case 2 ->
                numbers.isEmpty()
                        ? exists("select " + variable + from, linked)
                        : aggregate(from, linked, expressions.oneOf(numbers));
            case 3 -> among(from, linked);
            default -> numbers.isEmpty() ? among(from, linked) : quantified(from, linked, expressions.oneOf(numbers));
        };
    }

    private String linked(Scope.Variable outer, Scope.Variable inner) {
        for (Reference reference : inner.entity().references()) {
            if (outer.entity() != null && outer.entity().name().equals(reference.entity())) {
                return inner.name() + "." + reference.path() + " = " + outer.name();
            }
        }
        return "";
    }

    private String where(String linked) {
        if (!linked.isEmpty()) {
            return " where " + linked + (random.nextBoolean() ? "" : " and " + condition(1));
        }
        return random.nextInt(4) == 0 ? "" : " where " + condition(1);
    }

    private String exists(String select, String linked) {
        return (random.nextInt(3) == 0 ? "not " : "") + "exists (" + select + where(linked) + ")";
    }

    private String aggregate(String from, String linked, Basic number) {
        String argument = scope.last().path(number);
        String function = expressions.oneOf(List.of("min", "max", "count", "sum"));
        String left = random.nextBoolean() ? "" + random.nextInt(20) : expressions.literal(number.kind());
        return left + " " + expressions.oneOf(RELATIONS) + " (select " + function + "(" + argument + ")" + from
                + where(linked) + ")";
    }

    private String among(String from, String linked) {
        List<Basic> texts = scope.last().entity().basics().stream()
                .filter(one -> one.kind() == Kind.TEXT)
                .toList();
        if (texts.isEmpty()) {
            return exists("select " + scope.last().name() + from, linked);
        }
        String selected = scope.last().path(expressions.oneOf(texts));
        List<Scope.Variable> outer = scope.variables();
        String tested = outer.get(0).basics().stream()
                .filter(one -> one.kind() == Kind.TEXT)
                .map(outer.get(0)::path)
                .findFirst()
                .orElse("'Ann'");
        return tested + not() + " in (select " + selected + from + where(linked) + ")";
    }

    /** An entity or a reference among entities. */
    private String within(String variable, String from, String linked) {
        Scope.Variable inner = scope.last();
        for (Scope.Variable outer : scope.variables()) {
            boolean same = outer != inner
                    && outer.entity() != null
                    && outer.entity().name().equals(inner.entity().name());
            if (same && inner.entity().ids().size() == 1) {
                return outer.name() + not() + " in (select " + variable + from + where(linked) + ")";
            }
        }
        return exists("select " + variable + from, linked);
    }

    private String quantified(String from, String linked, Basic number) {
        Scope.Variable outer = scope.variables().get(0);
        String tested = outer.basics().stream()
                .filter(one -> one.kind() == number.kind())
                .map(outer::path)
                .findFirst()
                .orElse(expressions.literal(number.kind()));
        String quantifier = random.nextBoolean() ? "all" : "any";
        return tested + " " + expressions.oneOf(RELATIONS) + " " + quantifier + " (select "
                + scope.last().path(number) + from + where(linked) + ")";
    }
}
