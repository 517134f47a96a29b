package io.monodyne.query.bind;

import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddableModel;
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
            return of(AttributePlaces.more(steps, step), step);
        }
        EmbeddableModel embeddable = elements().embeddable();
        if (embeddable == null) {
            throw BindProblems.noAttributes(
                    step, via.path().name(), Types.boxed(elements().elementType()));
        }
        return of(AttributePlaces.more(steps, embeddable, step), step);
    }

    private Place of(List<AttributeModel> path, Step step) {
        AttributeModel leaf = path.get(path.size() - 1);
        if (leaf instanceof ReferenceAttribute reference) {
            String name = step.scope().binding().nameOf(slot) + "." + new ModelPath(path).name();
            Term identity = new SlotTerm.ElementAttribute(slot, path, EntityRow.class);
            return new ValuePlace(name, identity, reference.target());
        }
        if (leaf instanceof AssociationAttribute || leaf instanceof CollectionAttribute) {
            throw BindProblems.insideElement(step.at(), new ModelPath(path).name());
        }
        return new ElementPlace(slot, via, path);
    }

    @Override
    public Term value(int at, Scope scope) {
        if (steps.isEmpty()) {
            return new SlotTerm.Element(slot, Types.boxed(elements().elementType()), via.elementCodec());
        }
        AttributeModel leaf = steps.get(steps.size() - 1);
        return new SlotTerm.ElementAttribute(
                slot, steps, Types.boxed(leaf.facts().javaType()));
    }
}
