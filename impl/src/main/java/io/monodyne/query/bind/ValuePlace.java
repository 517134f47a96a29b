package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.Term;
import org.jspecify.annotations.Nullable;

/**
 * A value that is no attribute of an entity: the key of a map, or what an element of an element collection refers to. Where it is an entity, it
 * is joined by its identity once more than that is asked for.
 *
 * @param name as it is written
 * @param target null for a value that is no entity
 */
record ValuePlace(String name, Term term, @Nullable EntityModel target) implements Place {

    @Override
    public Place step(Step step) {
        if (target == null) {
            throw BindProblems.insideKey(step, name);
        }
        return joined(step.at(), step.scope(), step.outer()).attribute(step);
    }

    @Override
    public Term value(int at, Scope scope) {
        return term;
    }

    @Override
    public Term result(int at, Scope scope) {
        return target == null ? term : joined(at, scope, false).value(at, scope);
    }

    @Override
    public @Nullable EntityModel entity() {
        return target;
    }

    @Override
    public Place treated(int at, EntityModel subtype, Scope scope) {
        return joined(at, scope, false).treated(at, subtype, scope);
    }

    @Override
    public EntityPlace joined(int at, Scope scope, boolean outer) {
        if (target == null) {
            throw BindProblems.notAnEntityPath(at);
        }
        return new EntityPlace(scope.joinByIdentity(name, term, target, outer), target, null, false);
    }
}
