package io.monodyne.session.partiql;

import io.monodyne.dynamo.Item;
import io.monodyne.load.StateReader;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import org.jspecify.annotations.Nullable;

/** Each item is an entity of one type; others are left out, as are those of other tenants. */
public record EntityRows(StateReader states, EntityModel entity) implements PartiqlRows {

    /** @throws IllegalArgumentException where a statement does not select whole items, or not of a table that has the entity */
    public static EntityRows of(StateReader states, EntityModel entity, PartiqlText text) {
        if (!text.columns().isEmpty()) {
            throw PartiqlProblems.partialEntity(entity.name());
        }
        if (!states.table(entity).equals(text.table())) {
            throw PartiqlProblems.otherTable(entity.name(), states.table(entity), text.table());
        }
        if (text.index() != null) {
            states.requireWhole(entity, text.index());
        }
        return new EntityRows(states, entity);
    }

    @Override
    public @Nullable Object @Nullable [] row(Item item) {
        Snapshot state = states.state(entity, item);
        return state == null ? null : new @Nullable Object[] {state};
    }

    @Override
    public boolean checked() {
        return true;
    }
}
