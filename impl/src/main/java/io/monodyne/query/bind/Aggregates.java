package io.monodyne.query.bind;

import io.monodyne.query.syntax.Operation.Aggregate;
import io.monodyne.query.syntax.Operation.AggregateName;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Binds aggregates. Factory-lived, immutable. */
final class Aggregates {

    private final Expressions expressions;

    Aggregates(Expressions expressions) {
        this.expressions = expressions;
    }

    void addTo(Rules rules) {
        rules.on(Aggregate.class, (aggregate, scope, expected) -> aggregate(aggregate, scope));
    }

    private Term aggregate(Aggregate aggregate, Scope scope) {
        if (!scope.aggregatesAllowed()) {
            throw BindProblems.aggregateNotAllowed(
                    aggregate.at(), aggregate.name().name());
        }
        Syntax syntax = aggregate.argument();
        scope.allowAggregates(false);
        Term argument = syntax == null ? null : expressions.value(syntax, scope);
        scope.allowAggregates(true);
        Class<?> type = type(aggregate, argument);
        return scope.aggregate(aggregate.name(), aggregate.distinct(), argument, type);
    }

    private static Class<?> type(Aggregate aggregate, @Nullable Term argument) {
        if (aggregate.name() == AggregateName.COUNT || argument == null) {
            return Long.class;
        }
        Class<?> type = argument.type();
        if (aggregate.name() == AggregateName.MIN || aggregate.name() == AggregateName.MAX) {
            Predicates.requireOrder(aggregate.at(), argument);
            return type;
        }
        if (!Kind.of(type).comparable(Kind.NUMBER)) {
            throw BindProblems.wrongArgument(
                    aggregate.at(), aggregate.name().name(), Kind.NUMBER.words(), Described.typeOf(argument));
        }
        return aggregate.name() == AggregateName.AVG ? Double.class : sum(type);
    }

    private static Class<?> sum(Class<?> type) {
        if (type == BigDecimal.class || type == BigInteger.class) {
            return type;
        }
        return type == Double.class || type == Float.class
                ? Double.class
                : Types.integral(type) && !Types.unknown(type) ? Long.class : type;
    }
}
