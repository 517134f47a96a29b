package io.monodyne.mapping.keys;

import io.monodyne.DynamoTable;
import io.monodyne.Extent;
import io.monodyne.IndexMap;
import io.monodyne.IndexMaps;
import io.monodyne.NullSource;
import io.monodyne.mapping.draft.Declarations;
import io.monodyne.mapping.draft.EntityDraft;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entity declares of its table and indexes: on its class and on the superclasses between it and its super entity, for
 * all of those are new with this entity. Of two maps of one index in different classes the lower one counts, so a mapped
 * superclass can be corrected index by index; Java's own {@code @Inherited} would drop all of them at once. Immutable.
 *
 * @param maps by index, in the order declared, superclasses first; the table's under the empty name
 */
record DeclaredIndexes(
        Map<String, IndexMap> maps,
        @Nullable Extent extent,
        @Nullable DynamoTable table) {

    static DeclaredIndexes of(EntityDraft draft, KeyProblems problems) {
        List<Class<?>> classes = classes(draft);
        Map<String, IndexMap> maps = new LinkedHashMap<>();
        for (Class<?> type : classes) {
            Set<String> here = new HashSet<>();
            for (IndexMap map : own(type, draft.declarations())) {
                if (!here.add(map.index())) {
                    problems.indexTwice(draft.entityName(), map.index());
                }
                maps.put(map.index(), map);
            }
        }
        for (IndexMap map : maps.values()) {
            if (map.nullSource() == NullSource.PASS) {
                problems.nullsPassed(
                        draft.entityName() + (map.index().isEmpty() ? ", the table" : ", index " + map.index()));
            }
        }
        return new DeclaredIndexes(
                maps, lowest(classes, draft, Extent.class), lowest(classes, draft, DynamoTable.class));
    }

    /** Topmost first. */
    private static List<Class<?>> classes(EntityDraft draft) {
        Class<?> end = draft.superEntity() == null ? null : draft.superEntity().type();
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> type = draft.type(); type != null && type != end; type = type.getSuperclass()) {
            classes.add(0, type);
        }
        return classes;
    }

    private static List<IndexMap> own(Class<?> type, Declarations declarations) {
        IndexMap one = declarations.own(type, IndexMap.class);
        IndexMaps several = declarations.own(type, IndexMaps.class);
        List<IndexMap> own = new ArrayList<>();
        if (one != null) {
            own.add(one);
        }
        if (several != null) {
            own.addAll(List.of(several.value()));
        }
        return own;
    }

    private static <A extends Annotation> @Nullable A lowest(
            List<Class<?>> classes, EntityDraft draft, Class<A> annotation) {
        A found = null;
        for (Class<?> type : classes) {
            A own = draft.declarations().own(type, annotation);
            found = own == null ? found : own;
        }
        return found;
    }
}
