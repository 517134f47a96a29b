package io.monodyne.load;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingEntity;
import io.monodyne.context.PendingLink;
import io.monodyne.context.Status;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseSide;
import io.monodyne.metamodel.LinkSide;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows the other side of an association as the transaction has flushed it: what came is there, what went is not, also where an index
 * lags behind. Stateless but for its session.
 */
final class RowOverlay {

    private final LoadSession session;

    RowOverlay(LoadSession session) {
        this.session = session;
    }

    List<StoredRow> apply(EntityKey owner, AssociationPath path, List<StoredRow> stored) {
        Map<EntityKey, StoredRow> rows = new LinkedHashMap<>();
        stored.forEach(row -> rows.put(row.key(), row));
        InverseSide side = AssociationQueries.side(path.attribute());
        if (side == null) {
            LinkSide links = ((CollectionStorage.Links) ((EntityCollection) path.attribute()).storage()).side();
            session.unit().get().links().forEach(link -> applyLink(owner, links, link, rows));
        } else {
            EntityModel target = path.attribute().target();
            session.unit().get().changes().forEach(change -> applyChange(owner, target, side, change, rows));
        }
        rows.values().removeIf(row -> removed(row.key()));
        return new ArrayList<>(rows.values());
    }

    private boolean removed(EntityKey key) {
        ManagedEntity managed = session.context().find(key);
        return managed != null ? managed.status() == Status.REMOVED : session.removed(key);
    }

    private static void applyLink(
            EntityKey owner, LinkSide links, PendingLink pending, Map<EntityKey, StoredRow> rows) {
        boolean inverse = links.mappedBy() != null;
        PendingLink.Address address = pending.address();
        EntityKey near = inverse ? address.target() : address.owner();
        EntityKey far = inverse ? address.owner() : address.target();
        if (address.link() != links.link() || !near.equals(owner)) {
            return;
        }
        if (pending.present()) {
            rows.put(far, new StoredRow(far, inverse ? null : pending.position(), null));
        } else {
            rows.remove(far);
        }
    }

    private static void applyChange(
            EntityKey owner,
            EntityModel target,
            InverseSide side,
            PendingEntity change,
            Map<EntityKey, StoredRow> rows) {
        if (change.model().root() != target.root()) {
            return;
        }
        Snapshot after = change.target();
        boolean there = after != null && after.model().isA(target) && owner.equals(side.ownerOf(after, owner.root()));
        if (there && after != null) {
            rows.put(change.key(), AssociationQueries.row(side, after));
        } else {
            rows.remove(change.key());
        }
    }
}
