package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.Term;
import org.jspecify.annotations.Nullable;

/** Where a path leads to. Lives as long as the binding of its statement. */
sealed interface Place
        permits EntityPlace,
                ReferencePlace,
                ReferenceKeyPlace,
                AttributePlace,
                CollectionPlace,
                ElementPlace,
                ValuePlace {

    /** Where the path leads to that goes on with the name of an attribute. */
    Place step(Step step);

    /** What is there as a value; an entity that a reference names by its key alone. */
    Term value(int at, Scope scope);

    /** What is there as a value that is part of the result: an entity read. */
    default Term result(int at, Scope scope) {
        return value(at, scope);
    }

    /** The entities it leads to; null for something else. */
    default @Nullable EntityModel entity() {
        return null;
    }

    /** The same as an entity that extends its own. */
    default Place treated(int at, EntityModel subtype, Scope scope) {
        throw BindProblems.notTreatable(at, subtype.name());
    }

    /** The slot of the entity, joined where need be. */
    default EntityPlace joined(int at, Scope scope, boolean outer) {
        throw BindProblems.notAnEntityPath(at);
    }
}
