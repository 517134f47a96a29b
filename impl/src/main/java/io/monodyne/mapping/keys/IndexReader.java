package io.monodyne.mapping.keys;

import io.monodyne.IndexMap;
import io.monodyne.mapping.draft.EntityDraft;
import io.monodyne.metamodel.EntityKeys;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.TemplateText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the index maps that an entity declares. Lives while one entity is read. */
final class IndexReader {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
    private static final Pattern GLOBAL = Pattern.compile("gsi[0-9]+");
    private static final Pattern LOCAL = Pattern.compile("lsi[0-9]+");

    private final EntityDraft draft;
    private final TemplateReader templates;
    private final KeyProblems problems;

    IndexReader(EntityDraft draft, TemplateReader templates, KeyProblems problems) {
        this.draft = draft;
        this.templates = templates;
        this.problems = problems;
    }

    /**
     * An index map, and the templates it was made of.
     *
     * @param partition null for a local index
     * @param storeShadow whether the sources are stored beside the keys
     */
    record Index(String name, @Nullable TemplateText partition, TemplateText sort, boolean storeShadow) {

        IndexModel model() {
            return new IndexModel(name, partition, sort, false);
        }
    }

    /** Those without problems; the table's own map is left out, and those without templates. */
    List<Index> read(DeclaredIndexes declared) {
        List<Index> indexes = new ArrayList<>();
        for (IndexMap map : declared.maps().values()) {
            if (!map.index().isEmpty() && !NativeIndexReader.names(map) && free(map.index()) && shaped(map)) {
                Index index = index(map);
                if (index != null) {
                    indexes.add(index);
                }
            }
        }
        return indexes;
    }

    /** Whether the index has a legal name and no super entity uses it: an item has one pair of keys an index. */
    boolean free(String index) {
        if (!LEGAL.matcher(index).matches()) {
            problems.indexName(draft.entityName(), index);
            return false;
        }
        for (EntityModel above = draft.superEntity(); above != null; above = above.superEntity()) {
            if (maps(above.keys(), index)) {
                problems.indexOfSuperEntity(draft.entityName(), index, above.name());
                return false;
            }
        }
        return true;
    }

    private static boolean maps(EntityKeys keys, String index) {
        return keys.indexes().stream().anyMatch(model -> model.index().equals(index))
                || keys.nativeIndexes().stream().anyMatch(model -> model.index().equals(index));
    }

    static boolean local(String index) {
        return LOCAL.matcher(index).matches();
    }

    private boolean shaped(IndexMap map) {
        String place = draft.entityName() + ", index " + map.index();
        boolean partition = !map.partitionKey().isEmpty();
        if (map.rekey()) {
            problems.rekeyOfIndex(place);
            return false;
        }
        if (partition && local(map.index())) {
            problems.partitionKeyOfLocalIndex(place);
            return false;
        }
        if (!partition && GLOBAL.matcher(map.index()).matches()) {
            problems.noPartitionKey(place);
            return false;
        }
        return true;
    }

    private @Nullable Index index(IndexMap map) {
        String place = draft.entityName() + ", index " + map.index();
        TemplateText partition =
                map.partitionKey().isEmpty() ? null : templates.read(place + ", partition key", map.partitionKey());
        TemplateText sort = sort(place + ", sort key", map.sortKey());
        boolean complete = partition != null || map.partitionKey().isEmpty();
        return sort != null && complete ? new Index(map.index(), partition, sort, map.storeShadow()) : null;
    }

    private @Nullable TemplateText sort(String place, String template) {
        if (!template.isEmpty()) {
            return templates.read(place, template);
        }
        if (!TemplateReader.literal(draft.entityName())) {
            problems.nameInKey(draft.entityName(), draft.entityName());
            return null;
        }
        return templates.read(place, draft.entityName());
    }
}
