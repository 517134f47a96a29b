package io.monodyne.load;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingLink;
import io.monodyne.context.Status;
import io.monodyne.dynamo.Item;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.CollectionShape;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.LinkSide;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Projection;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads states, and makes no instances of them: for queries, which look at many that they do not answer. What it says is as the transaction
 * sees it, its flushed changes included. Session-lived.
 */
public final class StateReader {

    private final LoadSession session;

    StateReader(LoadSession session) {
        this.session = session;
    }

    /** The table that the items of an entity are in. */
    public String table(EntityModel entity) {
        return session.services().items().table(entity);
    }

    /** Throws where an index has no whole items: entities that are read from it would lack attributes. */
    public void requireWhole(EntityModel entity, String index) {
        session.services().items().requireWhole(entity, index);
    }

    /**
     * The states of identities, by one BatchGetItem for each hundred of those that neither the transaction nor the cache knows.
     *
     * @param wanted the type asked for of each
     * @return those without one of that type are left out, and so are removed ones
     */
    public Map<EntityKey, Snapshot> read(Map<EntityKey, EntityModel> wanted, ReadMode mode) {
        return read(wanted, mode, null);
    }

    /**
     * As above, where a part of each state is looked at. It has more where it is known otherwise.
     *
     * @param only null for all
     */
    public Map<EntityKey, Snapshot> read(Map<EntityKey, EntityModel> wanted, ReadMode mode, @Nullable Projection only) {
        Map<EntityKey, EntityModel> unknown = new LinkedHashMap<>();
        wanted.forEach((key, entity) -> {
            session.tenancy().requireOwn(entity, key);
            if (session.unit().get().find(key) == null && !removed(key)) {
                unknown.put(key, entity);
            }
        });
        Map<EntityKey, Snapshot> read =
                unknown.isEmpty() ? Map.of() : session.services().reader().readAll(unknown, mode, only);
        Map<EntityKey, Snapshot> found = new LinkedHashMap<>();
        wanted.forEach((key, entity) -> {
            Snapshot state = removed(key) ? null : session.overlaid(entity, key, read.get(key));
            if (state != null) {
                session.tenancy().requireOwn(state);
                found.put(key, state);
            }
        });
        return found;
    }

    /**
     * What is on the other side of an association, for each owner: by parallel Queries, and where these find links alone, by BatchGetItem.
     * What is no longer there, or of another type than is asked for, is left out.
     *
     * @param target the type asked for; that of the association, or one that extends it
     */
    public Map<EntityKey, List<FoundState>> elements(
            Collection<EntityKey> owners, AssociationPath path, EntityModel target, ReadMode mode) {
        Partitions partitions = new Partitions(session.services());
        Map<EntityKey, List<PartitionRead>> reads = new LinkedHashMap<>();
        List<PartitionRead> all = new ArrayList<>();
        for (EntityKey owner : owners) {
            List<PartitionRead> own = session.reads(owner, path, mode.consistent());
            reads.put(owner, own);
            all.addAll(own);
        }
        partitions.read(all);
        Map<EntityKey, List<StoredRow>> rows = new LinkedHashMap<>();
        Map<EntityKey, EntityModel> unread = new LinkedHashMap<>();
        reads.forEach((owner, own) -> {
            List<StoredRow> found = rows(owner, path, own, partitions);
            rows.put(owner, found);
            found.stream().filter(row -> row.snapshot() == null).forEach(row -> unread.put(row.key(), target));
        });
        Map<EntityKey, Snapshot> states = unread.isEmpty() ? Map.of() : read(unread, mode);
        Map<EntityKey, List<FoundState>> elements = new LinkedHashMap<>();
        rows.forEach((owner, found) -> elements.put(owner, states(found, path, target, states)));
        return elements;
    }

    /** The links of entities in all of their collections, those that lead nowhere included. */
    public Map<EntityKey, List<PendingLink.Address>> links(Map<EntityKey, EntityModel> owners, ReadMode mode) {
        Partitions partitions = new Partitions(session.services());
        List<LinkRead> reads = new ArrayList<>();
        owners.forEach((owner, model) -> {
            for (AssociationPath path : model.associations()) {
                if (path.attribute() instanceof EntityCollection collection
                        && collection.storage() instanceof CollectionStorage.Links links) {
                    reads.add(new LinkRead(owner, path, links.side(), session.reads(owner, path, mode.consistent())));
                }
            }
        });
        partitions.read(reads.stream().flatMap(read -> read.reads().stream()).toList());
        Map<EntityKey, List<PendingLink.Address>> found = new LinkedHashMap<>();
        for (LinkRead read : reads) {
            List<PendingLink.Address> own = found.computeIfAbsent(read.owner(), key -> new ArrayList<>());
            for (StoredRow row : rows(read.owner(), read.path(), read.reads(), partitions)) {
                own.add(PendingLink.Address.of(read.side(), read.owner(), row.key()));
            }
        }
        return found;
    }

    private record LinkRead(EntityKey owner, AssociationPath path, LinkSide side, List<PartitionRead> reads) {}

    private List<StoredRow> rows(
            EntityKey owner, AssociationPath path, List<PartitionRead> reads, Partitions partitions) {
        List<Item> items = new ArrayList<>();
        reads.forEach(read -> items.addAll(partitions.items(read)));
        List<StoredRow> stored = session.services().queries().rows(owner, path, items);
        return new RowOverlay(session).apply(owner, path, stored);
    }

    private List<FoundState> states(
            List<StoredRow> rows, AssociationPath path, EntityModel target, Map<EntityKey, Snapshot> read) {
        List<FoundState> found = new ArrayList<>();
        for (StoredRow row : rows) {
            Snapshot state = row.snapshot() == null ? read.get(row.key()) : row.snapshot();
            if (state != null && state.model().isA(target) && placed(row, path)) {
                session.tenancy().requireOwn(state);
                found.add(new FoundState(state, row.position()));
            }
        }
        return found;
    }

    /** What has no key in a map that stores its keys is in another map of the same owner. */
    private static boolean placed(StoredRow row, AssociationPath path) {
        if (row.position() != null || !(path.attribute() instanceof EntityCollection collection)) {
            return true;
        }
        CollectionShape shape = collection.shape();
        return shape.position() == null || !shape.form().map();
    }

    /** What an item says of an entity; null where it is of another type, of another tenant, or has expired. */
    public @Nullable Snapshot state(EntityModel entity, Item item) {
        return state(entity, item, null);
    }

    /**
     * As above, of an item of which a part was asked for.
     *
     * @param only null for all
     */
    public @Nullable Snapshot state(EntityModel entity, Item item, @Nullable Projection only) {
        Snapshot state = session.services().items().read(entity, item, only);
        if (state == null
                || !state.model().isA(entity)
                || session.services().items().expired(state)) {
            return null;
        }
        ModelPath tenant = state.model().keys().tenant();
        if (tenant != null && !Objects.equals(session.tenancy().keyValue(entity), tenant.keyValue(state))) {
            return null;
        }
        session.tenancy().requireOwn(state); // also what it refers to
        return state;
    }

    /** Whether the transaction has removed an identity. */
    public boolean removed(EntityKey key) {
        ManagedEntity managed = session.context().find(key);
        return managed != null ? managed.status() == Status.REMOVED : session.removed(key);
    }
}
