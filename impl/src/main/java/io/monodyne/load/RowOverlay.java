package io.monodyne.load;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingEntity;
import io.monodyne.context.PendingLink;
import io.monodyne.context.RecentCommits;
import io.monodyne.context.Status;
import io.monodyne.context.UnitOfWork;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.CollectionStorage;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.InverseSide;
import io.monodyne.metamodel.LinkSide;
import io.monodyne.metamodel.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows the other side of an association as the transaction has flushed it: what came is there, what went is not, also where an index
 * lags behind. Stateless but for its session.
 */
final class RowOverlay {

    private final LoadSession session;

    RowOverlay(LoadSession session) {
        this.session = session;
    }

    /** A link is there as long as nobody takes it away: also that to an entity which the transaction removes. */
    List<StoredRow> apply(EntityKey owner, AssociationPath path, List<StoredRow> stored) {
        UnitOfWork unit = session.unit().get();
        InverseSide side = AssociationQueries.side(path.attribute());
        if (unit.changes().isEmpty() && unit.links().isEmpty() && recent().isEmpty()) {
            return side == null || stored.stream().noneMatch(row -> removed(row.key()))
                    ? stored
                    : stored.stream().filter(row -> !removed(row.key())).toList();
        }
        Map<EntityKey, StoredRow> rows = new LinkedHashMap<>();
        stored.forEach(row -> rows.put(row.key(), row));
        if (side == null) {
            LinkSide links = ((CollectionStorage.Links) ((EntityCollection) path.attribute()).storage()).side();
            if (links.mappedBy() != null) {
                recent().forEach(committed -> committed.links().forEach(link -> applyLink(owner, links, link, rows)));
            }
            unit.links().forEach(link -> applyLink(owner, links, link, rows));
        } else {
            EntityModel target = path.attribute().target();
            if (indexed(side)) {
                recent().forEach(committed ->
                        committed.changes().forEach(change -> applyChange(owner, target, side, change, rows)));
                Set<StoredRow> found = Collections.newSetFromMap(new IdentityHashMap<>());
                found.addAll(stored);
                rows.replaceAll((key, row) -> committed(row, found));
            }
            unit.changes().forEach(change -> applyChange(owner, target, side, change, rows));
            rows.values().removeIf(row -> removed(row.key()));
        }
        return new ArrayList<>(rows.values());
    }

    /**
     * What is managed is as the context has it: an index may not show yet what was committed by it.
     *
     * @param there gives managed entities that are not read again
     */
    List<StoredRow> managed(
            EntityKey owner,
            AssociationPath path,
            List<StoredRow> rows,
            Function<EntityKey, @Nullable ManagedEntity> there) {
        InverseSide side = AssociationQueries.side(path.attribute());
        if (side == null || !indexed(side)) {
            return rows;
        }
        List<StoredRow> seen = new ArrayList<>();
        for (StoredRow row : rows) {
            ManagedEntity managed = there.apply(row.key());
            Snapshot snapshot = managed == null ? null : managed.snapshot();
            if (snapshot == null) {
                seen.add(row);
            } else if (side.names(snapshot, owner)) {
                seen.add(AssociationQueries.row(side, snapshot));
            }
        }
        return seen;
    }

    private static boolean indexed(InverseSide side) {
        return side.access().index() != null || side.access().extent() != null;
    }

    private Collection<RecentCommits.Committed> recent() {
        return session.unit().get().recent();
    }

    /** What was committed a moment ago is an element; its state is read anew, as others may have changed it since. */
    private static StoredRow committed(StoredRow row, Set<StoredRow> stored) {
        return stored.contains(row) ? row : new StoredRow(row.key(), row.position(), null);
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
        boolean there = after != null && after.model().isA(target) && side.names(after, owner);
        if (there && after != null) {
            rows.put(change.key(), AssociationQueries.row(side, after));
        } else {
            rows.remove(change.key());
        }
    }
}
