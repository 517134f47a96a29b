package io.monodyne.load;

import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.Item;
import io.monodyne.hydrate.Hydrator;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Projection;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.UnitTable;
import java.math.BigDecimal;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tells what an item is, and reads it. Factory-lived, thread-safe. */
public final class ItemReader {

    private final Dynamo dynamo;
    private final UnitTable table;
    private final InstantSource clock;

    public ItemReader(Dynamo dynamo, UnitTable table, InstantSource clock) {
        this.dynamo = dynamo;
        this.table = table;
        this.clock = clock;
    }

    /** The table of the unit, in which the items of most entities are. */
    public String table() {
        return table.name();
    }

    /** The table that the items of an entity are in. */
    public String table(EntityModel entity) {
        return table.of(entity);
    }

    /** Throws where an index has no whole items: entities that are read from it would lack attributes. */
    public void requireWhole(EntityModel entity, String index) {
        if (!dynamo.layout(table.of(entity)).index(index).whole()) {
            throw LoadProblems.partialIndex(entity.name(), index);
        }
    }

    /** The sort key of an item of the table. */
    @Nullable
    String sortKey(EntityModel entity, Item item) {
        AttributeValue sort = item.get(dynamo.layout(table.of(entity)).sortKey());
        return sort == null ? null : sort.s();
    }

    /** What an item says; null where it is of no type of the entity's hierarchy. */
    public @Nullable Snapshot read(EntityModel entity, Item item) {
        AttributeValue mark = item.get(entity.typeMark().attribute());
        EntityModel concrete = entity.root().concreteType(mark);
        if (concrete == null || concrete.sharesMark() && !atItsKey(concrete, item)) {
            return null;
        }
        return Hydrator.snapshot(concrete, item, dynamo.layout(table.of(entity)));
    }

    /** As above, of an item of which only a part was asked for; null for all of it. */
    public @Nullable Snapshot read(EntityModel entity, Item item, @Nullable Projection only) {
        Snapshot snapshot = read(entity, item);
        return snapshot == null || only == null ? snapshot : only.of(snapshot);
    }

    private boolean atItsKey(EntityModel entity, Item item) {
        AttributeValue partition = item.get(dynamo.layout(table.of(entity)).partitionKey());
        String sort = sortKey(entity, item);
        return partition != null
                && partition.s() != null
                && sort != null
                && entity.keys().table().makes(partition.s(), sort);
    }

    /** DynamoDB deletes expired items days late; to readers they are gone at once. */
    public boolean expired(Snapshot snapshot) {
        AttributeModel attribute = snapshot.model().rules().timeToLive();
        AttributeValue moment = attribute == null ? null : snapshot.attributeValue(attribute);
        return moment != null
                && moment.n() != null
                && new BigDecimal(moment.n())
                                .compareTo(BigDecimal.valueOf(clock.instant().getEpochSecond()))
                        <= 0;
    }
}
