package io.monodyne.session.query;

import io.monodyne.metamodel.Model;
import io.monodyne.query.criteria.CriteriaStatements;
import io.monodyne.query.plan.AccessLimit;
import io.monodyne.query.run.RunServices;
import io.monodyne.session.partiql.Partiql;

/**
 * What the queries of all entity managers work with. Factory-lived, thread-safe.
 *
 * @param access how much a query may read that says nothing of it
 */
public record QueryServices(
        Model model,
        CriteriaStatements criteria,
        QueryCompiler compiler,
        RunServices running,
        AccessLimit access,
        Partiql partiql,
        NamedDefinitions named) {}
