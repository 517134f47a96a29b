package io.monodyne.differential;

import io.monodyne.differential.Question.Parameter;
import io.monodyne.differential.Question.Trait;
import io.monodyne.differential.Vocabulary.Basic;
import io.monodyne.differential.Vocabulary.Entity;
import io.monodyne.differential.Vocabulary.Kind;
import io.monodyne.differential.Vocabulary.Many;
import io.monodyne.differential.Vocabulary.Reference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes up questions about a vocabulary that are well-typed, each from its own seed. One for each question. */
final class QuestionMaker {

    private static final int MOST_JOINS = 3;
    private static final int PAGE = 7;

    private final Random random;
    private final Vocabulary words;
    private final Scope scope;
    private final ConditionMaker conditions;
    private final ExpressionMaker expressions;
    private final List<Trait> traits = new ArrayList<>();
    private boolean elements;
    private boolean implied;
    private String where = "";

    private QuestionMaker(Vocabulary words, long seed) {
        this.random = new Random(seed);
        this.words = words;
        this.scope = new Scope();
        this.expressions = new ExpressionMaker(random, scope);
        this.conditions = new ConditionMaker(random, words, scope, expressions);
    }

    static Question make(Vocabulary words, long seed) {
        return new QuestionMaker(words, seed).question("seed " + seed);
    }

    private Question question(String name) {
        String from = from();
        where = random.nextInt(5) == 0 ? "" : " where " + conditions.condition(3);
        return switch (random.nextInt(11)) {
            case 10 -> combined(name, from, where);
            case 0, 1 -> grouped(name, from, where);
            case 2 -> totals(name, from, where);
            case 3 -> distinct(name, from, where);
            case 4, 5, 6 -> ordered(name, from, where);
            default -> plain(name, from, where);
        };
    }

    // ---- from ----------------------------------------

    private String from() {
        Entity root = expressions.oneOf(words.entities());
        String variable = scope.declare(root, List.of());
        StringBuilder from = new StringBuilder(" from " + root.name() + " " + variable);
        int joins = random.nextInt(MOST_JOINS + 1) * random.nextInt(2);
        for (int count = 0; count < joins; count++) {
            from.append(join());
        }
        if (random.nextInt(12) == 0) {
            from.append(entityJoin());
        }
        return from.toString();
    }

    private String join() {
        List<Scope.Variable> owners = scope.variables().stream()
                .filter(one -> one.entity() != null)
                .filter(one -> !one.entity().references().isEmpty()
                        || !one.entity().collections().isEmpty())
                .toList();
        if (owners.isEmpty()) {
            return "";
        }
        Scope.Variable owner = expressions.oneOf(owners);
        boolean left = random.nextBoolean();
        int at = random.nextInt(owner.entity().references().size()
                + owner.entity().collections().size());
        String start = (left ? " left join " : " join ") + owner.name() + ".";
        if (at < owner.entity().references().size()) {
            Reference reference = owner.entity().references().get(at);
            String variable = scope.declare(words.entity(reference.entity()), List.of());
            scope.join(owner.name() + "." + reference.path());
            return start + reference.path() + " " + variable + on();
        }
        Many many = owner.entity()
                .collections()
                .get(at - owner.entity().references().size());
        elements |= many.entity().isEmpty();
        Entity entity = many.entity().isEmpty() ? null : words.entity(many.entity());
        String variable = scope.declare(entity, many.element());
        scope.collect(variable);
        return start + many.path() + " " + variable + on();
    }

    /** A condition of the variable that was declared last. */
    private String on() {
        return random.nextInt(4) == 0 ? " on " + conditions.about(scope.last()) : "";
    }

    private String entityJoin() {
        Scope.Variable other = scope.variables().get(0);
        List<Reference> references = other.entity().references();
        if (references.isEmpty()) {
            return "";
        }
        Reference reference = expressions.oneOf(references);
        String variable = scope.declare(words.entity(reference.entity()), List.of());
        String start = random.nextBoolean() ? " left join " : " join ";
        return start + reference.entity() + " " + variable + " on " + other.name() + "." + reference.path() + " = "
                + variable;
    }

    // ---- shapes ----------------------------------------

    private Question plain(String name, String from, String where) {
        return ask(name, "select " + selections() + from + where, 0, -1);
    }

