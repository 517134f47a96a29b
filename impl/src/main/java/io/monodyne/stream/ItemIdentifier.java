package io.monodyne.stream;

import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.key.ItemKey;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.UnitTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tells which entity an item is. Factory-lived, thread-safe.
 *
 * <p>An item is an entity where its key is one that the entity makes <em>and</em> its type mark is one of the entity's: a mark
 * may be shared by hierarchies, and a key of an entity may be used by items of other programs. Where a record has no image there
 * is no mark, and the key has to do: but only one that has a text of its own, as values alone could be anybody's.
 */
final class ItemIdentifier {

    private final Dynamo dynamo;
    private final Map<String, List<EntityModel>> roots = new LinkedHashMap<>();

    ItemIdentifier(Model model, UnitTable table, Dynamo dynamo) {
        this.dynamo = dynamo;
        for (EntityModel entity : model.entities()) {
            if (entity.superEntity() == null) {
                roots.computeIfAbsent(table.of(entity), physical -> new ArrayList<>())
                        .add(entity);
            }
        }
    }

    /**
     * An entity that an item can be.
     *
     * @param type as far as it is known
     */
    record Identified(EntityModel type, EntityKey key, TableLayout layout) {}

    /**
     * The hierarchies whose items have keys like that of the record.
     *
     * @throws IllegalArgumentException where it is of a table that is none of the unit's
     */
    List<Identified> candidates(StreamedItem item) {
        String table = item.table();
        if (table != null && !roots.containsKey(table)) {
            throw StreamProblems.unknownTable(table, roots.keySet());
        }
        boolean ours = false;
        List<Identified> candidates = new ArrayList<>();
        for (String physical : table == null ? roots.keySet() : List.of(table)) {
            TableLayout layout = dynamo.layout(physical);
            if (item.keys().size() == 2
                    && item.keys().containsKey(layout.partitionKey())
                    && item.keys().containsKey(layout.sortKey())) {
                ours = true;
                addTo(candidates, physical, layout, item.keys());
            }
        }
        if (!ours) {
            throw StreamProblems.otherTable(item.keys().keySet());
        }
        return candidates;
    }

    private void addTo(
            List<Identified> candidates, String table, TableLayout layout, Map<String, AttributeValue> keys) {
        String partition = text(keys.get(layout.partitionKey()));
        String sort = text(keys.get(layout.sortKey()));
        if (partition == null || sort == null) {
            return;
        }
        ItemKey itemKey = new ItemKey(partition, sort);
        for (EntityModel root : roots.getOrDefault(table, List.of())) {
            EntityKey key = root.keyAt(itemKey);
            if (key != null) {
                candidates.add(new Identified(root, key, layout));
            }
        }
    }

    private static @Nullable String text(@Nullable AttributeValue value) {
        return value == null ? null : value.s();
    }

    /** The one of them that an image is of; null where it is of none, or there is no image. */
    static @Nullable Identified byImage(List<Identified> candidates, @Nullable Map<String, AttributeValue> image) {
        if (image == null) {
            return null;
        }
        List<Identified> found = new ArrayList<>();
        for (Identified candidate : candidates) {
            EntityModel root = candidate.type();
            EntityModel concrete = root.concreteType(image.get(root.typeMark().attribute()));
            if (concrete != null) {
                found.add(new Identified(concrete, candidate.key(), candidate.layout()));
            }
        }
        return single(found);
    }

    /** The one of them that the key tells by itself; null where there is none. */
    static @Nullable Identified byKey(List<Identified> candidates) {
        List<Identified> found = new ArrayList<>();
        for (Identified candidate : candidates) {
            if (candidate.type().keys().table().literal()) {
                List<EntityModel> concrete = candidate.type().concreteTypes();
                EntityModel type = concrete.size() == 1 ? concrete.get(0) : candidate.type();
                found.add(new Identified(type, candidate.key(), candidate.layout()));
            }
        }
        return single(found);
    }

    private static @Nullable Identified single(List<Identified> found) {
        if (found.size() > 1) {
            throw StreamProblems.ambiguous(
                    found.stream().map(candidate -> candidate.type().name()).toList());
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
