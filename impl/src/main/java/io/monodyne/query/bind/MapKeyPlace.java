package io.monodyne.query.bind;

import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;

/**
 * The key of a map whose keys are entities. The map has their identity; for what else they have, they are joined.
 *
 * @param slot that of the elements of the map
 */
record MapKeyPlace(int slot, EntityModel target) implements Place {

    @Override
    public Place step(Step step) {
        return joined(step.at(), step.scope(), step.outer()).attribute(step);
    }

    @Override
    public Term value(int at, Scope scope) {
        return new SlotTerm.Key(slot, EntityRow.class);
    }

    @Override
    public EntityModel entity() {
        return target;
    }

    @Override
    public Place treated(int at, EntityModel subtype, Scope scope) {
        return joined(at, scope, false).treated(at, subtype, scope);
    }

    @Override
    public EntityPlace joined(int at, Scope scope, boolean outer) {
        return new EntityPlace(scope.joinKey(slot, target, outer), target, null, false);
    }
}
