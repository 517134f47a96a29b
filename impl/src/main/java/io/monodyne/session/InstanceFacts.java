package io.monodyne.session;

import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.EntityState;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.VersionModel;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * Load state, identity and type of instances (Jakarta Persistence 3.2, section 7.11). All attributes of an entity are loaded
 * with its item, so what can be unloaded is a lazy reference as a whole.
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

    private static @Nullable EntityState unread(Object instance) {
        EntityState state = instance instanceof Enhanced enhanced ? enhanced.monodyne$state() : null;
        return state == null || state.loader() == null ? null : state;
    }

    @Override
    public boolean isLoaded(Object entity) {
        modelOf(entity);
        return unread(entity) == null;
    }

    @Override
    public boolean isLoaded(Object entity, String attributeName) {
        EntityModel found = modelOf(entity);
        if (found.attribute(attributeName) == null) {
            throw SessionProblems.unknownAttribute(found, attributeName);
        }
        return unread(entity) == null
                || found.id().components().stream()
                        .anyMatch(component -> component.root().name().equals(attributeName));
    }

    @Override
    public <E> boolean isLoaded(E entity, Attribute<? super E, ?> attribute) {
        return isLoaded(entity, attribute.getName());
    }

    @Override
    public void load(Object entity) {
        modelOf(entity);
        EntityState state = unread(entity);
        if (state != null && state.loader() != null) {
            state.loader().load(entity);
        }
    }

    @Override
    public void load(Object entity, String attributeName) {
        if (!isLoaded(entity, attributeName)) {
            load(entity);
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
