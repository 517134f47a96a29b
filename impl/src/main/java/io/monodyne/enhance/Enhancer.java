package io.monodyne.enhance;

import io.monodyne.enhance.state.EnhanceProblems;
import io.monodyne.enhance.state.Enhanced;
import io.monodyne.enhance.state.ReferenceMaker;
import io.monodyne.enhance.state.ReferenceMakers;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows how the instances of each entity are made, also those that come out of serialized objects. A class is generated
 * when its entity is first needed, never at boot. Factory-lived, thread-safe.
 */
public final class Enhancer implements ReferenceMaker {

    private final Model model;
    private final TypeMaker maker;
    private final Map<EntityModel, EnhancedType> types = new ConcurrentHashMap<>();

    public Enhancer(Model model) {
        this(model, true);
    }

    /** @param subclasses whether to generate subclasses of classes that were not enhanced when they were built */
    public Enhancer(Model model, boolean subclasses) {
        this.model = model;
        this.maker = new TypeMaker(subclasses);
        for (EntityModel entity : model.entities()) {
            if (Serializable.class.isAssignableFrom(entity.type())) {
                ReferenceMakers.register(entity.type(), this); // asked for what comes out of serialized objects
            }
        }
    }

    /** How instances of exactly this entity are made. */
    public EnhancedType typeOf(EntityModel entity) {
        EnhancedType known = types.get(entity);
        return known == null ? types.computeIfAbsent(entity, this::make) : known;
    }

    private EnhancedType make(EntityModel entity) {
        if (model.named(entity.name()) != entity) {
            throw EnhanceProblems.foreign(entity.name());
        }
        return maker.make(entity);
    }

    @Override
    public @Nullable EntityModel lazyEntity(Class<?> type) {
        EntityModel entity = model.find(type);
        return entity != null && entity.type() == type && typeOf(entity).lazy() ? entity : null;
    }

    @Override
    public Enhanced newReference(EntityModel entity) {
        return (Enhanced) typeOf(entity).newInstance();
    }
}
