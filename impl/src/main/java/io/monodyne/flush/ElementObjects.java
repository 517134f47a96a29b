package io.monodyne.flush;

import io.monodyne.context.ManagedEntity;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationFacts;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.Associations;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityTarget;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what the elements of element collections refer to, and what their keys are. Stateless. */
final class ElementObjects {

    private ElementObjects() {}

    /** Takes one object that is referred to. */
    @FunctionalInterface
    interface Visitor {
        void visit(AssociationFacts facts, String name, @Nullable Object value);
    }

    static void forEach(ManagedEntity managed, Visitor visitor) {
        for (AttributeModel attribute : managed.model().attributes()) {
            if (managed.snapshot() == null || managed.maybeChanged(attribute.ordinal())) {
                visit(attribute, attribute.name(), managed.instance(), visitor);
            }
        }
    }

    private static void visit(AttributeModel attribute, String name, Object holder, Visitor visitor) {
        Object value = attribute instanceof AssociationAttribute
                ? null
                : attribute.accessor().get(holder);
        if (value == null) {
            return;
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            for (AttributeModel member : embedded.embeddable().attributes()) {
                visit(member, name + "." + member.name(), value, visitor);
            }
        } else if (attribute instanceof CollectionAttribute collection) {
            visitElements(collection, name, value, visitor);
        }
    }

    private static void visitElements(CollectionAttribute collection, String name, Object value, Visitor visitor) {
        Collection<?> elements = value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
        EmbeddableModel embeddable = collection.elements().embeddable();
        if (embeddable != null) {
            List<AssociationPath> paths = Associations.of(embeddable.attributes());
            for (Object element : elements) {
                for (AssociationPath path : paths) {
                    visitor.visit(
                            path.attribute().association(),
                            name + "." + path.name(),
                            element == null ? null : path.get(element));
                }
            }
        }
        EntityTarget keys = collection.elements().keyTarget();
        if (keys != null && value instanceof Map<?, ?> map) {
            AssociationFacts facts = AssociationFacts.ofKey(keys);
            map.keySet().forEach(key -> visitor.visit(facts, name + " (key)", key));
        }
    }
}
