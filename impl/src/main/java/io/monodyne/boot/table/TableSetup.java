package io.monodyne.boot.table;

import io.monodyne.boot.settings.AttributeNames;
import io.monodyne.boot.settings.Capacity;
import io.monodyne.boot.settings.SchemaAction;
import io.monodyne.boot.settings.TableSettings;
import io.monodyne.dynamo.Billing;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.IndexSpec;
import io.monodyne.dynamo.TableSpec;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.UnitTable;
import java.util.ArrayList;
import java.util.List;

/** Does with the tables of a unit what is asked, by requests. Factory-lived, thread-safe. */
public final class TableSetup {

    private final Dynamo dynamo;
    private final List<TablePlan> plans;
    private final TableSettings settings;

    /**
     * @throws jakarta.persistence.PersistenceException where no table can be what the mapping and the settings need
     */
    public TableSetup(Dynamo dynamo, Model model, UnitTable unitTable, TableSettings settings) {
        this.dynamo = dynamo;
        this.plans = TablePlan.of(model, unitTable, settings);
        this.settings = settings;
    }

    /**
     * Does the schema-generation action of a unit.
     *
     * @throws jakarta.persistence.PersistenceException for {@code validate}, where there are differences
     */
    public void run(SchemaAction action) {
        switch (action) {
            case NONE -> {}
            case CREATE -> create();
            case DROP -> drop();
            case DROP_AND_CREATE -> {
                drop();
                create();
            }
            case VALIDATE -> {
                List<String> differences = differences();
                if (!differences.isEmpty()) {
                    throw TableProblems.different(differences);
                }
            }
        }
    }

    void create() {
        plans.forEach(plan -> dynamo.tables().create(spec(plan)));
    }

    void drop() {
        plans.forEach(plan -> dynamo.tables().delete(plan.name()));
    }

    void truncate() {
        plans.forEach(plan -> dynamo.tables().truncate(plan.name()));
    }

    /** One sentence for each, of all tables. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        plans.forEach(plan -> differences.addAll(dynamo.tables().differences(spec(plan))));
        return differences;
    }

    /** What the tables have to be. */
    List<TableSpec> specs() {
        return plans.stream().map(this::spec).toList();
    }

    private TableSpec spec(TablePlan plan) {
        AttributeNames names = settings.names();
        List<IndexSpec> indexes = new ArrayList<>();
        for (String index : plan.globalIndexes()) {
            indexes.add(new IndexSpec(index, names.indexPartitionKey(index), names.indexSortKey(index), false));
        }
        plan.nativeIndexes().forEach(index -> indexes.add(NativeIndexes.spec(index)));
        for (String index : plan.localIndexes()) {
            indexes.add(new IndexSpec(index, names.partitionKey(), names.indexSortKey(index), true));
        }
        Capacity capacity = settings.capacity();
        return new TableSpec(
                plan.name(),
                names.partitionKey(),
                names.sortKey(),
                indexes,
                capacity == null ? Billing.onDemand() : Billing.provisioned(capacity.read(), capacity.write()),
                plan.timeToLive());
    }
}
