package io.monodyne.mapping.keys;

import io.monodyne.mapping.draft.EntityDraft;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.KeyOnlyAttribute;
import io.monodyne.metamodel.KeyOnlyAttribute.Half;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.TemplateText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the attributes that {@code storeShadow = false} leaves out of the item. A part of the id is left out by the map of the
 * table alone, whose key is always there; anything else by the map of an index. As a pair of index keys is not written at all
 * where one of its sources is null, an attribute must not depend on a pair that the null of another one could drop: its value
 * would be lost. Lives while one entity is read.
 */
final class KeyOnlyReader {

    private final EntityDraft draft;
    private final KeyProblems problems;
    private final Map<Integer, KeyOnlyAttribute> read = new LinkedHashMap<>();

    KeyOnlyReader(EntityDraft draft, KeyProblems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /** @param table null for that of the super entity */
    List<KeyOnlyAttribute> read(TableKeyReader.@Nullable TableKey table, List<IndexReader.Index> indexes) {
        if (table != null && !table.storeShadow()) {
            String place = draft.entityName() + ", the table";
            add(new Keys(place, null, Half.PARTITION), table.partition());
            add(new Keys(place, null, Half.SORT), table.sort());
        }
        for (IndexReader.Index index : indexes) {
            if (!index.storeShadow() && complete(index)) {
                String place = draft.entityName() + ", index " + index.name();
                if (index.partition() != null) {
                    add(new Keys(place, index.name(), Half.PARTITION), index.partition());
                }
                add(new Keys(place, index.name(), Half.SORT), index.sort());
            }
        }
        return List.copyOf(read.values());
    }

    /** Half of the keys of the table, or of an index. */
    private record Keys(String place, @Nullable String index, Half half) {}

    private boolean complete(IndexReader.Index index) {
        Set<ModelPath> sources = new LinkedHashSet<>();
        if (index.partition() != null) {
            sources.addAll(index.partition().sources());
        }
        sources.addAll(index.sort().sources());
        for (ModelPath optional : sources) {
            for (ModelPath source : sources) {
                if (optional(optional)
                        && !source.equals(optional)
                        && !source.leaf().is(AttributeFlag.ID)) {
                    problems.keyOnlyBesideOptional(
                            draft.entityName() + ", index " + index.name(), source.name(), optional.name());
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean optional(ModelPath path) {
        for (AttributeModel step : path.steps()) {
            boolean present = step.is(AttributeFlag.ID)
                    || step.is(AttributeFlag.REQUIRED)
                    || step.facts().javaType().isPrimitive();
            if (!present) {
                return true;
            }
        }
        return false;
    }

    private void add(Keys keys, TemplateText template) {
        List<ModelPath> sources = template.sources();
        List<String> undecodable = new ArrayList<>();
        for (int slot = 0; slot < sources.size(); slot++) {
            ModelPath source = sources.get(slot);
            if (keys.index() != null && source.leaf().is(AttributeFlag.ID)) {
                continue;
            }
            if (!template.formula().decodable()) {
                undecodable.add(source.name());
            } else if (allowed(keys.place(), source)) {
                read.putIfAbsent(
                        source.root().ordinal(),
                        new KeyOnlyAttribute(source.root(), keys.index(), keys.half(), template.formula(), slot));
            }
        }
        if (!undecodable.isEmpty()) {
            problems.keyOnlyUndecodable(keys.place(), undecodable);
        }
    }

    private boolean allowed(String place, ModelPath source) {
        if (source.steps().size() > 1) {
            problems.keyOnlyInEmbeddable(place, source.name());
            return false;
        }
        AttributeModel attribute = source.root();
        if (attribute.is(AttributeFlag.TIME_TO_LIVE)) {
            problems.keyOnlyTimeToLive(place, source.name());
            return false;
        }
        boolean inherited = draft.superEntity() != null
                && attribute.ordinal() < draft.superEntity().attributes().size();
        if (inherited && !attribute.is(AttributeFlag.KEY_ONLY)) {
            problems.keyOnlyInherited(place, source.name());
        }
        return !inherited;
    }
}
