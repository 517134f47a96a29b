package io.monodyne.boot.table;

import jakarta.persistence.SchemaManager;
import jakarta.persistence.SchemaValidationException;
import java.util.List;

/**
 * Creates, drops, empties and compares the tables of a unit (Jakarta Persistence 3.2, section 9.4). The tables are
 * whole ones: items of other applications that share them go with them. DynamoDB has no schemas above tables, so that
 * argument has no effect. Factory-lived, thread-safe.
 */
public final class TableSchemaManager implements SchemaManager {

    private final TableSetup setup;

    public TableSchemaManager(TableSetup setup) {
        this.setup = setup;
    }

    /**
     * Creates the tables that are not there, and waits until they can be used; those that are there stay as they are.
     */
    @Override
    public void create(boolean createSchemas) {
        setup.create();
    }

    /** Deletes the tables that are there, and waits until they are gone. */
    @Override
    public void drop(boolean dropSchemas) {
        setup.drop();
    }

    /** @throws SchemaValidationException with one failure for each difference */
    @Override
    public void validate() throws SchemaValidationException {
        List<String> differences = setup.differences();
        if (!differences.isEmpty()) {
            throw TableProblems.invalid(differences);
        }
    }

    /** Deletes all items, one by one, counters and all: for tests. */
    @Override
    public void truncate() {
        setup.truncate();
    }
}
