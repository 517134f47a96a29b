package io.monodyne.load;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.Status;
import io.monodyne.dynamo.Item;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.MapKey;
import io.monodyne.metamodel.PositionColumn;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What one level of a load has to read: identities together, and other sides of associations together. Lives as long as it is read.
 */
final class Level {

    private final LoadOperation load;
    private final Map<EntityKey, Need> needs = new LinkedHashMap<>();
    private final List<OtherSide> otherSides = new ArrayList<>();

    private record Need(EntityModel target, List<Fetch> fetches) {}

    /** @param keys what is read of the keys of a map; null where they stay unread */
    private record OtherSide(
            Loaded owner,
            AssociationPath path,
            Fetch below,
            @Nullable Fetch keys,
            List<PartitionRead> reads) {}

    Level(LoadOperation load) {
        this.load = load;
    }

    void need(EntityModel target, EntityKey key, Fetch below) {
        load.session().tenancy().requireOwn(target, key);
        needs.computeIfAbsent(key, k -> new Need(target, new ArrayList<>()))
                .fetches()
                .add(below);
    }

    void otherSide(Loaded owner, AssociationPath path, Fetch below) {
        otherSide(owner, path, below, null);
    }

    void otherSide(Loaded owner, AssociationPath path, Fetch below, @Nullable Fetch keys) {
        List<PartitionRead> reads =
                load.session().reads(owner.key(), path, load.mode().consistent());
        otherSides.add(new OtherSide(owner, path, below, keys, reads));
    }

    void read() {
        List<PartitionRead> reads = new ArrayList<>();
        for (OtherSide side : otherSides) {
            boolean deeper = AggregateRead.goesDeeper(side.path(), side.below());
            for (PartitionRead read : side.reads()) {
                reads.add(deeper ? read.wholePartition() : read);
            }
        }
        load.partitions().read(reads);
        otherSides.forEach(this::takeRows);
        readNeeds();
    }

    private void takeRows(OtherSide side) {
        List<Item> items = new ArrayList<>();
        side.reads().forEach(read -> items.addAll(load.partitions().items(read)));
        List<StoredRow> stored =
                load.session().services().queries().rows(side.owner().key(), side.path(), items);
        RowOverlay overlay = new RowOverlay(load.session());
        List<StoredRow> rows = overlay.managed(
                side.owner().key(), side.path(), overlay.apply(side.owner().key(), side.path(), stored), load::there);
        side.owner().rows(side.path(), rows);
        boolean current = side.reads().stream().allMatch(read -> read.index() == null);
        EntityModel target = side.path().attribute().target();
        for (StoredRow row : rows) {
            take(target, current ? row : load.lagging(row), side.below(), current);
            takeKey(row, side);
        }
    }

    /** @param current whether what was read is as new as a read by key: not what an index says */
    private void take(EntityModel target, StoredRow row, Fetch below, boolean current) {
        Snapshot found = own(row);
        ManagedEntity managed = load.there(row.key());
        Snapshot snapshot = managed == null ? found : managed.snapshot();
        Loaded known = load.find(row.key());
        if (known != null) {
            load.visit(known, below);
        } else if (snapshot != null) {
            if (managed == null || below.more() && managed.status() != Status.REMOVED) {
                if (current && snapshot == found) {
                    load.session().services().reader().keep(row.key(), snapshot, load.mode());
                }
                load.visit(load.add(row.key(), snapshot), below);
            }
        } else if (managed == null) {
            need(target, row.key(), below);
        }
    }

    /** The state that was found of an element; of another tenant it gets nowhere, the cache included. */
    private @Nullable Snapshot own(StoredRow row) {
        Snapshot found = row.snapshot();
        if (found != null) {
            load.session().tenancy().requireOwn(found);
        }
        return found;
    }

    /** The keys of a map can be entities that a graph asks for, or that can't stay unread. */
    private void takeKey(StoredRow row, OtherSide side) {
        if (!(side.path().attribute() instanceof EntityCollection collection)
                || !(collection.shape().mapKey() instanceof MapKey.OfEntity ofEntity)) {
            return;
        }
        PositionColumn position = collection.shape().position();
        AttributeValue stored = row.position();
        EntityModel entity = ofEntity.target().model();
        if (position != null
                && stored != null
                && (side.keys() != null || !load.session().services().canRefer(entity))) {
            Fetch fetch = side.keys() == null ? Fetch.mapped() : side.keys();
            take(entity, new StoredRow((EntityKey) position.codec().decode(stored), null, null), fetch, true);
        }
    }

    private void readNeeds() {
        if (needs.isEmpty()) {
            return;
        }
        LoadSession session = load.session();
        Map<EntityKey, EntityModel> unknown = new LinkedHashMap<>();
        needs.forEach((key, need) -> {
            if (session.unit().get().find(key) == null) {
                unknown.put(key, need.target());
            }
        });
        Map<EntityKey, Snapshot> found =
                unknown.isEmpty() ? Map.of() : session.services().reader().readAll(unknown, load.mode());
        needs.forEach((key, need) -> take(key, need, session.overlaid(need.target(), key, found.get(key))));
    }

    private void take(EntityKey key, Need need, @Nullable Snapshot snapshot) {
        if (snapshot != null) {
            Loaded entity = load.add(key, snapshot);
            need.fetches().forEach(fetch -> load.visit(entity, fetch));
        }
    }
}
