package io.monodyne.mapping.draft;

import io.monodyne.Joined;
import io.monodyne.metamodel.ModelPath;
import java.util.List;
import java.util.Map;

/**
 * What the attributes of one entity, without those it inherits from another entity, say about keys and constraints.
 *
 * @param unique the basic attributes with {@code unique = true}, overrides applied
 * @param joined by the ordinal of an attribute with {@code @Joined}
 */
public record DeclaredColumns(List<ModelPath> unique, Map<Integer, Joined> joined) {

    public DeclaredColumns {
        unique = List.copyOf(unique);
        joined = Map.copyOf(joined);
    }
}
