package io.monodyne.mapping.keys;

import io.monodyne.IndexMap;
import io.monodyne.mapping.draft.EntityDraft;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.TableKeyModel;
import io.monodyne.metamodel.TemplateText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the key of an item follows from the id. Its slots are parts of the id and nothing else, so that an entity is found by
 * one GetItem; and all parts are in it, so that two ids never share an item. Lives while one entity is read.
 */
final class TableKeyReader {

    private final EntityDraft draft;
    private final TemplateReader templates;
    private final KeyProblems problems;

    TableKeyReader(EntityDraft draft, TemplateReader templates, KeyProblems problems) {
        this.draft = draft;
        this.templates = templates;
        this.problems = problems;
    }

    /**
     * A table key, and the templates it was made of.
     *
     * @param storeShadow whether the id is stored beside it
     */
    record TableKey(TableKeyModel model, TemplateText partition, TemplateText sort, boolean storeShadow) {}

    /** @param declared null for the default key */
    @Nullable
    TableKey read(@Nullable IndexMap declared) {
        TemplateText partition = partition(declared);
        TemplateText sort = sort(declared);
        if (partition == null || sort == null) {
            return null;
        }
        List<Integer> partitionSlots = slots(place("partition key"), partition);
        List<Integer> sortSlots = slots(place("sort key"), sort);
        Set<Integer> used = new HashSet<>(partitionSlots);
        used.addAll(sortSlots);
        List<String> missing = new ArrayList<>();
        List<ModelPath> components = draft.id().components();
        for (int i = 0; i < components.size(); i++) {
            if (!used.contains(i)) {
                missing.add(components.get(i).name());
            }
        }
        if (used.contains(-1)) {
            return null;
        }
        if (!missing.isEmpty()) {
            problems.tableKeyWithoutId(draft.entityName(), missing);
            return null;
        }
        boolean rekey = declared != null && declared.rekey();
        TableKeyModel model = new TableKeyModel(partition.formula(), partitionSlots, sort.formula(), sortSlots, rekey);
        return new TableKey(model, partition, sort, declared == null || declared.storeShadow());
    }

    private @Nullable TemplateText partition(@Nullable IndexMap declared) {
        if (declared == null) {
            String name = literal(unquoted(draft.logicalName()));
            String ids = TemplateReader.slots(draft.id().components(), TemplateReader.SEPARATOR);
            return name == null ? null : templates.read(place("partition key"), name + TemplateReader.SEPARATOR + ids);
        }
        if (declared.partitionKey().isEmpty()) {
            problems.noPartitionKey(draft.entityName() + ", the table");
            return null;
        }
        return templates.read(place("partition key"), declared.partitionKey());
    }

    private @Nullable TemplateText sort(@Nullable IndexMap declared) {
        if (declared != null && !declared.sortKey().isEmpty()) {
            return templates.read(place("sort key"), declared.sortKey());
        }
        String name = literal(declared == null ? unquoted(draft.logicalName()) : draft.entityName());
        return name == null ? null : templates.read(place("sort key"), name);
    }

    private @Nullable String literal(String name) {
        if (TemplateReader.literal(name)) {
            return name;
        }
        problems.nameInKey(draft.entityName(), name);
        return null;
    }

    /** Quotes belong to SQL, not to the name (Jakarta Persistence 3.2, section 2.14). */
    private static String unquoted(String name) {
        boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    /** For each slot the component of the id; -1, and a problem, where it is none. */
    private List<Integer> slots(String place, TemplateText template) {
        List<String> ids = draft.id().components().stream().map(ModelPath::name).toList();
        List<Integer> slots = new ArrayList<>();
        for (ModelPath source : template.sources()) {
            int component = ids.indexOf(source.name());
            if (component < 0) {
                problems.tableKeyOfOther(place, source.name(), ids);
            }
            slots.add(component);
        }
        return slots;
    }

    private String place(String half) {
        return draft.entityName() + ", the table, " + half;
    }
}
