package io.monodyne.query.bind;

import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.util.List;

/**
 * What a reference of an entity leads to. Its key is with the entity, but for the inverse side of a one-to-one, so that it need not be read
 * to compare it.
 */
record ReferencePlace(EntityPlace owner, AssociationPath path) implements Place {

    @Override
    public Place step(Step step) {
        AttributeModel attribute = path.attribute().target().attribute(step.name());
        if (attribute == null || !attribute.declared() || inverse()) {
            return joined(step.at(), step.scope(), step.outer()).attribute(step);
        }
        return new ReferenceKeyPlace(this, List.of(attribute)).simplified(step);
    }

    private boolean inverse() {
        return path.attribute() instanceof InverseReference;
    }

    /** Of an inverse side by an outer join: that there is nothing has to be seen. */
    @Override
    public Term value(int at, Scope scope) {
        return inverse()
                ? joined(at, scope, true).value(at, scope)
                : new SlotTerm.Reference(owner.slot(), owner.model(), path);
    }

    @Override
    public Term result(int at, Scope scope) {
        return joined(at, scope, false).value(at, scope);
    }

    @Override
    public EntityModel entity() {
        return path.attribute().target();
    }

    @Override
    public Place treated(int at, EntityModel subtype, Scope scope) {
        return joined(at, scope, false).treated(at, subtype, scope);
    }

    @Override
    public EntityPlace joined(int at, Scope scope, boolean outer) {
        return new EntityPlace(scope.join(owner, path, outer), entity(), null, false);
    }
}