    private Question distinct(String name, String from, String where) {
        List<String> paths = somePaths(2, EnumSet.complementOf(EnumSet.of(Kind.OTHER)));
        if (paths.isEmpty()) {
            return plain(name, from, where);
        }
        String order = random.nextBoolean() ? " order by " + ordering(paths) : "";
        if (!order.isEmpty()) {
            traits.add(Trait.ORDERED);
        }
        return ask(name, "select distinct " + String.join(", ", paths) + from + where + order, 0, -1);
    }

    /** Two queries of one kind of value put together. */
    private Question combined(String name, String from, String where) {
        String left = "select " + expressions.path(Kind.TEXT) + from + where;
        QuestionMaker other = new QuestionMaker(words, random.nextLong());
        String otherFrom = other.from();
        if (!other.expressions.parameters().isEmpty()) {
            return plain(name, from, where);
        }
        String right = "select " + other.expressions.path(Kind.TEXT) + otherFrom;
        String operator = expressions.oneOf(List.of(" union ", " union all ", " intersect ", " except "));
        return ask(name, left + operator + right, 0, -1);
    }

    private Question ordered(String name, String from, String where) {
        if (elements) {
            return plain(name, from, where);
        }
        List<String> items = somePaths(
                1, EnumSet.of(Kind.TEXT, Kind.INT, Kind.LONG, Kind.DECIMAL, Kind.DOUBLE, Kind.DATE, Kind.BOOL));
        if (random.nextInt(4) == 0) {
            String item = expressions.of(random.nextBoolean() ? Kind.TEXT : Kind.INT, 1);
            if (item.contains("v")) {
                items.add(item); // a number alone would be the place of a selection
            }
        }
        scope.variables()
                .forEach(variable ->
                        variable.entity().ids().forEach(id -> items.add(variable.name() + "." + id.path())));
        traits.add(Trait.ORDERED);
        int first = random.nextInt(3) == 0 ? random.nextInt(PAGE) : 0;
        int max = random.nextInt(3) == 0 ? 1 + random.nextInt(PAGE) : -1;
        return ask(name, "select " + selections() + from + where + " order by " + ordering(items), first, max);
    }

    private String ordering(List<String> items) {
        return items.stream().distinct().map(item -> item + direction()).collect(Collectors.joining(", "));
    }

    private String direction() {
        String nulls = random.nextInt(4) > 0 ? "" : random.nextBoolean() ? " nulls first" : " nulls last";
        return (random.nextBoolean() ? "" : " desc") + nulls;
    }

