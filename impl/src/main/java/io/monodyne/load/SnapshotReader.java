package io.monodyne.load;

import io.monodyne.cache.SnapshotCache;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemGet;
import io.monodyne.hydrate.Hydrator;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.UnitTable;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import java.math.BigDecimal;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what is stored of an identity, by the cache or by one GetItem. Factory-lived, thread-safe. */
public final class SnapshotReader {

    private final Dynamo dynamo;
    private final UnitTable table;
    private final SnapshotCache cache;
    private final InstantSource clock;

    public SnapshotReader(Dynamo dynamo, UnitTable table, SnapshotCache cache, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.cache = cache;
        this.clock = clock;
    }

    /**
     * What is stored of the identity.
     *
     * @param entity the type asked for; the answer may be of a type that extends it
     * @return null where there is nothing, where it has expired, or where it is of the hierarchy but not of the type asked for
     * @throws io.monodyne.WrongItemTypeException where the item is of no type of the hierarchy
     */
    public @Nullable Snapshot read(EntityModel entity, EntityKey key, ReadMode mode) {
        boolean cached = cache.keeps(entity);
        Snapshot snapshot = cached && mode.retrieve() == CacheRetrieveMode.USE ? cache.find(key) : null;
        if (snapshot == null || expired(snapshot)) { // another may have given it more time
            snapshot = readItem(entity, key, mode.consistent());
            if (snapshot != null && mode.store() != CacheStoreMode.BYPASS) {
                keep(key, snapshot, mode.store());
            }
        }
        return snapshot == null || expired(snapshot) || !snapshot.model().isA(entity) ? null : snapshot;
    }

    private void keep(EntityKey key, Snapshot snapshot, CacheStoreMode store) {
        if (store == CacheStoreMode.REFRESH) {
            cache.evict(key);
        }
        cache.read(key, snapshot);
    }

    private @Nullable Snapshot readItem(EntityModel entity, EntityKey key, boolean consistent) {
        String physical = table.of(entity);
        Item item = dynamo.get(ItemGet.of(physical, entity.itemKey(key), consistent));
        if (item == null) {
            return null;
        }
        AttributeValue mark = item.get(entity.typeMark().attribute());
        EntityModel concrete = entity.root().concreteType(mark);
        if (concrete == null) {
            throw LoadProblems.wrongType(entity.name(), entity.typeMark().attribute());
        }
        return Hydrator.snapshot(concrete, item, dynamo.layout(physical));
    }

    /** DynamoDB deletes expired items days late; to readers they are gone at once. */
    private boolean expired(Snapshot snapshot) {
        AttributeModel attribute = snapshot.model().rules().timeToLive();
        AttributeValue moment = attribute == null ? null : snapshot.attributeValue(attribute);
        return moment != null
                && moment.n() != null
                && new BigDecimal(moment.n())
                                .compareTo(BigDecimal.valueOf(clock.instant().getEpochSecond()))
                        <= 0;
    }
}
