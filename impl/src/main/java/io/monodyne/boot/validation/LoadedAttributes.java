package io.monodyne.boot.validation;

import io.monodyne.context.AttributeLoadState;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ManagedModel;
import io.monodyne.metamodel.Model;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes a validator may look at (Jakarta Persistence 3.2, section 3.6.1.2): those that are loaded; and which it may go on
 * from: all but associations, as other entities are validated when they are written themselves. What is no attribute of the mapping is
 * the application's own. Factory-lived, immutable.
 */
final class LoadedAttributes implements TraversableResolver {

    private final Model model;
    private final Map<Class<?>, Map<String, AssociationAttribute>> embedded = new HashMap<>();

    LoadedAttributes(Model model) {
        this.model = model;
        model.entities().forEach(entity -> entity.attributes().forEach(this::collect));
    }

    /** An embeddable may have other attributes at another place: it is accessed there as the entity is. */
    private void collect(AttributeModel attribute) {
        if (ManagedModel.known(attribute)) {
            collect(ManagedModel.valueOf(attribute));
            collect(ManagedModel.keyOf(attribute));
        }
    }

    private void collect(@Nullable ManagedModel value) {
        if (value instanceof ManagedModel.Embeddable embeddable) {
            for (AttributeModel attribute : embeddable.attributes()) {
                if (attribute instanceof AssociationAttribute association) {
                    embedded.computeIfAbsent(embeddable.type(), type -> new HashMap<>())
                            .putIfAbsent(association.name(), association);
                } else {
                    collect(attribute);
                }
            }
        }
    }

    @Override
    public boolean isReachable(
            @Nullable Object bean, Path.Node property, Class<?> rootType, Path pathToBean, ElementType elementType) {
        if (bean == null || property.getName() == null) {
            return true;
        }
        EntityModel entity = model.find(bean.getClass());
        if (entity == null) {
            AssociationAttribute association = embeddedAssociation(bean, property.getName());
            return association == null || AttributeLoadState.loaded(association, bean);
        }
        AttributeModel attribute = entity.attribute(property.getName());
        return attribute == null || AttributeLoadState.loaded(entity, bean, attribute);
    }

    @Override
    public boolean isCascadable(
            @Nullable Object bean, Path.Node property, Class<?> rootType, Path pathToBean, ElementType elementType) {
        if (bean == null || property.getName() == null) {
            return true;
        }
        EntityModel entity = model.find(bean.getClass());
        return entity == null
                ? embeddedAssociation(bean, property.getName()) == null
                : !(entity.attribute(property.getName()) instanceof AssociationAttribute);
    }

    private @Nullable AssociationAttribute embeddedAssociation(Object bean, String name) {
        return embedded.getOrDefault(bean.getClass(), Map.of()).get(name);
    }
}
