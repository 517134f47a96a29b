package io.monodyne.metamodel.view;

import io.monodyne.metamodel.Model;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The metamodel of a unit (Jakarta Persistence 3.2, section 5.1.1): the door of this room. Factory-lived, immutable. */
public final class MetamodelView implements Metamodel {

    private final Map<Class<?>, ManagedTypeView<?>> types;

    private MetamodelView(Map<Class<?>, ManagedTypeView<?>> types) {
        this.types = types;
    }

    /** Of all entities of the model, the mapped superclasses above them and the embeddables in them. */
    public static MetamodelView of(Model model) {
        return new MetamodelView(new ViewBuilder(model).build());
    }

    @Override
    public EntityType<?> entity(String name) {
        for (EntityType<?> entity : getEntities()) {
            if (entity.getName().equals(name)) {
                return entity;
            }
        }
        throw ViewProblems.notManaged(name, "entity");
    }

    @Override
    @SuppressWarnings("unchecked") // types are kept by their own class
    public <X> EntityType<X> entity(Class<X> type) {
        return (EntityType<X>) typed(type, EntityTypeView.class, "entity");
    }

    @Override
    @SuppressWarnings("unchecked") // types are kept by their own class
    public <X> ManagedType<X> managedType(Class<X> type) {
        return (ManagedType<X>) typed(type, ManagedTypeView.class, "managed type");
    }

    @Override
    @SuppressWarnings("unchecked") // types are kept by their own class
    public <X> EmbeddableType<X> embeddable(Class<X> type) {
        return (EmbeddableType<X>) typed(type, EmbeddableTypeView.class, "embeddable");
    }

    private ManagedTypeView<?> typed(Class<?> type, Class<?> view, String kind) {
        ManagedTypeView<?> found = types.get(type);
        if (found == null || !view.isInstance(found)) {
            throw ViewProblems.notManaged(type.getName(), kind);
        }
        return found;
    }

    @Override
    public Set<ManagedType<?>> getManagedTypes() {
        return new LinkedHashSet<>(types.values());
    }

    @Override
    public Set<EntityType<?>> getEntities() {
        Set<EntityType<?>> entities = new LinkedHashSet<>();
        types.values().forEach(type -> {
            if (type instanceof EntityTypeView<?> entity) {
                entities.add(entity);
            }
        });
        return entities;
    }

    @Override
    public Set<EmbeddableType<?>> getEmbeddables() {
        Set<EmbeddableType<?>> embeddables = new LinkedHashSet<>();
        types.values().forEach(type -> {
            if (type instanceof EmbeddableTypeView<?> embeddable) {
                embeddables.add(embeddable);
            }
        });
        return embeddables;
    }
}
