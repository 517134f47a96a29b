package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IdModel;
import io.monodyne.metamodel.VersionModel;
import io.monodyne.query.syntax.Operation.Function;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.util.List;

/** Binds the functions that take a path, and not its value: SIZE, INDEX, TYPE, ID and VERSION. Factory-lived, immutable. */
final class PathFunctions {

    private final Expressions expressions;
    private final CollectionTerms collections;

    PathFunctions(Expressions expressions, CollectionTerms collections) {
        this.expressions = expressions;
        this.collections = collections;
    }

    Term bind(Function function, Scope scope) {
        return switch (function.name()) {
            case SIZE -> collections.size(function, scope);
            case INDEX -> index(function, scope);
            case TYPE -> type(function, scope);
            case ID -> id(function, scope);
            default -> version(function, scope);
        };
    }

    private Term index(Function function, Scope scope) {
        Place place = expressions.paths().require(function.arguments().get(0), scope, false);
        CollectionPlace via = place instanceof EntityPlace entity
                ? entity.via()
                : place instanceof ElementPlace element && element.steps().isEmpty() ? element.via() : null;
        if (via == null || !via.indexed()) {
            throw BindProblems.notAList(function.at());
        }
        return new SlotTerm.Index(place instanceof EntityPlace entity ? entity.slot() : ((ElementPlace) place).slot());
    }

    private Term type(Function function, Scope scope) {
        Syntax argument = function.arguments().get(0);
        if (argument instanceof Syntax.Parameter parameter) {
            return scope.binding().parameters().value(parameter, Expected.of(Class.class));
        }
        EntityPlace place = entity(function, scope);
        return new SlotTerm.Type(place.slot(), place.model());
    }

    private Term id(Function function, Scope scope) {
        Place place = expressions.paths().require(function.arguments().get(0), scope, false);
        EntityModel entity = place.entity();
        IdModel.Form form = entity == null ? null : entity.id().form();
        if (form instanceof IdModel.Single single && !(place instanceof CollectionPlace)) {
            return place.step(new Step(function.at(), single.attribute().name(), scope, false))
                    .value(function.at(), scope);
        }
        EntityPlace read = entity(function, scope);
        if (form instanceof IdModel.Embedded embedded) {
            return AttributePlaces.of(read, List.of(embedded.attribute())).value(function.at(), scope);
        }
        IdModel id = read.model().id();
        return new SlotTerm.Id(read.slot(), read.model(), Types.boxed(id.javaType()));
    }

    private Term version(Function function, Scope scope) {
        EntityPlace place = entity(function, scope);
        VersionModel version = place.model().version();
        if (version == null) {
            throw BindProblems.noVersion(function.at(), place.model().name());
        }
        return AttributePlaces.of(place, List.of(version.attribute())).value(function.at(), scope);
    }

    private EntityPlace entity(Function function, Scope scope) {
        Syntax argument = function.arguments().get(0);
        return expressions.paths().require(argument, scope, false).joined(argument.at(), scope, false);
    }
}
