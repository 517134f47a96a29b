package io.monodyne.query.run;

import io.monodyne.context.PendingLink;
import io.monodyne.flush.BulkChanges;
import io.monodyne.load.EntityLoader;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.plan.BodyPlan.BlockPlan;
import io.monodyne.query.term.BoundStatement;
import io.monodyne.query.term.BoundStatement.Change;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs an UPDATE or DELETE: what it is about is read, and changed in the unit of work, so that it is written with everything else when the
 * transaction commits, and later queries of the transaction see it. All rows are read before the first one is changed.
 */
final class BulkRun {

    private final Execution execution;
    private final BlockPlan plan;
    private final EntityLoader loader;

    BulkRun(Execution execution) {
        this.execution = execution;
        this.plan = (BlockPlan) execution.plan().body();
        this.loader = execution.session().loader();
    }

    /** What a statement is about. */
    private record Found(EntityKey key, Row row, Snapshot state) {}

    /** How many were changed. */
    int update(BoundStatement.Update update) {
        Set<AttributeModel> seen = SeenAttributes.of(update);
        List<Found> all = found(update.target().slot());
        List<Snapshot> changed = all.stream()
                .map(found -> changed(update.changes(), found.row(), found.state()))
                .toList();
        for (int i = 0; i < changed.size(); i++) {
            Found found = all.get(i);
            Object instance = loader.named(found.key(), found.state());
            BulkChanges.update(execution.unit(), instance, found.state(), changed.get(i), seen);
        }
        return changed.size();
    }

    /** How many were removed. */
    int delete(BoundStatement.Delete delete) {
        Set<AttributeModel> seen = SeenAttributes.of(delete);
        List<Found> all = found(delete.target().slot());
        Map<EntityKey, EntityModel> owners = new LinkedHashMap<>();
        all.forEach(found -> owners.put(found.key(), found.state().model()));
        Map<EntityKey, List<PendingLink.Address>> links = execution.states().links(owners, execution.mode());
        for (Found found : all) {
            Object instance = loader.named(found.key(), found.state());
            List<PendingLink.Address> own = links.getOrDefault(found.key(), List.of());
            BulkChanges.remove(execution.unit(), instance, found.state(), seen, own);
            loader.letGo(found.key());
        }
        return all.size();
    }

    private List<Found> found(int slot) {
        Map<EntityKey, Found> all = new LinkedHashMap<>();
        new BlockRun(execution, plan, execution.emptyRow(), 0, false)
                .results(null)
                .forEachRemaining(result -> {
                    Row row = result.row();
                    if (row != null && row.get(slot) instanceof EntityRow entity && entity.state() != null) {
                        all.put(entity.key(), new Found(entity.key(), row, entity.state()));
                    }
                });
        return List.copyOf(all.values());
    }

    /** All values are computed of the state before. */
    private static Snapshot changed(Collection<Change> changes, Row row, Snapshot before) {
        List<AssignedValue> values = new ArrayList<>();
        changes.forEach(change -> values.add(AssignedValue.of(change, row)));
        Snapshot changed = before;
        for (AssignedValue value : values) {
            changed = value.in(changed);
        }
        return changed;
    }
}
