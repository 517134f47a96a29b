package io.monodyne.metamodel;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the columns of a native query ({@code @SqlResultSetMapping}, Jakarta Persistence 3.2, section 10.4.4): entities, then objects made
 * by constructors, then columns as they are. Factory-lived, immutable.
 *
 * @param name unique in the unit; of one that is declared within a query, the name of the query
 */
public record ResultMapping(String name, List<Entity> entities, List<Constructed> constructed, List<Column> columns) {

    public ResultMapping {
        entities = List.copyOf(entities);
        constructed = List.copyOf(constructed);
        columns = List.copyOf(columns);
    }

    /**
     * An entity.
     *
     * @param entity the entity, or one that those found extend
     * @param fields the columns by the paths of their attributes; an attribute that is not in it is in the column that it is stored as
     * @param discriminator the column that says which entity it is; null for the one that is mapped
     */
    public record Entity(
            EntityModel entity,
            Map<String, String> fields,
            @Nullable String discriminator,
            LockModeType lockMode) {

        public Entity {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * An object of a class that is no entity, or a new one of a class that is.
     *
     * @param columns the arguments of the constructor
     */
    public record Constructed(Class<?> type, List<Column> columns) {

        public Constructed {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A value.
     *
     * @param type what it is turned into; null for what it is
     */
    public record Column(String name, @Nullable Class<?> type) {}
}
