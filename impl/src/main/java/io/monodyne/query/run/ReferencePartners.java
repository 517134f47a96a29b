package io.monodyne.query.run;

import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Projection;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.plan.Step;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Row;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reference names, read by key for many rows together ({@link Step.Reference}). */
final class ReferencePartners implements Partners {

    private final Execution execution;
    private final OwnerStates owners;
    private final EntityModel entity;
    private final AssociationPath path;
    private final @Nullable Projection only;
    private Map<EntityKey, Snapshot> found = Map.of();

    ReferencePartners(Execution execution, Step.Reference step) {
        this.execution = execution;
        this.owners = new OwnerStates(execution, step.from());
        this.entity = step.entity();
        this.path = step.path();
        this.only = execution.projection(step.slot());
    }

    @Override
    public void prepare(List<Row> rows) {
        owners.prepare(rows);
        Map<EntityKey, EntityModel> wanted = new LinkedHashMap<>();
        for (Row row : rows) {
            EntityKey key = target(row);
            if (key != null) {
                wanted.put(key, entity);
            }
        }
        found = wanted.isEmpty() ? Map.of() : execution.known().read(wanted, only);
    }

    private @Nullable EntityKey target(Row row) {
        Snapshot owner = owners.stateOf(row);
        return owner != null && OwnerStates.has(owner.model(), path) ? path.target(owner) : null;
    }

    @Override
    public Iterator<?> of(Row row) {
        EntityKey key = target(row);
        Snapshot state = key == null ? null : found.get(key);
        List<EntityRow> partners = key == null || state == null ? List.of() : List.of(new EntityRow(key, state));
        return partners.iterator();
    }
}
