package io.monodyne.query.plan;

import io.monodyne.dynamo.TableLayout;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.query.term.BoundStatement;
import java.util.function.Function;

/** Plans statements. Factory-lived, thread-safe. */
public final class QueryPlanner {

    private final Function<EntityModel, TableLayout> layouts;

    /** @param layouts of the table that an entity is in */
    public QueryPlanner(Function<EntityModel, TableLayout> layouts) {
        this.layouts = layouts;
    }

    /**
     * How a statement is done.
     *
     * @param limit how much it may read
     * @throws jakarta.persistence.PersistenceException where it would read more; the message says what would help
     */
    public StatementPlan plan(BoundStatement statement, AccessLimit limit) {
        throw new UnsupportedOperationException(layouts + " " + statement + " " + limit); // to be done next
    }
}
