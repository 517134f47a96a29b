package io.monodyne.mapping.keys;

import io.monodyne.IndexMap;
import io.monodyne.mapping.draft.EntityDraft;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.KeyOnlyAttribute;
import io.monodyne.metamodel.NativeIndexModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the index maps whose keys are attributes as they are stored. Lives while one entity is read. */
final class NativeIndexReader {

    private static final int MOST = 4;

    private final EntityDraft draft;
    private final SourcePaths paths;
    private final KeyProblems problems;

    NativeIndexReader(EntityDraft draft, SourcePaths paths, KeyProblems problems) {
        this.draft = draft;
        this.paths = paths;
        this.problems = problems;
    }

    /** Whether it names attributes, and not templates alone. */
    static boolean names(@Nullable IndexMap map) {
        return map != null && map.partitionAttributes().length + map.sortAttributes().length > 0;
    }

    /**
     * Those without problems.
     *
     * @param keyOnly attributes that the same entity stores in a key alone
     */
    List<NativeIndexModel> read(DeclaredIndexes declared, IndexReader indexes, List<KeyOnlyAttribute> keyOnly) {
        List<NativeIndexModel> read = new ArrayList<>();
        for (IndexMap map : declared.maps().values()) {
            if (names(map) && shaped(map) && indexes.free(map.index())) {
                NativeIndexModel index = index(map, keyOnly);
                if (index != null) {
                    read.add(index);
                }
            }
        }
        return read;
    }

    private boolean shaped(IndexMap map) {
        String place = draft.entityName() + ", index " + map.index();
        if (map.index().isEmpty()) {
            problems.nativeKeyOfTable(draft.entityName());
        } else if (IndexReader.local(map.index())) {
            problems.nativeKeyOfLocalIndex(place);
        } else if (!map.partitionKey().isEmpty() || !map.sortKey().isEmpty()) {
            problems.nativeKeyWithTemplate(place);
        } else if (map.partitionAttributes().length == 0) {
            problems.nativeKeyWithoutPartition(place);
        } else if (!map.storeShadow()) {
            problems.nativeKeyWithoutShadow(place);
        } else if (map.rekey()) {
            problems.rekeyOfIndex(place);
        } else {
            return true;
        }
        return false;
    }

    private @Nullable NativeIndexModel index(IndexMap map, List<KeyOnlyAttribute> keyOnly) {
        String place = draft.entityName() + ", index " + map.index();
        Set<String> used = new HashSet<>();
        List<AttributeModel> partition =
                half(place + ", partitionAttributes", map.partitionAttributes(), used, keyOnly);
        List<AttributeModel> sort = half(place + ", sortAttributes", map.sortAttributes(), used, keyOnly);
        boolean complete = partition.size() == map.partitionAttributes().length
                && sort.size() == map.sortAttributes().length
                && partition.size() <= MOST
                && sort.size() <= MOST;
        return complete ? new NativeIndexModel(map.index(), partition, sort) : null;
    }

    private List<AttributeModel> half(String place, String[] names, Set<String> used, List<KeyOnlyAttribute> keyOnly) {
        List<AttributeModel> half = new ArrayList<>();
        if (names.length > MOST) {
            problems.nativeKeyTooMany(place, names.length, MOST);
        }
        for (String name : names) {
            AttributeModel attribute = paths.stored(place, name);
            if (attribute != null && allowed(place, attribute, used, keyOnly)) {
                half.add(attribute);
            }
        }
        return half;
    }

    private boolean allowed(String place, AttributeModel attribute, Set<String> used, List<KeyOnlyAttribute> keyOnly) {
        boolean inKeyAlone = attribute.is(AttributeFlag.KEY_ONLY)
                || keyOnly.stream().anyMatch(other -> other.attribute().ordinal() == attribute.ordinal());
        if (inKeyAlone) {
            problems.nativeKeyNotStored(place, attribute.name());
            return false;
        }
        if (!used.add(attribute.name())) {
            problems.nativeKeyTwice(place, attribute.name());
            return false;
        }
        return true;
    }
}
