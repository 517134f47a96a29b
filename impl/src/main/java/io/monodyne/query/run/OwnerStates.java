package io.monodyne.query.run;

import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states of the entities in one slot; those are read of which a row has the identity alone. */
final class OwnerStates {

    private final Execution execution;
    private final int slot;
    private Map<EntityKey, Snapshot> read = Map.of();

    OwnerStates(Execution execution, int slot) {
        this.execution = execution;
        this.slot = slot;
    }

    void prepare(List<Row> rows) {
        Map<EntityKey, EntityModel> unread = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.get(slot) instanceof EntityRow entity && entity.state() == null) {
                unread.put(entity.key(), entity.key().root());
            }
        }
        read = unread.isEmpty() ? Map.of() : execution.known().read(unread);
    }

    /** Null where there is no entity, or nothing of it. */
    @Nullable
    Snapshot stateOf(Row row) {
        if (!(row.get(slot) instanceof EntityRow entity)) {
            return null;
        }
        Snapshot state = entity.state();
        return state == null ? read.get(entity.key()) : state;
    }

    /** Whether entities of a type have an association, which one of a type that extends it may be of. */
    static boolean has(EntityModel model, AssociationPath path) {
        List<AssociationPath> associations = model.associations();
        return path.index() < associations.size()
                && associations.get(path.index()).equals(path);
    }
}
