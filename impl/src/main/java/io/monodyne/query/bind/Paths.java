package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.syntax.Syntax;
import io.monodyne.query.term.SlotTerm;
import org.jspecify.annotations.Nullable;

/** Follows paths from their variables. Factory-lived, immutable. */
final class Paths {

    private final EntityNames entities;

    Paths(EntityNames entities) {
        this.entities = entities;
    }

    /** Where an expression leads to; null where it is no path of a variable. */
    @Nullable
    Place find(Syntax syntax, Scope scope) {
        return find(syntax, scope, false);
    }

    /** @param outer whether joins on the way keep what has no partner */
    @Nullable
    Place find(Syntax syntax, Scope scope, boolean outer) {
        if (syntax instanceof Syntax.Variable variable) {
            return ofVariable(variable, scope, outer);
        }
        if (syntax instanceof Syntax.Attribute attribute) {
            Place owner = find(attribute.owner(), scope, outer);
            return owner == null ? null : owner.step(new Step(placeOfName(attribute), attribute.name(), scope, outer));
        }
        if (syntax instanceof Syntax.Treat treat) {
            return ofTreat(treat, scope, outer);
        }
        return syntax instanceof Syntax.MapPart part ? ofMapPart(part, scope) : null;
    }

    private static @Nullable Place ofVariable(Syntax.Variable variable, Scope scope, boolean outer) {
        Place found = scope.variable(variable.name());
        if (found != null) {
            return found;
        }
        Place self = scope.self();
        EntityModel entity = self == null ? null : self.entity();
        return self == null
                        || entity == null
                        || !AttributePlaces.names(entity.attributes()).contains(variable.name())
                ? null
                : self.step(new Step(variable.at(), variable.name(), scope, outer));
    }

    private Place ofTreat(Syntax.Treat treat, Scope scope, boolean outer) {
        Place path = require(treat.path(), scope, outer);
        EntityModel entity = path.entity();
        if (entity == null) {
            throw BindProblems.notTreatable(treat.at(), treat.entity());
        }
        return path.treated(treat.at(), entities.subtype(treat.at(), treat.entity(), entity), scope);
    }

    private Place ofMapPart(Syntax.MapPart part, Scope scope) {
        Place place = require(part.variable(), scope, false);
        CollectionPlace via = place instanceof EntityPlace entity
                ? entity.via()
                : place instanceof ElementPlace element && element.steps().isEmpty() ? element.via() : null;
        if (via == null || !via.map()) {
            throw BindProblems.notAMap(part.at(), part.part().name());
        }
        int slot = place instanceof EntityPlace entity ? entity.slot() : ((ElementPlace) place).slot();
        return switch (part.part()) {
            case VALUE -> place;
            case KEY ->
                new ValuePlace(
                        "KEY(" + scope.binding().nameOf(slot) + ")",
                        new SlotTerm.Key(slot, via.keyType(), via.keyCodec()),
                        via.keyEntity());
            case ENTRY -> throw BindProblems.entryOutsideSelect(part.at());
        };
    }

    /** Where a path leads to; refused where there is none. */
    Place require(Syntax syntax, Scope scope, boolean outer) {
        Place found = find(syntax, scope, outer);
        if (found == null) {
            throw unknown(syntax, scope);
        }
        return found;
    }

    /** What is wrong with an expression that is no path, nor the name of a constant. */
    static RuntimeException unknown(Syntax syntax, Scope scope) {
        Syntax root = syntax;
        while (root instanceof Syntax.Attribute attribute) {
            root = attribute.owner();
        }
        if (!(root instanceof Syntax.Variable variable)) {
            return BindProblems.notAPath(syntax.at());
        }
        Place self = scope.self();
        EntityModel entity = self == null ? null : self.entity();
        return entity != null
                ? BindProblems.unknownOwnAttribute(
                        variable.at(), variable.name(), entity.name(), AttributePlaces.names(entity.attributes()))
                : BindProblems.unknownVariable(variable.at(), variable.name(), scope.variableNames());
    }

    /** A path that leads to a collection. */
    CollectionPlace collection(Syntax syntax, Scope scope) {
        if (require(syntax, scope, false) instanceof CollectionPlace collection) {
            return collection;
        }
        throw BindProblems.notACollection(syntax.at());
    }

    /** Where the last name of a path is, as long as nothing but dots is between its names; else where the path begins. */
    static int placeOfName(Syntax.Attribute attribute) {
        String owner = written(attribute.owner());
        return owner == null || attribute.at() < 0 ? attribute.at() : attribute.at() + owner.length() + 1;
    }

    /** The names of a path joined by dots; null where it is more than names. */
    static @Nullable String written(Syntax syntax) {
        if (syntax instanceof Syntax.Variable variable) {
            return variable.name();
        }
        String owner = syntax instanceof Syntax.Attribute attribute ? written(attribute.owner()) : null;
        return owner == null ? null : owner + "." + ((Syntax.Attribute) syntax).name();
    }
}
