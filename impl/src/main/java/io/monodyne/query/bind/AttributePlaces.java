package io.monodyne.query.bind;

import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.ModelPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the attributes of entities, also inside their embeddables, are to a path. Stateless. */
final class AttributePlaces {

    private AttributePlaces() {}

    /** @param steps from the entity */
    static Place of(EntityPlace owner, List<AttributeModel> steps) {
        AttributeModel leaf = steps.get(steps.size() - 1);
        if (leaf instanceof CollectionAttribute elements) {
            return new CollectionPlace(owner, null, new ModelPath(steps), elements);
        }
        if (!(leaf instanceof AssociationAttribute)) {
            return new AttributePlace(owner, steps);
        }
        ModelPath path = new ModelPath(steps);
        AssociationPath association = Objects.requireNonNull(owner.model().association(path.name()), path.name());
        return leaf instanceof EntityCollection
                ? new CollectionPlace(owner, association, path, leaf)
                : new ReferencePlace(owner, association);
    }

    /** The steps with one more. */
    static List<AttributeModel> more(List<AttributeModel> steps, EmbeddableModel embeddable, Step step) {
        AttributeModel found = embeddable.attribute(step.name());
        if (found == null || !found.declared()) {
            throw BindProblems.unknownAttribute(
                    step, "embeddable " + embeddable.type().getSimpleName(), names(embeddable.attributes()));
        }
        List<AttributeModel> more = new ArrayList<>(steps);
        more.add(found);
        return more;
    }

    /** The steps with one more; refused where they end with what has no attributes. */
    static List<AttributeModel> more(List<AttributeModel> steps, Step step) {
        AttributeModel leaf = steps.get(steps.size() - 1);
        if (leaf instanceof EmbeddedAttribute embedded) {
            return more(steps, embedded.embeddable(), step);
        }
        throw BindProblems.noAttributes(
                step, leaf.name(), Types.boxed(leaf.facts().javaType()));
    }

    /** Those that a statement can name. */
    static List<String> names(List<AttributeModel> attributes) {
        return attributes.stream()
                .filter(AttributeModel::declared)
                .map(AttributeModel::name)
                .toList();
    }
}
