package io.monodyne.query.run;

import io.monodyne.load.FoundState;
import io.monodyne.metamodel.AssociationPath;
import io.monodyne.metamodel.CollectionShape;
import io.monodyne.metamodel.EntityCollection;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.MapKey;
import io.monodyne.metamodel.PositionColumn;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.query.plan.Step;
import io.monodyne.query.term.EntityRow;
import io.monodyne.query.term.Row;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The other side of an association, read by the key of its owner for many rows together ({@link Step.Collection}). */
final class CollectionPartners implements Partners {

    private final Execution execution;
    private final OwnerStates owners;
    private final EntityModel entity;
    private final AssociationPath path;
    private Map<EntityKey, List<FoundState>> found = Map.of();

    CollectionPartners(Execution execution, Step.Collection step) {
        this.execution = execution;
        this.owners = new OwnerStates(execution, step.from());
        this.entity = step.entity();
        this.path = step.path();
    }

    @Override
    public void prepare(List<Row> rows) {
        owners.prepare(rows);
        Set<EntityKey> keys = new LinkedHashSet<>();
        for (Row row : rows) {
            EntityKey owner = owner(row);
            if (owner != null) {
                keys.add(owner);
            }
        }
        found = keys.isEmpty() ? Map.of() : execution.known().elements(keys, path, entity);
    }

    private @Nullable EntityKey owner(Row row) {
        Snapshot owner = owners.stateOf(row);
        return owner != null && OwnerStates.has(owner.model(), path)
                ? owner.model().keyOf(owner)
                : null;
    }

    @Override
    public Iterator<?> of(Row row) {
        EntityKey owner = owner(row);
        List<FoundState> elements = owner == null ? List.of() : found.getOrDefault(owner, List.of());
        List<EntityRow> partners = new ArrayList<>();
        for (FoundState element : elements) {
            Snapshot state = element.state();
            partners.add(new EntityRow(state.model().keyOf(state), state, position(state, element.position())));
        }
        return partners.iterator();
    }

    /** The key of an element in its map, or its index in its list; null where it has neither. */
    private @Nullable Object position(Snapshot state, @Nullable AttributeValue stored) {
        if (!(path.attribute() instanceof EntityCollection collection)) {
            return null;
        }
        CollectionShape shape = collection.shape();
        PositionColumn column = shape.position();
        if (shape.mapKey() instanceof MapKey.OfElement ofElement) {
            return ofElement.path().value(state);
        }
        Object position =
                column == null || stored == null ? null : column.codec().decode(stored);
        return position instanceof EntityKey key ? new EntityRow(key, null) : position;
    }
}
