package io.monodyne.single;

import io.monodyne.context.ManagedEntity;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemGet;
import io.monodyne.dynamo.ItemGetAll;
import io.monodyne.key.ItemKey;
import io.monodyne.load.ReadMode;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.operation.Entities;
import io.monodyne.operation.EntityId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads many entities by their keys: {@link io.monodyne.SingleTable#getAll} and {@link io.monodyne.SingleTable#snapshot}. Lives for one of them. */
final class ManyGets {

    private static final int MOST_AT_ONE_MOMENT = 100;

    private final SingleContext single;
    private final List<EntityId<?>> ids;

    ManyGets(SingleContext single, Collection<? extends EntityId<?>> ids) {
        this.single = single;
        this.ids = List.copyOf(new LinkedHashSet<>(ids));
        this.ids.forEach(this::address); // throws where one can't be meant
    }

    private record Address(EntityModel entity, EntityKey key, String table, ItemKey itemKey) {}

    private Address address(EntityId<?> id) {
        EntityModel entity = single.entity(id.entity());
        EntityKey key = single.keyOfId(entity, id.id());
        return new Address(entity, key, single.items().table(entity), entity.itemKey(key));
    }

    Entities getAll() {
        return single.works().read(work -> {
            boolean consistent = work.readMode().consistent();
            Map<String, List<ItemKey>> keys = new LinkedHashMap<>();
            for (EntityId<?> id : ids) {
                Address address = address(id);
                keys.computeIfAbsent(address.table(), table -> new ArrayList<>())
                        .add(address.itemKey());
            }
            Map<String, Map<ItemKey, Item>> found = new HashMap<>();
            keys.forEach((table, inTable) ->
                    found.put(table, single.dynamo().getAll(ItemGetAll.of(table, inTable, consistent))));
            return entities(work, found);
        });
    }

    Entities snapshot() {
        if (ids.size() > MOST_AT_ONE_MOMENT) {
            throw SingleProblems.tooMany("snapshot()", ids.size());
        }
        return single.works().read(work -> {
            List<ItemGet> gets = ids.stream()
                    .map(this::address)
                    .map(address -> ItemGet.of(address.table(), address.itemKey(), true))
                    .distinct()
                    .toList();
            List<@Nullable Item> items = single.dynamo().getTogether(gets);
            Map<String, Map<ItemKey, Item>> found = new HashMap<>();
            for (int i = 0; i < gets.size(); i++) {
                Item item = items.get(i);
                if (item != null) {
                    found.computeIfAbsent(gets.get(i).table(), table -> new HashMap<>())
                            .put(gets.get(i).key(), item);
                }
            }
            return entities(work, found);
        });
    }

    private Entities entities(SingleWork work, Map<String, Map<ItemKey, Item>> found) {
        Map<EntityId<?>, Snapshot> snapshots = new LinkedHashMap<>();
        for (EntityId<?> id : ids) {
            Address address = address(id);
            Item item = found.getOrDefault(address.table(), Map.of()).get(address.itemKey());
            Snapshot snapshot = item == null ? null : single.read(address.entity(), item);
            if (item != null && snapshot == null) {
                throw SingleProblems.otherType(address.entity().name());
            }
            if (snapshot != null
                    && snapshot.model().isA(address.entity())
                    && !single.items().expired(snapshot)) {
                snapshots.put(id, snapshot);
            }
        }
        ReadMode mode = work.readMode();
        Map<EntityKey, Object> instances = new HashMap<>();
        List<Snapshot> distinct = List.copyOf(new LinkedHashSet<>(snapshots.values()));
        for (ManagedEntity managed : work.loader().take(distinct, mode)) {
            instances.put(managed.key(), managed.instance());
        }
        Map<EntityId<?>, Object> byId = new LinkedHashMap<>();
        snapshots.forEach((id, snapshot) -> {
            Object instance = instances.get(snapshot.model().keyOf(snapshot));
            if (instance != null) {
                byId.put(id, instance);
            }
        });
        return new Entities(byId);
    }
}
