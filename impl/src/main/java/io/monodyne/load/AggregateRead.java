package io.monodyne.load;

import io.monodyne.dynamo.Item;
import io.monodyne.key.ItemKey;
import io.monodyne.key.KeyRange;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseSide;
import io.monodyne.metamodel.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entity together with those that are in its partition, where a plan asks for them anyway: one Query instead of a GetItem and
 * more. Lives as long as a load.
 */
final class AggregateRead {

    private final LoadOperation load;

    AggregateRead(LoadOperation load) {
        this.load = load;
    }

    /** Whether the plan asks for anything in the partition of the entity. */
    static boolean applies(EntityModel entity, Fetch fetch) {
        for (AssociationPath path : entity.associations()) {
            if (inPartition(path) && fetch.eager(entity, path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inPartition(AssociationPath path) {
        InverseSide side = AssociationQueries.side(path.attribute());
        return side != null && side.access().withOwner();
    }

    /** Whether what is found by an association has others in the same partition that are to be read, too. */
    static boolean goesDeeper(AssociationPath path, Fetch below) {
        InverseSide side = AssociationQueries.side(path.attribute());
        return side != null
                && side.access().index() == null
                && side.access().extent() == null
                && applies(path.attribute().target(), below);
    }

    /** What is stored of the entity; null where there is none of the type. Its partition is known to the load afterwards. */
    @Nullable
    Snapshot read(EntityModel entity, EntityKey key, Fetch fetch) {
        LoadServices services = load.session().services();
        ItemKey own = entity.itemKey(key);
        boolean consistent = load.mode().consistent();
        PartitionRead whole = new PartitionRead(
                services.items().table(entity), null, own.partition(), KeyRange.exactly(own.sort()), null, consistent);
        for (AssociationPath path : entity.associations()) {
            if (inPartition(path) && fetch.eager(entity, path)) {
                boolean deeper = goesDeeper(path, fetch.below(entity, path));
                for (PartitionRead read : load.session().reads(key, path, consistent)) {
                    whole = whole.and(deeper ? read.wholePartition() : read);
                }
            }
        }
        load.partitions().read(List.of(whole));
        return find(entity, key, own, load.partitions().items(whole));
    }

    private @Nullable Snapshot find(EntityModel entity, EntityKey key, ItemKey own, List<Item> items) {
        LoadServices services = load.session().services();
        for (Item item : items) {
            if (own.sort().equals(services.items().sortKey(entity, item))) {
                return services.reader().found(entity, key, item, load.mode());
            }
        }
        return null;
    }
}