    private Question totals(String name, String from, String where) {
        List<String> totals = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            totals.add(aggregate());
        }
        return ask(name, "select " + String.join(", ", totals) + from + where, 0, -1);
    }

    private Question grouped(String name, String from, String where) {
        List<String> keys = somePaths(2, EnumSet.complementOf(EnumSet.of(Kind.OTHER, Kind.DOUBLE)));
        if (keys.isEmpty()) {
            return totals(name, from, where);
        }
        String group = " group by " + String.join(", ", keys);
        String having = random.nextInt(3) > 0 ? "" : " having " + having();
        List<String> items = new ArrayList<>(keys);
        if (random.nextBoolean()) {
            items.add(0, "count(" + keys.get(0) + ")");
        }
        String order = random.nextInt(3) > 0 ? "" : " order by " + ordering(items);
        if (!order.isEmpty()) {
            traits.add(Trait.ORDERED);
        }
        String selected = String.join(", ", keys) + ", " + aggregate();
        return ask(name, "select " + selected + from + where + group + having + order, 0, -1);
    }

    private String having() {
        String count = "count(" + scope.variables().get(0).name() + ") > " + random.nextInt(4);
        List<String> numbers = somePaths(1, EnumSet.of(Kind.INT, Kind.LONG, Kind.DECIMAL));
        if (numbers.isEmpty()) {
            return count;
        }
        String largest =
                "max(" + numbers.get(0) + ") " + (random.nextBoolean() ? ">" : "<=") + " " + random.nextInt(30);
        return random.nextBoolean() ? count : random.nextBoolean() ? largest : count + " or not (" + largest + ")";
    }

    private String aggregate() {
        String distinct = random.nextInt(4) == 0 ? "distinct " : "";
        switch (random.nextInt(5)) {
            case 0 -> {
                List<String> numbers = somePaths(1, EnumSet.of(Kind.INT, Kind.LONG, Kind.DECIMAL, Kind.DOUBLE));
                if (!numbers.isEmpty() && distinct.isEmpty() && random.nextInt(3) == 0) {
                    traits.add(Trait.LOOSE);
                    return "sum(" + numbers.get(0) + " * " + (1 + random.nextInt(3)) + ")";
                }
                if (!numbers.isEmpty()) {
                    return (random.nextBoolean() ? "sum(" : "avg(") + distinct + numbers.get(0) + ")";
                }
            }
            case 1, 2 -> {
                List<String> paths = somePaths(1, EnumSet.complementOf(EnumSet.of(Kind.OTHER, Kind.BOOL, Kind.ENUM)));
                if (!paths.isEmpty()) {
                    return (random.nextBoolean() ? "min(" : "max(") + paths.get(0) + ")";
                }
            }
            case 3 -> {
                List<String> paths = somePaths(1, EnumSet.allOf(Kind.class));
                if (!paths.isEmpty()) {
                    return "count(" + distinct + paths.get(0) + ")";
                }
            }
            default -> {
                return "count(" + expressions.oneOf(entityVariables()) + ")";
            }
        }
        return "count(" + expressions.oneOf(entityVariables()) + ")";
    }

    private List<String> entityVariables() {
        return scope.variables().stream()
                .filter(one -> one.entity() != null && one.entity().ids().size() == 1)
                .map(Scope.Variable::name)
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> all.isEmpty() ? List.of("*") : all));
    }

    // ---- select ----------------------------------------

    private String selections() {
        List<String> selections = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            selections.add(selection());
        }
        if (implied) { // beside the entity itself, the relational provider takes the path for the outer join of a fetch
            selections.removeIf(selection -> !selection.contains("."));
        }
        return String.join(", ", selections);
    }

    /** No paths through what was joined or asked whether it is null: the relational provider takes these for outer joins then. */
    private String selection() {
        Scope.Variable variable = expressions.oneOf(scope.variables());
        if (variable.entity() != null && random.nextInt(3) == 0) {
            return variable.name();
        }
        if (variable.entity() != null && !variable.entity().references().isEmpty() && random.nextInt(6) == 0) {
            String path = variable.name() + "."
                    + expressions.oneOf(variable.entity().references()).path();
            boolean open = scope.joined(path) || scope.ofCollection(variable.name()) || where.contains(path + " is");
            return open ? variable.name() : implied(path, variable);
        }
        if (random.nextInt(3) == 0) {
            traits.add(Trait.LOOSE);
            return expressions.of(
                    expressions.oneOf(List.of(Kind.TEXT, Kind.INT, Kind.DOUBLE, Kind.DECIMAL, Kind.LONG)), 2);
        }
        List<Basic> basics = variable.basics();
        Basic basic = expressions.oneOf(basics);
        return variable.path(basic);
    }

    /** What a reference leads to, or an attribute of it. */
    private String implied(String path, Scope.Variable variable) {
        implied = true;
        String name = path.substring(variable.name().length() + 1);
        String target = variable.entity().references().stream()
                .filter(one -> one.path().equals(name))
                .findFirst()
                .orElseThrow()
                .entity();
        return random.nextBoolean()
                ? path
                : path + "." + expressions.oneOf(words.entity(target).basics()).path();
    }

    private List<String> somePaths(int most, Set<Kind> kinds) {
        List<String> paths = new ArrayList<>();
        for (int count = 1 + random.nextInt(most); count > 0; count--) {
            List<String> possible = new ArrayList<>();
            for (Scope.Variable variable : scope.variables()) {
                variable.basics().stream()
                        .filter(one -> kinds.contains(one.kind()))
                        .forEach(one -> possible.add(variable.path(one)));
            }
            if (!possible.isEmpty()) {
                String path = expressions.oneOf(possible);
                if (!paths.contains(path)) {
                    paths.add(path);
                }
            }
        }
        return paths;
    }

    private Question ask(String name, String text, int first, int max) {
        Map<String, Parameter> parameters = Map.copyOf(expressions.parameters());
        return new Question(name, text, parameters, first, max, List.copyOf(traits), List.of());
    }
}
