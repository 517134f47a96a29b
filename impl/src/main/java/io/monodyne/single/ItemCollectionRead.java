package io.monodyne.single;

import io.monodyne.context.ManagedEntity;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemPage;
import io.monodyne.dynamo.ItemQuery;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyRange;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.operation.Entities;
import io.monodyne.operation.EntityId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a whole partition: each item becomes what it is; those that are no entities are left out. Lives for one read. */
final class ItemCollectionRead {

    private final SingleContext single;
    private final String table;
    private final String partition;

    ItemCollectionRead(SingleContext single, String table, String partition) {
        this.single = single;
        this.table = table;
        this.partition = partition;
    }

    Entities read() {
        return single.works().read(work -> {
            List<Snapshot> snapshots = new ArrayList<>();
            boolean consistent = work.readMode().consistent();
            ItemQuery query =
                    ItemQuery.of(table, partition, new KeyRange.All()).paging(ItemQuery.Paging.first(consistent));
            for (ItemQuery next = query; next != null; ) {
                ItemPage page = single.dynamo().query(next);
                for (Item item : page.items()) {
                    Snapshot snapshot = snapshot(item);
                    if (snapshot != null && !single.items().expired(snapshot)) {
                        snapshots.add(snapshot);
                    }
                }
                next = page.next() == null ? null : query.after(page.next());
            }
            Map<EntityId<?>, Object> byId = new LinkedHashMap<>();
            for (ManagedEntity managed : work.loader().take(snapshots, work.readMode())) {
                byId.put(SingleContext.id(managed.model(), managed.key()), managed.instance());
            }
            return new Entities(byId);
        });
    }

    /** What an item says of the entity that it is, told by its mark and its key; null where it is none. */
    private @Nullable Snapshot snapshot(Item item) {
        TableLayout layout = single.dynamo().layout(table);
        ItemKey key = item.key(layout);
        for (EntityModel entity : single.services().model().entities()) {
            boolean root =
                    entity.superEntity() == null && single.items().table(entity).equals(table);
            if (root && entity.keys().table().makes(key.partition(), key.sort())) {
                Snapshot snapshot = single.read(entity, item);
                if (snapshot != null) {
                    return snapshot;
                }
            }
        }
        return null;
    }
}
