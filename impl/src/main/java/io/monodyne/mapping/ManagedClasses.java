package io.monodyne.mapping;

import io.monodyne.mapping.draft.Declarations;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes of a unit, sorted by what they are. Those that are no managed types are left out; a superclass that is
 * mapped belongs to the unit whether it is listed or not. Boot-lived.
 */
final class ManagedClasses {

    private final Map<Class<?>, Lineage> entities = new LinkedHashMap<>();
    private final Set<Class<?>> all = new LinkedHashSet<>();

    ManagedClasses(Collection<Class<?>> listed, Declarations declarations) {
        Map<Class<?>, Lineage> found = new LinkedHashMap<>();
        for (Class<?> type : listed) {
            all.add(type);
            if (declarations.own(type, Entity.class) != null) {
                add(type, found, declarations);
            }
        }
        List<Map.Entry<Class<?>, Lineage>> sorted = new ArrayList<>(found.entrySet());
        sorted.sort(Comparator.comparingInt(entry -> entry.getValue().all().size()));
        sorted.forEach(entry -> entities.put(entry.getKey(), entry.getValue()));
    }

    private void add(Class<?> entity, Map<Class<?>, Lineage> found, Declarations declarations) {
        Lineage lineage = Lineage.of(entity, declarations);
        if (found.putIfAbsent(entity, lineage) == null) {
            all.addAll(lineage.all());
            if (lineage.superEntity() != null) {
                add(lineage.superEntity(), found, declarations);
            }
        }
    }

    /** Super entities before those that extend them. */
    Map<Class<?>, Lineage> entities() {
        return entities;
    }

    /** Entities, mapped superclasses and everything else that was listed. */
    Collection<Class<?>> all() {
        return all;
    }
}
