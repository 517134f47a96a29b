package io.monodyne.session;

import io.monodyne.load.ElementsOf;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.Associations;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.CollectionAttribute;
import io.monodyne.metamodel.EmbeddableModel;
import io.monodyne.metamodel.EmbeddedAttribute;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityModel;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an instance refers to, as far as an operation cascades. Stateless; loads nothing. */
final class GraphWalk {

    private GraphWalk() {}

    /** What an instance refers to by one association, without what was not read. */
    static List<Object> values(AssociationPath path, Object instance) {
        Object value = path.get(instance);
        if (path.attribute() instanceof EntityCollection) {
            return new ArrayList<>(ElementsOf.value(value));
        }
        return value == null ? List.of() : List.of(value);
    }

    /** What an instance refers to by associations that cascade an operation, those of elements of its element collections included. */
    static List<Object> cascaded(EntityModel entity, Object instance, CascadeType operation) {
        List<Object> found = new ArrayList<>();
        for (AssociationPath path : entity.associations()) {
            if (path.attribute().association().cascades(operation)) {
                found.addAll(values(path, instance));
            }
        }
        if (entity.hasElementReferences()) {
            found.addAll(cascadedOfElements(entity, instance, operation));
        }
        return found;
    }

    /** What elements of element collections refer to by associations that cascade an operation. */
    static List<Object> cascadedOfElements(EntityModel entity, Object instance, CascadeType operation) {
        List<Object> found = new ArrayList<>();
        entity.attributes().forEach(attribute -> ofElements(attribute, instance, operation, found));
        return found;
    }

    private static void ofElements(AttributeModel attribute, Object holder, CascadeType operation, List<Object> found) {
        if (attribute instanceof EmbeddedAttribute embedded) {
            Object value = attribute.accessor().get(holder);
            if (value != null) {
                embedded.embeddable().attributes().forEach(member -> ofElements(member, value, operation, found));
            }
        } else if (attribute instanceof CollectionAttribute collection) {
            EmbeddableModel embeddable = collection.elements().embeddable();
            if (embeddable != null) {
                collect(embeddable, attribute.accessor().get(holder), operation, found);
            }
        }
    }

    private static void collect(
            EmbeddableModel embeddable, @Nullable Object value, CascadeType operation, List<Object> found) {
        Collection<?> elements = value instanceof Map<?, ?> map
                ? map.values()
                : value instanceof Collection<?> collection ? collection : List.of();
        for (AssociationPath path : Associations.of(embeddable.attributes())) {
            if (path.attribute().association().cascades(operation)) {
                for (Object element : elements) {
                    Object referred = element == null ? null : path.get(element);
                    if (referred != null) {
                        found.add(referred);
                    }
                }
            }
        }
    }
}
