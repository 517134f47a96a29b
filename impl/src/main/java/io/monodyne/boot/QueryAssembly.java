package io.monodyne.boot;

import io.monodyne.boot.settings.QuerySettings;
import io.monodyne.boot.table.NativeIndexes;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.IndexLayout;
import io.monodyne.metamodel.Model;
import io.monodyne.metamodel.UnitTable;
import io.monodyne.query.bind.Binder;
import io.monodyne.query.criteria.CriteriaStatements;
import io.monodyne.query.plan.QueryPlanner;
import io.monodyne.query.run.CursorKey;
import io.monodyne.query.run.RunServices;
import io.monodyne.session.partiql.Partiql;
import io.monodyne.session.query.NamedDefinitions;
import io.monodyne.session.query.QueryCompiler;
import io.monodyne.session.query.QueryServices;
import jakarta.persistence.metamodel.Metamodel;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;

/** Wires what queries work with. Stateless. */
final class QueryAssembly {

    private QueryAssembly() {}

    /** @param readers for requests that are sent side by side */
    static QueryServices services(FactoryParts parts, Metamodel metamodel, Executor readers) {
        Model model = parts.model();
        Dynamo dynamo = parts.dynamo();
        QuerySettings settings = parts.settings().work().queries();
        UnitTable table = parts.table();
        Map<String, Map<String, IndexLayout>> natives = NativeIndexes.layouts(model, table);
        QueryPlanner planner = new QueryPlanner(entity -> dynamo.layout(table.of(entity)));
        QueryPlanner assuming = new QueryPlanner(entity -> DynamoAssembly.layout(
                table.of(entity), parts.settings().table().names(), natives.getOrDefault(table.of(entity), Map.of())));
        CursorKey cursors = settings.cursorKey() == null ? CursorKey.random() : CursorKey.of(settings.cursorKey());
        return new QueryServices(
                model,
                new CriteriaStatements(metamodel),
                new QueryCompiler(new Binder(model), planner, assuming, settings.planCacheSize()),
                new RunServices(dynamo, readers, InstantSource.system(), cursors),
                settings.access(),
                new Partiql(dynamo),
                new NamedDefinitions());
    }
}
