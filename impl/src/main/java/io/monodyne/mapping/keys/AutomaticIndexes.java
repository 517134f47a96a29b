package io.monodyne.mapping.keys;

import io.monodyne.mapping.draft.DeclaredColumns.ForeignKey;
import io.monodyne.mapping.draft.EntityDraft;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.TemplateText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives an entity that maps no index itself one for each key of another entity that it holds, so that the collection on the other side is
 * one Query: the first generic indexes that are free. Lives while one entity is read.
 */
final class AutomaticIndexes {

    private static final int MOST = 19;

    private final EntityDraft draft;
    private final TemplateReader templates;

    AutomaticIndexes(EntityDraft draft, TemplateReader templates) {
        this.draft = draft;
        this.templates = templates;
    }

    /** @param own the indexes that the entity has anyway */
    List<IndexModel> read(List<IndexModel> own) {
        Set<String> taken = new HashSet<>();
        own.forEach(index -> taken.add(index.index()));
        for (EntityModel above = draft.superEntity(); above != null; above = above.superEntity()) {
            above.keys().indexes().forEach(index -> taken.add(index.index()));
        }
        List<IndexModel> made = new ArrayList<>();
        int next = 0;
        for (ForeignKey key : draft.columns().foreignKeys()) {
            while (taken.contains("gsi" + next)) {
                next++;
            }
            if (next < MOST && !decidesTable(key)) {
                made.addAll(index("gsi" + next++, key));
            }
        }
        return made;
    }

    /** Whether the key is the whole id, so that a Query of the table finds what an index would. */
    private boolean decidesTable(ForeignKey key) {
        return names(key.columns()).containsAll(names(draft.id().components()));
    }

    private static Set<String> names(List<ModelPath> paths) {
        return paths.stream().map(ModelPath::name).collect(Collectors.toSet());
    }

    private List<IndexModel> index(String index, ForeignKey key) {
        String place = draft.entityName() + ", index " + index;
        String name = draft.entityName() + TemplateReader.SEPARATOR + key.name();
        if (!TemplateReader.literal(name)) {
            return List.of();
        }
        String ids = TemplateReader.slots(draft.id().components(), TemplateReader.SEPARATOR);
        TemplateText partition = templates.read(place + ", partition key", partition(key));
        TemplateText sort = templates.read(place + ", sort key", ids);
        return partition == null || sort == null ? List.of() : List.of(new IndexModel(index, partition, sort, false));
    }

    /** Begins with the tenant where there is one: that of what is referred to is the same. */
    private String partition(ForeignKey key) {
        ModelPath tenant = draft.id().tenant();
        List<String> components = new ArrayList<>(List.of(draft.entityName(), key.name()));
        if (tenant != null) {
            components.add(1, "{" + tenant.name() + "}");
        }
        for (ModelPath column : key.columns()) {
            if (tenant == null || !column.leaf().is(AttributeFlag.TENANT)) {
                components.add("{" + column.name() + "}");
            }
        }
        return String.join(String.valueOf(TemplateReader.SEPARATOR), components);
    }
}
