package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Term;
import org.jspecify.annotations.Nullable;

/** What types are called in messages. Stateless. */
final class Described {

    private Described() {}

    static String typeOf(Term term) {
        return typeOf(term.type(), EntityTypes.of(term));
    }

    static String typeOf(Expected expected) {
        return typeOf(expected.type(), expected.entity());
    }

    private static String typeOf(Class<?> type, @Nullable EntityModel entity) {
        if (entity != null) {
            return "entity " + entity.name();
        }
        if (type == EntityRow.class) {
            return "an entity";
        }
        Kind kind = Kind.of(type);
        return kind == Kind.OTHER ? type.getSimpleName() : kind.words() + " (" + type.getSimpleName() + ")";
    }
}
