package io.monodyne.load;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.Item;
import io.monodyne.key.KeyRange;
import io.monodyne.metamodel.AssociationAttribute;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.BasicAttribute;
import io.monodyne.metamodel.ChildAccess;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseReference;
import io.monodyne.metamodel.InverseSide;
import io.monodyne.metamodel.LinkModel;
import io.monodyne.metamodel.LinkSide;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.PositionColumn;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.TypeMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Knows what has to be read for the other side of an association, and what the items say that were read. Factory-lived, thread-safe; sends
 * nothing.
 */
public final class AssociationQueries {

    private final ItemReader items;

    public AssociationQueries(ItemReader items) {
        this.items = items;
    }

    /** How entities that hold the key of an owner are found; null for links. */
    static @Nullable InverseSide side(AssociationAttribute attribute) {
        if (attribute instanceof InverseReference reference) {
            return reference.inverse();
        }
        return attribute instanceof EntityCollection collection
                        && collection.storage() instanceof CollectionStorage.Columns columns
                ? columns.side()
                : null;
    }

    private static LinkSide links(AssociationAttribute attribute) {
        return ((CollectionStorage.Links) ((EntityCollection) attribute).storage()).side();
    }

    /**
     * What to read for the other side of one owner.
     *
     * @param tenant the key value of the tenant whose entities are there; null where they are of none
     */
    List<PartitionRead> reads(EntityKey owner, AssociationPath path, @Nullable Object tenant, boolean consistent) {
        InverseSide side = side(path.attribute());
        return side == null
                ? List.of(linkRead(owner, links(path.attribute()), consistent))
                : childReads(owner, path.attribute().target(), side, tenant, consistent);
    }

    private PartitionRead linkRead(EntityKey owner, LinkSide side, boolean consistent) {
        LinkModel link = side.link();
        boolean inverse = side.mappedBy() != null;
        String table = items.table(link.owner().entity().model());
        String partition = side.near().partitionOf(owner);
        return new PartitionRead(
                table, inverse ? link.index() : null, partition, new KeyRange.All(), null, consistent && !inverse);
    }

    private List<PartitionRead> childReads(
            EntityKey owner, EntityModel child, InverseSide side, @Nullable Object tenant, boolean consistent) {
        ChildAccess access = side.access();
        String table = items.table(child);
        if (access.index() != null) {
            items.requireWhole(child, access.index());
        }
        boolean stored = side.key().stream()
                .noneMatch(column -> child.attribute(column.root().ordinal()).is(AttributeFlag.KEY_ONLY));
        Condition filter = access.exact() || !stored ? null : hasKey(owner, side); // each row is looked at anyway
        List<PartitionRead> reads = new ArrayList<>();
        for (String partition : access.partitions(owner, tenant)) {
            reads.add(new PartitionRead(
                    table,
                    access.index(),
                    partition,
                    access.range(owner, tenant),
                    filter,
                    consistent && access.index() == null));
        }
        return reads;
    }

    private static Condition hasKey(EntityKey owner, InverseSide side) {
        Object[] components = owner.components();
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            ModelPath column = side.key().get(i);
            AttributeValue stored =
                    column.leaf().codec().encode(column.leaf().codec().fromKeyValue(components[i]));
            equal.add(Condition.compare(
                    AttributePath.of(column.storedSteps()), Comparison.EQUAL, Objects.requireNonNull(stored)));
        }
        return Condition.and(equal);
    }

    /** The elements of one owner among items that were read. */
    List<StoredRow> rows(EntityKey owner, AssociationPath path, List<Item> found) {
        InverseSide side = side(path.attribute());
        List<StoredRow> rows = new ArrayList<>();
        for (Item item : found) {
            StoredRow row = side == null
                    ? linkRow(links(path.attribute()), item)
                    : childRow(owner, path.attribute().target(), side, item);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static @Nullable StoredRow linkRow(LinkSide side, Item item) {
        EntityKey key = LinkModel.MARK.equals(item.get(TypeMark.STANDARD_ATTRIBUTE))
                ? side.far().key(item::get)
                : null;
        PositionColumn position = side.mappedBy() == null ? side.link().position() : null;
        return key == null ? null : new StoredRow(key, position == null ? null : item.get(position.storedName()), null);
    }

    private @Nullable StoredRow childRow(EntityKey owner, EntityModel child, InverseSide side, Item item) {
        Snapshot snapshot = items.read(child, item);
        if (snapshot == null || !snapshot.model().isA(child) || items.expired(snapshot)) {
            return null; // of another type in the same partition
        }
        return side.names(snapshot, owner) ? row(side, snapshot) : null;
    }

    /** The element that a state of it makes. */
    static StoredRow row(InverseSide side, Snapshot snapshot) {
        BasicAttribute position = side.position();
        return new StoredRow(
                snapshot.model().keyOf(snapshot),
                position == null ? null : snapshot.attributeValue(position),
                snapshot);
    }
}
