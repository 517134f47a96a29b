package io.monodyne.query.bind;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import io.monodyne.query.term.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity in a slot.
 *
 * @param via the collection that it is an element of; null for others
 * @param treated whether it is taken to be of an entity that extends the one that is in the slot
 */
record EntityPlace(int slot, EntityModel model, @Nullable CollectionPlace via, boolean treated) implements Place {

    @Override
    public Place step(Step step) {
        return attribute(step);
    }

    Place attribute(Step step) {
        AttributeModel found = model.attribute(step.name());
        if (found == null || !found.declared()) {
            throw unknown(step);
        }
        return AttributePlaces.of(this, List.of(found));
    }

    /** That the entity is of the type that it is taken to be; null where it is one anyway. */
    @Nullable
    Term ofType() {
        return treated ? new Truth.Not(new Truth.IsNull(new SlotTerm.Entity(slot, model))) : null;
    }

    private RuntimeException unknown(Step step) {
        EntityModel below = subtypeWith(model, step.name());
        return below == null
                ? BindProblems.unknownAttribute(
                        step, "entity " + model.name(), AttributePlaces.names(model.attributes()))
                : BindProblems.attributeOfSubtype(step, model.name(), below.name());
    }

    private static @Nullable EntityModel subtypeWith(EntityModel model, String name) {
        for (EntityModel below : model.concreteTypes()) {
            AttributeModel found = below.attribute(name);
            if (found != null && found.declared()) {
                return below;
            }
        }
        return null;
    }

    @Override
    public Term value(int at, Scope scope) {
        return new SlotTerm.Entity(slot, model);
    }

    @Override
    public EntityModel entity() {
        return model;
    }

    @Override
    public Place treated(int at, EntityModel subtype, Scope scope) {
        return new EntityPlace(slot, subtype, via, true);
    }

    @Override
    public EntityPlace joined(int at, Scope scope, boolean outer) {
        return this;
    }
}
