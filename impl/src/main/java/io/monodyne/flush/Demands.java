package io.monodyne.flush;

import io.monodyne.context.UnitOfWork;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemWrite;
import io.monodyne.dynamo.TableLayout;
import io.monodyne.key.ItemKey;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.UnitTable;
import io.monodyne.metamodel.VersionModel;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the application demands of entities into a plan: it becomes a part of the condition of the write of the entity, or a check where
 * nothing of it is written. Lives while a unit of work is planned.
 */
final class Demands {

    private final UnitTable table;
    private final Function<String, TableLayout> layouts;

    Demands(UnitTable table, Function<String, TableLayout> layouts) {
        this.table = table;
        this.layouts = layouts;
    }

    /** @param groups changed in place */
    void put(UnitOfWork unit, List<List<PlannedWrite>> groups) {
        for (UnitOfWork.Demand demand : unit.demands()) {
            ItemAddress address =
                    new ItemAddress(table.of(demand.model()), demand.model().itemKey(demand.key()));
            if (!joined(demand, address, groups)) {
                groups.get(0).add(check(demand, address));
            }
        }
    }

    private static boolean joined(UnitOfWork.Demand demand, ItemAddress address, List<List<PlannedWrite>> groups) {
        for (List<PlannedWrite> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                PlannedWrite planned = group.get(i);
                ItemWrite write = planned.write();
                if (write.table().equals(address.table()) && write.key().equals(address.key())) {
                    Condition both = Condition.and(List.of(demand.condition().condition(), write.condition()));
                    WriteRole role =
                            demand.asRead() ? planned.role() : new WriteRole.Demanded(planned.role(), demand.read());
                    group.set(i, new PlannedWrite(write.under(both), planned.entity(), planned.instance(), role));
                    return true;
                }
            }
        }
        return false;
    }

    private PlannedWrite check(UnitOfWork.Demand demand, ItemAddress address) {
        ItemKey key = address.key();
        ItemGuard guard = new ItemGuard(demand.read(), layouts.apply(address.table()));
        Condition both = Condition.and(List.of(demand.condition().condition(), guard.condition()));
        ItemWrite check = new ItemWrite.Check(address.table(), key, both);
        WriteRole role =
                demand.asRead() ? new WriteRole.Check() : new WriteRole.Demanded(new WriteRole.Check(), demand.read());
        return new PlannedWrite(check, demand.model(), demand.instance(), role);
    }

    /** Whether it is the entity that was changed by others, as its version says, and not the demand that is false. */
    static boolean stale(Snapshot read, @Nullable Item old) {
        VersionModel version = read.model().version();
        return old == null
                || !DirectConditions.of(read.model(), old)
                || version != null
                        && !Objects.equals(
                                old.get(version.attribute().storedName()), read.attributeValue(version.attribute()));
    }
}
