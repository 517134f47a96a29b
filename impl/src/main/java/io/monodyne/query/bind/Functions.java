package io.monodyne.query.bind;

import io.monodyne.query.syntax.Operation.Function;
import io.monodyne.query.syntax.Operation.FunctionName;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.OperationTerm;
import io.monodyne.query.term.Term;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds functions. Factory-lived, immutable. */
final class Functions {

    private final Expressions expressions;
    private final PathFunctions paths;
    private final Map<FunctionName, Signature> signatures = new EnumMap<>(FunctionName.class);

    /** What an argument has to be. */
    private enum Argument {
        TEXT("a text", String.class),
        NUMBER("a number", Number.class),
        INTEGER("an integer", Integer.class);

        private final String words;
        private final Class<?> type;

        Argument(String words, Class<?> type) {
            this.words = words;
            this.type = type;
        }

        boolean takes(Class<?> given) {
            return this == INTEGER ? Types.integral(given) : Types.comparable(type, given);
        }
    }

    /**
     * What a function takes and gives.
     *
     * @param arguments the last one also of all that follow
     * @param result null for the type of its first argument
     */
    private record Signature(@Nullable Class<?> result, List<Argument> arguments) {

        Argument argument(int number) {
            return arguments.get(Math.min(number, arguments.size() - 1));
        }
    }

    Functions(Expressions expressions, PathFunctions paths) {
        this.expressions = expressions;
        this.paths = paths;
        texts();
        numbers();
        moments();
    }

    private void texts() {
        add(FunctionName.CONCAT, String.class, Argument.TEXT);
        add(FunctionName.SUBSTRING, String.class, Argument.TEXT, Argument.INTEGER);
        add(FunctionName.LOWER, String.class, Argument.TEXT);
        add(FunctionName.UPPER, String.class, Argument.TEXT);
        add(FunctionName.REPLACE, String.class, Argument.TEXT);
        add(FunctionName.LEFT, String.class, Argument.TEXT, Argument.INTEGER);
        add(FunctionName.RIGHT, String.class, Argument.TEXT, Argument.INTEGER);
        add(FunctionName.LENGTH, Integer.class, Argument.TEXT);
        add(FunctionName.LOCATE, Integer.class, Argument.TEXT, Argument.TEXT, Argument.INTEGER);
    }

    private void numbers() {
        signatures.put(FunctionName.ABS, new Signature(null, List.of(Argument.NUMBER)));
        signatures.put(FunctionName.CEILING, new Signature(null, List.of(Argument.NUMBER)));
        signatures.put(FunctionName.FLOOR, new Signature(null, List.of(Argument.NUMBER)));
        signatures.put(FunctionName.ROUND, new Signature(null, List.of(Argument.NUMBER, Argument.INTEGER)));
        signatures.put(FunctionName.MOD, new Signature(null, List.of(Argument.INTEGER)));
        add(FunctionName.EXP, Double.class, Argument.NUMBER);
        add(FunctionName.LN, Double.class, Argument.NUMBER);
        add(FunctionName.POWER, Double.class, Argument.NUMBER);
        add(FunctionName.SQRT, Double.class, Argument.NUMBER);
        add(FunctionName.SIGN, Integer.class, Argument.NUMBER);
    }

    private void moments() {
        add(FunctionName.CURRENT_DATE, Date.class);
        add(FunctionName.CURRENT_TIME, Time.class);
        add(FunctionName.CURRENT_TIMESTAMP, Timestamp.class);
        add(FunctionName.LOCAL_DATE, LocalDate.class);
        add(FunctionName.LOCAL_TIME, LocalTime.class);
        add(FunctionName.LOCAL_DATETIME, LocalDateTime.class);
    }

    private void add(FunctionName name, Class<?> result, Argument... arguments) {
        signatures.put(name, new Signature(result, List.of(arguments)));
    }

    void addTo(Rules rules) {
        rules.on(Function.class, this::function);
    }

    private Term function(Function function, Scope scope, Expected expected) {
        return switch (function.name()) {
            case SIZE, INDEX, TYPE, ID, VERSION -> paths.bind(function, scope);
            case COALESCE -> coalesce(function, scope, expected);
            case NULLIF -> nullIf(function, scope, expected);
            default -> call(function, scope, expected);
        };
    }

    private Term coalesce(Function function, Scope scope, Expected expected) {
        List<Term> terms = expressions.alike(function.arguments(), scope, expected);
        return new OperationTerm.Call(function.name(), terms, Alike.type(terms, expected));
    }

    private Term nullIf(Function function, Scope scope, Expected expected) {
        List<Term> terms = expressions.alike(function.arguments(), scope, expected);
        Term first = terms.get(0);
        Class<?> type = Types.unknown(first.type()) ? Alike.type(terms, expected) : first.type();
        return new OperationTerm.Call(function.name(), terms, type);
    }

    private Term call(Function function, Scope scope, Expected expected) {
        Signature signature = signatures.get(function.name());
        if (signature == null) {
            throw new IllegalStateException("no signature of " + function.name());
        }
        List<Term> terms = new ArrayList<>();
        for (Syntax argument : function.arguments()) {
            terms.add(argument(function, signature.argument(terms.size()), argument, scope, expected));
        }
        return new OperationTerm.Call(function.name(), terms, resultOf(function.name(), signature, terms));
    }

    private static Class<?> resultOf(FunctionName name, Signature signature, List<Term> terms) {
        if (signature.result() != null) {
            return signature.result();
        }
        Class<?> first = terms.get(0).type();
        return name == FunctionName.MOD ? Types.promoted(first, terms.get(1).type()) : first;
    }

    private Term argument(Function function, Argument wanted, Syntax syntax, Scope scope, Expected expected) {
        boolean number = wanted == Argument.NUMBER && Kind.of(expected.type()) == Kind.NUMBER;
        Term term = expressions.value(syntax, scope, number ? expected : Expected.of(wanted.type));
        if (wanted.takes(term.type())) {
            return term;
        }
        if (function.name() == FunctionName.CONCAT && Kind.of(term.type()) == Kind.NUMBER) {
            return new OperationTerm.Cast(term, String.class);
        }
        throw BindProblems.wrongArgument(syntax.at(), function.name().name(), wanted.words, Described.typeOf(term));
    }
}
