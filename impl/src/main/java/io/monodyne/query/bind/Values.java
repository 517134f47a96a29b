package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.Term;
import org.jspecify.annotations.Nullable;

/** Binds paths, constants and parameters. Factory-lived, immutable. */
final class Values {

    private final Paths paths;
    private final EntityNames entities;
    private final ClassNames classes;

    Values(Paths paths, EntityNames entities, ClassNames classes) {
        this.paths = paths;
        this.entities = entities;
        this.classes = classes;
    }

    void addTo(Rules rules) {
        rules.on(Syntax.Literal.class, (literal, scope, expected) -> literal(literal, expected))
                .on(
                        Syntax.Parameter.class,
                        (parameter, scope, expected) ->
                                scope.binding().parameters().value(parameter, expected))
                .on(Syntax.Variable.class, this::variable)
                .on(Syntax.Attribute.class, this::path)
                .on(Syntax.Treat.class, this::path)
                .on(Syntax.MapPart.class, this::path);
    }

    private static Term literal(Syntax.Literal literal, Expected expected) {
        return literal.value() == null ? Constants.nothing(expected) : Constants.of(literal.value());
    }

    private Term variable(Syntax.Variable variable, Scope scope, Expected expected) {
        Term aliased = scope.aliased(variable.name());
        return aliased != null && (scope.aliasesFirst() || paths.find(variable, scope) == null)
                ? aliased
                : path(variable, scope, expected);
    }

    private Term path(Syntax syntax, Scope scope, Expected expected) {
        Place place = paths.find(syntax, scope);
        if (place != null) {
            return place.value(syntax.at(), scope);
        }
        Term constant = constant(syntax, expected);
        if (constant == null) {
            throw unknown(syntax, scope, expected);
        }
        return constant;
    }

    /** The name of an entity, or of a constant of an enum. */
    private @Nullable Term constant(Syntax syntax, Expected expected) {
        String name = Paths.written(syntax);
        if (name == null) {
            return null;
        }
        int dot = name.lastIndexOf('.');
        Object constant =
                classes.constant(dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1), expected.type());
        if (constant != null) {
            return Constants.of(constant);
        }
        EntityModel entity = entities.find(name);
        return entity == null ? null : Constants.of(entity.type());
    }

    private RuntimeException unknown(Syntax syntax, Scope scope, Expected expected) {
        String name = Paths.written(syntax);
        if (name == null) {
            return Paths.unknown(syntax, scope);
        }
        int dot = name.lastIndexOf('.');
        Class<?> type = dot < 0 ? expected.type() : classes.enumNamed(name.substring(0, dot), expected.type());
        if (type != null && type.isEnum()) {
            return BindProblems.unknownConstant(
                    syntax.at(), name.substring(dot + 1), type.getSimpleName(), ClassNames.constants(type));
        }
        return expected.type() == Class.class
                ? BindProblems.unknownEntity(syntax.at(), name, entities.names())
                : Paths.unknown(syntax, scope);
    }
}
