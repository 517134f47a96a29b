package io.monodyne.query.bind;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.util.List;

/**
 * A basic attribute or an embeddable of an entity.
 *
 * @param steps from the entity
 */
record AttributePlace(EntityPlace owner, List<AttributeModel> steps) implements Place {

    @Override
    public Place step(Step step) {
        return AttributePlaces.of(owner, AttributePlaces.more(steps, step));
    }

    @Override
    public Term value(int at, Scope scope) {
        Class<?> type = Types.boxed(leaf().facts().javaType());
        return new SlotTerm.Attribute(owner.slot(), owner.model(), new ModelPath(steps), type);
    }

    boolean embedded() {
        return leaf() instanceof EmbeddedAttribute;
    }

    AttributeModel leaf() {
        return steps.get(steps.size() - 1);
    }
}
