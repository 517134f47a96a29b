package io.monodyne.differential;

import io.monodyne.differential.Question.Parameter;
import io.monodyne.differential.Vocabulary.Basic;
import io.monodyne.differential.Vocabulary.Kind;
import io.monodyne.differential.Vocabulary.Many;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up expressions of a kind over the variables in scope. */
final class ExpressionMaker {

    private static final List<String> TEXTS = List.of(
            "Ann", "Bob", "al", "", "50%", "a_b", "vip", "DE", "CH", "Momo", "Emma", "B1", "Sales", "Zürich", "x_y",
            "#1", "red", "P2", "TECH", "N", "Post", "good", "日本");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 27);

    private final Random random;
    private final Scope scope;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    ExpressionMaker(Random random, Scope scope) {
        this.random = random;
        this.scope = scope;
    }

    Map<String, Parameter> parameters() {
        return parameters;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A path of that kind, or a literal where there is none. */
    String path(Kind kind) {
        List<String> paths = new ArrayList<>();
        for (Scope.Variable variable : scope.variables()) {
            variable.basics().stream().filter(one -> one.kind() == kind).forEach(one -> paths.add(variable.path(one)));
        }
        return paths.isEmpty() ? literal(kind) : oneOf(paths);
    }

    /** Whether there is a path of that kind. */
    boolean has(Kind kind) {
        return scope.variables().stream()
                .anyMatch(one -> one.basics().stream().anyMatch(basic -> basic.kind() == kind));
    }

    String of(Kind kind, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextInt(6) == 0 ? literal(kind) : path(kind);
        }
        return switch (random.nextInt(8)) {
            case 0 -> "coalesce(" + path(kind) + ", " + of(kind, depth - 1) + ")";
            case 1 -> nullable(kind);
            case 2 -> chosen(kind, depth);
            default -> computed(kind, depth - 1);
        };
    }

    private String nullable(Kind kind) {
        return "nullif(" + path(kind) + ", " + literal(kind) + ")";
    }

    private String chosen(Kind kind, int depth) {
        String condition = path(Kind.TEXT) + " > " + literal(Kind.TEXT);
        return "case when " + condition + " then " + path(kind) + " else " + of(kind, depth - 1) + " end";
    }

    private String computed(Kind kind, int depth) {
        return switch (kind) {
            case TEXT -> text(depth);
            case INT -> integer(depth);
            case LONG, DOUBLE, DECIMAL -> number(kind, depth);
            default -> path(kind);
        };
    }

    private String text(int depth) {
        String of = of(Kind.TEXT, depth);
        return switch (random.nextInt(9)) {
            case 0 -> "upper(" + of + ")";
            case 1 -> "lower(" + of + ")";
            case 2 -> "concat(" + of + ", " + of(Kind.TEXT, depth) + ")";
            case 3 -> "substring(" + of + ", " + (1 + random.nextInt(3)) + ", " + random.nextInt(4) + ")";
            case 4 -> "trim(" + of + ")";
            case 5 -> "left(" + of + ", " + random.nextInt(4) + ")";
            case 6 -> "right(" + of + ", " + random.nextInt(4) + ")";
            case 7 -> "replace(" + of + ", 'a', " + literal(Kind.TEXT) + ")";
            default -> of + " || " + path(Kind.TEXT);
        };
    }

    private String integer(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> "length(" + of(Kind.TEXT, depth) + ")";
            case 1 -> "locate(" + literal(Kind.TEXT) + ", " + path(Kind.TEXT) + ")";
            case 2 -> "abs(" + of(Kind.INT, depth) + ")";
            case 3 -> "mod(" + of(Kind.INT, depth) + ", " + (2 + random.nextInt(4)) + ")";
            case 4 -> size();
            case 5 -> "extract(" + oneOf(List.of("year", "month", "day")) + " from " + path(Kind.DATE) + ")";
            case 6 -> "cast(" + path(Kind.INT) + " as integer)";
            default -> number(Kind.INT, depth);
        };
    }

    private String size() {
        List<String> collections = new ArrayList<>();
        for (Scope.Variable variable : scope.variables()) {
            if (variable.entity() != null) {
                List<Many> all = variable.entity().collections();
                all.forEach(many -> collections.add("size(" + variable.name() + "." + many.path() + ")"));
            }
        }
        return collections.isEmpty() ? path(Kind.INT) : oneOf(collections);
    }

    private String number(Kind kind, int depth) {
        String of = of(kind, depth);
        return switch (random.nextInt(5)) {
            case 0 -> "(" + of + " + " + of(kind, depth) + ")";
            case 1 -> "(" + of + " - " + path(kind) + ")";
            case 2 -> of + " * " + (2 + random.nextInt(3));
            case 3 -> "(-" + path(kind) + ")";
            default -> "abs(" + of + ")";
        };
    }

    // ---- values ----------------------------------------

    String literal(Kind kind) {
        return switch (kind) {
            case TEXT -> "'" + oneOf(TEXTS).replace("'", "''") + "'";
            case INT -> "" + random.nextInt(12);
            case LONG -> oneOf(List.of("7L", "26L", "1004L", "0L", "20000000000L"));
            case DOUBLE -> oneOf(List.of("0.5", "1.5", "0.0", "12.25", "1e1"));
            case DECIMAL -> oneOf(List.of("25.50", "0", "4000.5", "100.125"));
            case BOOL -> random.nextBoolean() ? "true" : "false";
            case DATE -> "{d '" + DAY.plusDays(random.nextInt(6)) + "'}";
            case DATETIME -> "{ts '" + DAY.plusDays(random.nextInt(9)) + " 09:30:00'}";
            default -> throw new IllegalArgumentException("no literals of " + kind);
        };
    }

    /** A literal or a parameter, to be compared with an attribute. */
    String valueFor(Basic basic) {
        if (basic.kind() == Kind.ENUM) {
            Object constant = oneOf(List.of(basic.type().getEnumConstants()));
            return random.nextInt(3) == 0 ? parameter(constant) : basic.type().getName() + "." + constant;
        }
        boolean asParameter = basic.kind() == Kind.INSTANT || random.nextInt(3) == 0;
        return asParameter ? parameter(value(basic)) : literal(basic.kind());
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, em -> value);
        return ":" + name;
    }

    private Object value(Basic basic) {
        return switch (basic.kind()) {
            case TEXT -> oneOf(TEXTS);
            case INT -> random.nextInt(12);
            case LONG -> oneOf(List.of(7L, 26L, 1004L, 0L));
            case DOUBLE -> random.nextInt(20) * 0.25 - 2;
            case DECIMAL ->
                oneOf(List.of(
                        new BigDecimal("25.50"), BigDecimal.ZERO, new BigDecimal("-500"), new BigDecimal("4000.5")));
            case BOOL -> random.nextBoolean();
            case DATE -> DAY.plusDays(random.nextInt(6));
            case INSTANT -> Instant.parse("2024-02-28T22:30:00Z").plusSeconds(random.nextInt(20) * 7200L);
            case DATETIME -> LocalDateTime.of(DAY.plusDays(random.nextInt(9)), LocalTime.of(9, 30));
            default -> throw new IllegalArgumentException("no values of " + basic);
        };
    }
}
