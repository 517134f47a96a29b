package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.query.term.BoundBody;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.OperationTerm;
import io.monodyne.query.term.QueryTerm;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import org.jspecify.annotations.Nullable;

/** Which entities the values of terms are. Stateless. */
final class EntityTypes {

    private EntityTypes() {}

    /** Null for values that are none, and where it is not known. */
    static @Nullable EntityModel of(Term term) {
        if (term.type() != EntityRow.class) {
            return null;
        }
        if (term instanceof SlotTerm.Entity entity) {
            return entity.model();
        }
        if (term instanceof SlotTerm.Reference reference) {
            return reference.path().attribute().target();
        }
        if (term instanceof SlotTerm.ElementAttribute attribute
                && attribute.steps().get(attribute.steps().size() - 1) instanceof ReferenceAttribute reference) {
            return reference.target();
        }
        if (term instanceof QueryTerm.Scalar scalar) {
            return of(scalar.query());
        }
        return term instanceof OperationTerm ? ofParts(term) : null;
    }

    private static @Nullable EntityModel ofParts(Term term) {
        EntityModel common = null;
        for (Term part : term.parts()) {
            EntityModel entity = of(part);
            common = common == null || entity == null ? (common == null ? entity : common) : common(common, entity);
        }
        return common;
    }

    private static EntityModel common(EntityModel one, EntityModel other) {
        EntityModel common = one;
        while (!other.isA(common)) {
            EntityModel above = common.superEntity();
            if (above == null) {
                return one;
            }
            common = above;
        }
        return common;
    }

    /** Of the first column of a query. */
    static @Nullable EntityModel of(BoundBody body) {
        BoundBody first = body;
        while (first instanceof BoundBody.Combination combination) {
            first = combination.left();
        }
        return of(((BoundBody.Block) first).select().get(0).value());
    }

    /** The type in Java of the values of a term. */
    static Class<?> javaType(Term term) {
        EntityModel entity = of(term);
        return entity != null ? entity.type() : term.type() == EntityRow.class ? Object.class : term.type();
    }

    /** Whether the elements of a collection have a place that is stored. */
    static boolean positioned(EntityCollection collection) {
        return collection.shape().position() != null && collection.shape().mapKey() == null;
    }
}
