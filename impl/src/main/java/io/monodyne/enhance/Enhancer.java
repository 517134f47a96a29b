package io.monodyne.enhance;

import io.monodyne.enhance.state.EnhanceProblems;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows how the instances of each entity are made. A class is generated when its entity is first needed, never at boot.
 * Factory-lived, thread-safe.
 */
public final class Enhancer {

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
}
