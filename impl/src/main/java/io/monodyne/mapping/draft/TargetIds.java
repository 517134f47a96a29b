package io.monodyne.mapping.draft;

import io.monodyne.metamodel.IdModel;
import org.jspecify.annotations.Nullable;

/** The ids of entities that may not be read yet: what the columns of a reference are made of. Boot-lived. */
public interface TargetIds {

    /** Whether the class is an entity of the unit. */
    boolean isEntity(Class<?> type);

    /** Whether the class is the id class of an entity of the unit, and so may stand for its id inside an embedded id. */
    boolean isIdClass(Class<?> type);

    /** The id of an entity; null where it has none that can be mapped, which is a problem of that entity, or where it depends on itself. */
    @Nullable
    IdModel of(Class<?> entity);

    /** The logical name of an entity's table, and its entity name where that is not declared. */
    String tableName(Class<?> entity);

    /** The entity name. */
    String entityName(Class<?> entity);
}
