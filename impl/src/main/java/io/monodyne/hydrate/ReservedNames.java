package io.monodyne.hydrate;

import io.monodyne.dynamo.IndexLayout;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.IndexModel;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps attributes from being stored under names that the item needs for itself: the keys of the table and of its indexes,
 * which only the table knows, and what a write leaves for its own use. Factory-lived, thread-safe; looks at each entity once.
 */
public final class ReservedNames {

    private final Set<String> marks;
    private final Map<EntityModel, TableLayout> checked = new ConcurrentHashMap<>();

    /** @param marks names that are reserved whatever the table is */
    public ReservedNames(Set<String> marks) {
        this.marks = Set.copyOf(marks);
    }

    /** @throws jakarta.persistence.PersistenceException naming the attribute */
    public void check(EntityModel entity, TableLayout layout) {
        if (checked.get(entity) != layout) {
            Set<String> reserved = reserved(entity, layout);
            for (AttributeModel attribute : entity.attributes()) {
                if (attribute.stored() && reserved.contains(attribute.storedName())) {
                    throw HydrateProblems.reservedName(entity.name(), attribute.name(), attribute.storedName());
                }
            }
            checked.put(entity, layout);
        }
    }

    private Set<String> reserved(EntityModel entity, TableLayout layout) {
        Set<String> reserved = new HashSet<>(marks);
        reserved.add(layout.partitionKey());
        reserved.add(layout.sortKey());
        for (IndexModel index : entity.keys().indexes()) {
            add(reserved, layout.index(index.index()));
        }
        return reserved;
    }

    private static void add(Set<String> reserved, IndexLayout index) {
        reserved.add(index.partitionKey());
        reserved.add(index.sortKey());
    }
}
