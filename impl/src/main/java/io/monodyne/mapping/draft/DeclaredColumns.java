package io.monodyne.mapping.draft;

import io.monodyne.Joined;
import io.monodyne.metamodel.ModelPath;
import java.util.List;
import java.util.Map;

/**
 * What the attributes of one entity, without those it inherits from another entity, say about keys and constraints.
 *
 * @param unique the basic attributes with {@code unique = true}, overrides applied
 * @param foreignKeys the keys of other entities that items of this one hold
 * @param joined by the ordinal of an attribute with {@code @Joined}
 */
public record DeclaredColumns(List<ModelPath> unique, List<ForeignKey> foreignKeys, Map<Integer, Joined> joined) {

    /**
     * The key of another entity.
     *
     * @param name of the reference, dotted in an embeddable; of the column where there is no reference
     */
    public record ForeignKey(String name, List<ModelPath> columns) {
        public ForeignKey {
            columns = List.copyOf(columns);
        }
    }

    public DeclaredColumns {
        unique = List.copyOf(unique);
        foreignKeys = List.copyOf(foreignKeys);
        joined = Map.copyOf(joined);
    }
}
