package io.monodyne.session;

import io.monodyne.context.AttributeLoadState;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.VersionModel;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * Load state, identity and type of instances (Jakarta Persistence 3.2, section 7.11). An unread reference is
 * unread as a whole; of a read instance associations can be.
 */
final class InstanceFacts implements PersistenceUnitUtil {

    private final Model model;

    InstanceFacts(Model model) {
        this.model = model;
    }

    private EntityModel modelOf(@Nullable Object instance) {
        if (instance == null) {
            throw SessionProblems.nullEntity();
        }
        return model.entity(instance.getClass());
    }

    @Override
    public boolean isLoaded(Object entity) {
        return AttributeLoadState.loaded(modelOf(entity), entity);
    }

    @Override
    public boolean isLoaded(Object entity, String attributeName) {
        EntityModel found = modelOf(entity);
        return AttributeLoadState.loaded(found, entity, attribute(found, attributeName));
    }

    private static AttributeModel attribute(EntityModel entity, String name) {
        AttributeModel attribute = entity.attribute(name);
        if (attribute == null || !attribute.declared()) {
            throw SessionProblems.unknownAttribute(entity, name);
        }
        return attribute;
    }

    @Override
    public <E> boolean isLoaded(E entity, Attribute<? super E, ?> attribute) {
        return isLoaded(entity, attribute.getName());
    }

    @Override
    public void load(Object entity) {
        modelOf(entity);
        AttributeLoadState.load(entity);
    }

    @Override
    public void load(Object entity, String attributeName) {
        EntityModel found = modelOf(entity);
        AttributeModel attribute = attribute(found, attributeName);
        if (!AttributeLoadState.loaded(found, entity, attribute)) {
            AttributeLoadState.load(entity, attribute);
        }
    }

    @Override
    public <E> void load(E entity, Attribute<? super E, ?> attribute) {
        load(entity, attribute.getName());
    }

    @Override
    public boolean isInstance(Object entity, Class<?> type) {
        modelOf(entity);
        model.entity(type);
        return type.isInstance(entity);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Class<? extends T> getClass(T entity) {
        return (Class<? extends T>) modelOf(entity).type();
    }

    @Override
    public @Nullable Object getIdentifier(Object entity) {
        return modelOf(entity).id().read(entity);
    }

    @Override
    public @Nullable Object getVersion(Object entity) {
        EntityModel found = modelOf(entity);
        VersionModel version = found.version();
        if (version == null) {
            return null;
        }
        load(entity);
        return version.attribute().accessor().get(entity);
    }
}
