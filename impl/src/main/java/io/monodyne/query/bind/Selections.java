package io.monodyne.query.bind;

import io.monodyne.query.syntax.FromItem;
import io.monodyne.query.syntax.QueryBody.Selection;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.BoundBody.Column;
import io.monodyne.query.term.OperationTerm;
import io.monodyne.query.term.Term;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Binds select clauses. Factory-lived, immutable. */
final class Selections {

    private final Expressions expressions;
    private final ClassNames classes;

    Selections(Expressions expressions, ClassNames classes) {
        this.expressions = expressions;
        this.classes = classes;
    }

    /** Where there is no select clause, it is what the first item of the from clause ranges over. */
    List<Column> bind(List<Selection> selections, FromItem first, Scope scope) {
        if (selections.isEmpty()) {
            Place place = scope.variable(first.variable());
            if (place == null) {
                throw BindProblems.unknownVariable(first.at(), first.variable(), scope.variableNames());
            }
            return List.of(new Column(place.result(first.at(), scope), null));
        }
        List<Column> columns = new ArrayList<>();
        for (Selection selection : selections) {
            columns.add(new Column(value(selection.value(), scope), selection.alias()));
        }
        for (Column column : columns) {
            if (column.alias() != null) {
                scope.alias(column.alias(), column.value());
            }
        }
        return columns;
    }

    private Term value(Syntax syntax, Scope scope) {
        if (syntax instanceof Syntax.Construct construct) {
            return construct(construct, scope);
        }
        if (syntax instanceof Syntax.MapPart part && part.part() == Syntax.Part.ENTRY) {
            return entry(part, scope);
        }
        Place place = expressions.paths().find(syntax, scope);
        return place == null ? expressions.value(syntax, scope) : place.result(syntax.at(), scope);
    }

    private Term entry(Syntax.MapPart part, Scope scope) {
        Term key = value(new Syntax.MapPart(part.at(), Syntax.Part.KEY, part.variable()), scope);
        Term value = value(new Syntax.MapPart(part.at(), Syntax.Part.VALUE, part.variable()), scope);
        return new OperationTerm.Construct(Map.Entry.class, List.of(key, value), Arrays.asList(null, null));
    }

    private Term construct(Syntax.Construct construct, Scope scope) {
        List<Term> terms = new ArrayList<>();
        List<@Nullable String> aliases = new ArrayList<>();
        for (Selection argument : construct.arguments()) {
            terms.add(value(argument.value(), scope));
            aliases.add(argument.alias());
            if (argument.alias() != null) {
                scope.alias(argument.alias(), terms.get(terms.size() - 1));
            }
        }
        Class<?> type = construct.type() == null ? classes.find(construct.className()) : construct.type();
        if (type == null) {
            throw BindProblems.unknownClass(construct.at(), construct.className());
        }
        if (type != Tuple.class && !type.isArray()) {
            requireConstructor(construct.at(), type, terms);
        }
        return new OperationTerm.Construct(type, terms, aliases);
    }

    private static void requireConstructor(int at, Class<?> type, List<Term> terms) {
        List<Class<?>> arguments = new ArrayList<>();
        terms.forEach(term -> arguments.add(EntityTypes.javaType(term)));
        boolean found = Arrays.stream(type.getDeclaredConstructors())
                .anyMatch(constructor -> ConstructorRule.takes(constructor.getParameterTypes(), arguments));
        if (!found) {
            throw BindProblems.noConstructor(at, type, arguments);
        }
    }
}
