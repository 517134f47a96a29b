package io.monodyne.flush;

import io.monodyne.context.PendingEntity;
import io.monodyne.context.PendingLink;
import io.monodyne.context.UnitOfWork;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.ItemWrite;
import io.monodyne.dynamo.RetryGuard;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.hydrate.Dehydrator;
import io.monodyne.hydrate.ReservedNames;
import io.monodyne.key.ItemKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.ModelPath;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.UnitTable;
import io.monodyne.metamodel.VersionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Turns a unit of work into the fewest and smallest writes. Factory-lived, thread-safe; sends nothing.
 *
 * <p>An entity needs one write: a Put where nothing was stored, a Delete where nothing shall be, else an Update of what
 * changed. To these come a write for each sentinel that changes hands and a check for each locked entity that is not written
 * anyway. Every write is conditional. No item is written twice.
 */
final class WritePlanner {

    private final Function<String, TableLayout> layouts;
    private final UnitTable table;
    private final Atomicity atomicity;
    private final ReservedNames reserved = new ReservedNames(Set.of(WriteToken.ATTRIBUTE));

    WritePlanner(Dynamo dynamo, UnitTable table, Atomicity atomicity) {
        this.layouts = dynamo::layout;
        this.table = table;
        this.atomicity = atomicity;
    }

    WritePlan plan(UnitOfWork unit) {
        List<List<PlannedWrite>> groups = new ArrayList<>();
        if (atomicity == Atomicity.TRANSACTION) {
            groups.add(writes(List.copyOf(unit.changes())));
        } else {
            refuseExchanges(unit);
            groups.add(
                    writes(unit.changes().stream().filter(PendingEntity::moved).toList()));
            unit.changes().stream()
                    .filter(entity -> !entity.moved())
                    .forEach(entity -> groups.add(writes(List.of(entity))));
        }
        List<PlannedWrite> others = new ArrayList<>();
        unit.links().forEach(link -> others.add(link(link)));
        others.addAll(checks(unit));
        if (atomicity == Atomicity.TRANSACTION) {
            groups.get(0).addAll(others);
        } else {
            others.forEach(write -> groups.add(new ArrayList<>(List.of(write))));
        }
        new Demands(table, layouts).put(unit, groups);
        groups.removeIf(List::isEmpty);
        WritePlan plan = new WritePlan(groups);
        PlanLimits.check(plan);
        return plan;
    }

    /** Entities that are not written together can't hand a unique value to each other; moved ones are written together. */
    private void refuseExchanges(UnitOfWork unit) {
        Sentinels sentinels = new Sentinels();
        for (PendingEntity entity : unit.changes()) {
            sentinels.add(entity, table.of(entity.model()), entity.model().itemKey(entity.key()));
        }
        sentinels.refuseExchanges();
    }

    private List<PlannedWrite> writes(List<PendingEntity> entities) {
        Sentinels sentinels = new Sentinels();
        List<PlannedWrite> writes = new ArrayList<>();
        for (PendingEntity entity : entities) {
            String physical = table.of(entity.model());
            ItemKey key = entity.model().itemKey(entity.key());
            List<ModelPath> relied = sentinels.add(entity, physical, key);
            writes.add(write(entity, physical, key, relied));
        }
        writes.addAll(sentinels.writes());
        return writes;
    }

    private PlannedWrite write(PendingEntity entity, String physical, ItemKey key, List<ModelPath> relied) {
        Snapshot base = entity.base();
        Snapshot target = entity.target();
        TableLayout layout = layouts.apply(physical);
        reserved.check((target == null ? entity.model() : target.model()), layout);
        if (base == null) {
            if (target == null) {
                throw new IllegalStateException("a pending entity without any state");
            }
            Condition absent = Expiry.absentOrExpired(target.model());
            return planned(entity, put(target, physical, key, absent), new WriteRole.Insert());
        }
        ItemGuard guard = new ItemGuard(base, layout);
        guard.relyOn(relied);
        if (entity.movedAway()) {
            guard.relyOnEverything();
        }
        if (target == null) {
            RetryGuard retry = RetryGuard.goneIsDone();
            return planned(
                    entity, new ItemWrite.Delete(physical, key, guard.condition(), retry), new WriteRole.Delete());
        }
        if (entity.replaced() || base.model() != target.model()) {
            return planned(entity, put(target, physical, key, guard.condition()), new WriteRole.Update());
        }
        ItemSize.check(target, key, layout);
        NativeKeys.check(base, target);
        EntityUpdate update = new EntityUpdate(base, target, layout, guard);
        ItemWrite write =
                new ItemWrite.Update(physical, key, update.assignments(), guard.condition(), RetryGuard.idempotent());
        return planned(entity, write, new WriteRole.Update());
    }

    private ItemWrite put(Snapshot target, String physical, ItemKey key, Condition condition) {
        TableLayout layout = layouts.apply(physical);
        EntityModel model = target.model();
        Map<String, AttributeValue> item =
                Dehydrator.item(model, target, layout, index -> KeyTexts.compute(model, index, target));
        ItemSize.check(target, key, layout);
        NativeKeys.check(null, target);
        VersionModel version = model.version();
        RetryGuard retry = version == null
                ? RetryGuard.wholeContent()
                : RetryGuard.wholeContent(version.attribute().storedName());
        return new ItemWrite.Put(physical, key, item, condition, retry);
    }

    private PlannedWrite link(PendingLink link) {
        String physical = table.of(link.address().link().owner().entity().model());
        return LinkWrites.of(link, physical, layouts.apply(physical));
    }

    private List<PlannedWrite> checks(UnitOfWork unit) {
        List<PlannedWrite> checks = new ArrayList<>();
        for (UnitOfWork.VersionLock lock : unit.locks()) {
            PendingEntity pending = unit.find(lock.key());
            if (pending != null && OtherChanges.outdated(lock.snapshot(), pending)) {
                throw FlushProblems.outdated(lock.model().name(), lock.instance());
            }
            if (pending == null) {
                EntityModel model = lock.model();
                String physical = table.of(model);
                ItemGuard guard = new ItemGuard(lock.snapshot(), layouts.apply(physical));
                ItemWrite check = new ItemWrite.Check(physical, model.itemKey(lock.key()), guard.condition());
                checks.add(new PlannedWrite(check, model, lock.instance(), new WriteRole.Check()));
            }
        }
        return checks;
    }

    private static PlannedWrite planned(PendingEntity entity, ItemWrite write, WriteRole role) {
        return new PlannedWrite(write, entity.model(), entity.instance(), role);
    }
}
