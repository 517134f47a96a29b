package io.monodyne.query.bind;

import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.ReferenceAttribute;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.SlotTerm;
import io.monodyne.query.term.Term;
import java.util.List;

/**
 * An element of an element collection, or what is inside it.
 *
 * @param steps from the element; empty for itself
 */
record ElementPlace(int slot, CollectionPlace via, List<AttributeModel> steps) implements Place {

    private CollectionAttribute.Elements elements() {
        return ((CollectionAttribute) via.attribute()).elements();
    }

    @Override
    public Place step(Step step) {
        if (!steps.isEmpty()) {
            AttributeModel leaf = steps.get(steps.size() - 1);
            if (!(leaf instanceof EmbeddedAttribute) && !(leaf instanceof BasicAttribute)) {
                throw BindProblems.insideElement(step.at(), new ModelPath(steps).name() + "." + step.name());
            }
            return new ElementPlace(slot, via, AttributePlaces.more(steps, step));
        }
        EmbeddableModel embeddable = elements().embeddable();
        if (embeddable == null) {
            throw BindProblems.noAttributes(
                    step, via.path().name(), Types.boxed(elements().elementType()));
        }
        return new ElementPlace(slot, via, AttributePlaces.more(steps, embeddable, step));
    }

    @Override
    public Term value(int at, Scope scope) {
        if (steps.isEmpty()) {
            return new SlotTerm.Element(slot, Types.boxed(elements().elementType()), via.elementCodec());
        }
        AttributeModel leaf = steps.get(steps.size() - 1);
        if (leaf instanceof ReferenceAttribute) {
            return new SlotTerm.ElementAttribute(slot, steps, EntityRow.class);
        }
        if (!leaf.stored()) {
            throw BindProblems.insideElement(at, new ModelPath(steps).name());
        }
        return new SlotTerm.ElementAttribute(
                slot, steps, Types.boxed(leaf.facts().javaType()));
    }
}
