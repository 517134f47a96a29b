package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Term;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is to be compared with, or to be put into: the type of a parameter, and the enum of a constant without one, follow from
 * it. Immutable.
 *
 * @param type {@code Object} where nothing is known
 * @param entity where the type is that of entities, which
 */
record Expected(Class<?> type, @Nullable EntityModel entity) {

    static final Expected ANYTHING = new Expected(Object.class, null);

    static Expected of(Class<?> type) {
        return new Expected(type, null);
    }

    static Expected of(EntityModel entity) {
        return new Expected(EntityRow.class, entity);
    }

    /** The type of another operand. */
    static Expected like(Term term) {
        return new Expected(term.type(), EntityTypes.of(term));
    }

    /** The type in Java. */
    Class<?> javaType() {
        return entity == null ? type : entity.type();
    }
}
