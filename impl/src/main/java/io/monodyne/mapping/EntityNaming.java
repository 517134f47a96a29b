package io.monodyne.mapping;

import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.EntityNames;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What entities are called. Boot-lived. */
final class EntityNaming {

    private final Declarations declarations;

    EntityNaming(Declarations declarations) {
        this.declarations = declarations;
    }

    EntityNames names(Class<?> type, Lineage lineage) {
        return new EntityNames(entityName(type), tableName(lineage.root()), entityName(lineage.root()), type);
    }

    /** That of {@code @Table}, or else the entity name. */
    String tableName(Class<?> root) {
        Table table = declarations.own(root, Table.class);
        return table == null || table.name().isEmpty() ? entityName(root) : table.name();
    }

    String entityName(Class<?> type) {
        Entity entity = declarations.own(type, Entity.class);
        return entity == null || entity.name().isEmpty() ? type.getSimpleName() : entity.name();
    }
}
