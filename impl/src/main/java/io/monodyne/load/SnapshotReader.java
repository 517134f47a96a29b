package io.monodyne.load;

import io.monodyne.cache.SnapshotCache;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemGet;
import io.monodyne.dynamo.ItemGetAll;
import io.monodyne.key.ItemKey;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Projection;
import io.monodyne.metamodel.Snapshot;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is stored of identities, by the cache, one GetItem, or BatchGetItem. Factory-lived, thread-safe. */
public final class SnapshotReader {

    private final Dynamo dynamo;
    private final ItemReader items;
    private final SnapshotCache cache;

    public SnapshotReader(Dynamo dynamo, ItemReader items, SnapshotCache cache) {
        this.dynamo = dynamo;
        this.items = items;
        this.cache = cache;
    }

    /**
     * What is stored of the identity.
     *
     * @param entity the type asked for; the answer may be of a type that extends it
     * @return null where there is nothing, where it has expired, or where it is of the hierarchy but not of the type asked for
     * @throws io.monodyne.WrongItemTypeException where the item is of no type of the hierarchy
     */
    public @Nullable Snapshot read(EntityModel entity, EntityKey key, ReadMode mode) {
        return read(entity, key, mode, null);
    }

    private @Nullable Snapshot read(EntityModel entity, EntityKey key, ReadMode mode, @Nullable Projection only) {
        Snapshot snapshot = cached(entity, key, mode);
        if (snapshot == null) {
            Item item =
                    dynamo.get(new ItemGet(items.table(entity), entity.itemKey(key), mode.consistent(), paths(only)));
            snapshot = item == null ? null : kept(entity, key, item, mode, only);
        }
        return usable(entity, snapshot);
    }

    /**
     * What is stored of several identities.
     *
     * @param wanted the type asked for of each
     * @return by identity, as {@link #read} answers; those without an answer are left out
     */
    public Map<EntityKey, Snapshot> readAll(Map<EntityKey, EntityModel> wanted, ReadMode mode) {
        return readAll(wanted, mode, null);
    }

    /**
     * As above, of each item a part only. What the cache knows is whole, and what it keeps is read as a whole.
     *
     * @param part null for all
     */
    Map<EntityKey, Snapshot> readAll(Map<EntityKey, EntityModel> wanted, ReadMode mode, @Nullable Projection part) {
        Projection only = part == null || wanted.values().stream().distinct().anyMatch(this::keeps) ? null : part;
        Map<EntityKey, Snapshot> found = new LinkedHashMap<>();
        Map<String, Map<ItemKey, EntityKey>> missing = new LinkedHashMap<>();
        wanted.forEach((key, entity) -> {
            Snapshot snapshot = wanted.size() == 1 ? read(entity, key, mode, only) : cached(entity, key, mode);
            if (snapshot != null) {
                found.put(key, snapshot);
            } else if (wanted.size() > 1) {
                missing.computeIfAbsent(items.table(entity), table -> new LinkedHashMap<>())
                        .put(entity.itemKey(key), key);
            }
        });
        missing.forEach((table, keys) -> {
            ItemGetAll request = new ItemGetAll(table, new ArrayList<>(keys.keySet()), mode.consistent(), paths(only));
            dynamo.getAll(request).forEach((itemKey, item) -> {
                EntityKey key = keys.get(itemKey);
                EntityModel entity = key == null ? null : wanted.get(key);
                Snapshot snapshot =
                        key == null || entity == null ? null : usable(entity, kept(entity, key, item, mode, only));
                if (snapshot != null) {
                    found.put(key, snapshot);
                }
            });
        });
        return found;
    }

    /** What an item says that was read otherwise, as {@link #read} answers. */
    @Nullable
    Snapshot found(EntityModel entity, EntityKey key, Item item, ReadMode mode) {
        return usable(entity, kept(entity, key, item, mode, null));
    }

    /** Whether anything is stored at an address. */
    boolean exists(String table, ItemKey key) {
        return dynamo.get(ItemGet.of(table, key, true)) != null;
    }

    /** What the cache says; null for nothing, also where it has expired: another may have given it more time. */
    private @Nullable Snapshot cached(EntityModel entity, EntityKey key, ReadMode mode) {
        boolean asked = mode.retrieve() == CacheRetrieveMode.USE && cache.keeps(entity);
        return asked ? usable(entity, cache.find(key)) : null;
    }

    private @Nullable Snapshot usable(EntityModel entity, @Nullable Snapshot snapshot) {
        return snapshot == null || items.expired(snapshot) || !snapshot.model().isA(entity) ? null : snapshot;
    }

    private boolean keeps(EntityModel entity) {
        return entity.concreteTypes().stream().anyMatch(cache::keeps);
    }

    /** What is to be asked for; nothing for all. */
    public static List<AttributePath> paths(@Nullable Projection only) {
        return only == null
                ? List.of()
                : only.names().stream().map(AttributePath::of).toList();
    }

    private Snapshot kept(EntityModel entity, EntityKey key, Item item, ReadMode mode, @Nullable Projection only) {
        Snapshot snapshot = items.read(entity, item, only);
        if (snapshot == null) {
            throw LoadProblems.wrongType(entity.name(), entity.typeMark().attribute());
        }
        keep(key, snapshot, mode);
        return snapshot;
    }

    /** Offers to the cache what was read, by key or otherwise. */
    void keep(EntityKey key, Snapshot snapshot, ReadMode mode) {
        boolean kept = cache.keeps(snapshot.model()) && snapshot.complete();
        if (mode.store() == CacheStoreMode.BYPASS || !kept) {
            return;
        }
        if (mode.store() == CacheStoreMode.REFRESH) {
            cache.evict(key);
        }
        cache.read(key, snapshot);
    }
}
