package io.monodyne.metamodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All entities of a persistence unit, and what is declared with them for the unit as a whole. Factory-lived, immutable. */
public final class Model {

    private final List<EntityModel> entities;
    private final List<NamedGraph> namedGraphs;
    private final NamedQueries namedQueries;
    private final Map<Class<?>, EntityModel> byType = new HashMap<>();
    private final Map<String, EntityModel> byName = new HashMap<>();

    /** @param entities super entities before those that extend them */
    public Model(List<EntityModel> entities) {
        this(entities, List.of());
    }

    /**
     * @param entities super entities before those that extend them
     * @param namedGraphs of these entities
     */
    public Model(List<EntityModel> entities, List<NamedGraph> namedGraphs) {
        this(entities, namedGraphs, NamedQueries.none());
    }

    /**
     * @param entities super entities before those that extend them
     * @param namedGraphs of these entities
     * @param namedQueries declared with these entities, or for the unit
     */
    public Model(List<EntityModel> entities, List<NamedGraph> namedGraphs, NamedQueries namedQueries) {
        this.entities = List.copyOf(entities);
        this.namedGraphs = List.copyOf(namedGraphs);
        this.namedQueries = namedQueries;
        noteSharedMarks();
        for (EntityModel entity : entities) {
            byType.put(entity.type(), entity);
            byName.put(entity.name(), entity);
        }
    }

    /** Hierarchies may use the same marks, as each has its own: the mark of an item does not tell them apart then. */
    private void noteSharedMarks() {
        Map<TypeMark, List<EntityModel>> marked = new HashMap<>();
        for (EntityModel entity : entities) {
            if (entity.typeMark().value() != null) {
                marked.computeIfAbsent(entity.typeMark(), mark -> new ArrayList<>())
                        .add(entity);
            }
        }
        for (List<EntityModel> same : marked.values()) {
            if (same.size() > 1) {
                same.forEach(EntityModel::shareMark);
            }
        }
    }

    public List<EntityModel> entities() {
        return entities;
    }

    /** The entity graphs that are declared with the entities. */
    public List<NamedGraph> namedGraphs() {
        return namedGraphs;
    }

    /** The queries and result mappings that are declared with the entities, or for the unit. */
    public NamedQueries namedQueries() {
        return namedQueries;
    }

    /** The entity of a class, or of the nearest superclass that is one (a generated subclass is no entity itself). */
    public @Nullable EntityModel find(Class<?> type) {
        for (Class<?> candidate = type; candidate != null; candidate = candidate.getSuperclass()) {
            EntityModel entity = byType.get(candidate);
            if (entity != null) {
                return entity;
            }
        }
        return null;
    }

    /** As {@link #find}; an {@code IllegalArgumentException} where it is no entity, as the specification asks. */
    public EntityModel entity(Class<?> type) {
        EntityModel entity = find(type);
        if (entity == null) {
            throw MetamodelProblems.notAnEntity(type);
        }
        return entity;
    }

    /** The part of the ids that says whose an entity is, alike in all entities that have it; null where none has. */
    public @Nullable ModelPath tenant() {
        for (EntityModel entity : entities) {
            if (entity.keys().tenant() != null) {
                return entity.keys().tenant();
            }
        }
        return null;
    }

    /** The entity of that name, or null. */
    public @Nullable EntityModel named(String name) {
        return byName.get(name);
    }
}
