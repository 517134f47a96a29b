package io.monodyne.metamodel;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the items of an entity are addressed and indexed.
 *
 * @param physicalTable the one of {@code @DynamoTable}; null for the unit's
 * @param id what the entity is identified by
 * @param table how the key of the item follows from the id
 * @param indexes the index maps with computed keys, the extent among them
 * @param nativeIndexes the index maps whose keys are attributes
 * @param keyOnly attributes that are stored in a key alone
 * @param plain whether the application maps no index in the hierarchy up to here
 */
public record EntityKeys(
        @Nullable String physicalTable,
        IdModel id,
        TableKeyModel table,
        List<IndexModel> indexes,
        List<NativeIndexModel> nativeIndexes,
        List<KeyOnlyAttribute> keyOnly,
        boolean plain) {

    public EntityKeys {
        indexes = List.copyOf(indexes);
        nativeIndexes = List.copyOf(nativeIndexes);
        keyOnly = List.copyOf(keyOnly);
    }

    /** The part of the id that says whose the entity is; null where it is of no tenant. */
    public @Nullable ModelPath tenant() {
        return id.tenant();
    }

    /** The names of the indexes that are mapped, in either way. */
    public List<String> indexNames() {
        return Stream.concat(
                        indexes.stream().map(IndexModel::index),
                        nativeIndexes.stream().map(NativeIndexModel::index))
                .distinct()
                .toList();
    }

    /** The extent; null where there is none. */
    public @Nullable IndexModel extent() {
        for (IndexModel index : indexes) {
            if (index.extent()) {
                return index;
            }
        }
        return null;
    }
}
