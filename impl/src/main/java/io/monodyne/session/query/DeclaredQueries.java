package io.monodyne.session.query;

import io.monodyne.metamodel.NamedQueryModel;
import io.monodyne.query.plan.AccessLimit;
import io.monodyne.query.term.BoundStatement;
import io.monodyne.session.partiql.PartiqlText;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;

/** Takes in the queries that are declared in a unit, and says what is wrong with any of them. Lives while a factory is made. */
record DeclaredQueries(QueryServices services) {

    /** @throws PersistenceException with all that is wrong */
    void declare() {
        List<RuntimeException> problems = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (NamedQueryModel query : services.model().namedQueries().all()) {
            try {
                declare(query);
            } catch (IllegalArgumentException | PersistenceException e) {
                problems.add(e);
                lines.add(query.name() + ": " + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            PersistenceException all = QueryProblems.namedQueries(lines);
            problems.forEach(all::addSuppressed);
            throw all;
        }
    }

    private void declare(NamedQueryModel query) {
        QueryOptions options = new QueryOptions();
        query.hints().forEach(options::hint);
        options.lockMode(query.lockMode());
        QueryDefinition definition = query.isNative() ? partiql(query) : text(query, options);
        services.named().add(query.name(), definition, options);
    }

    /** Entities may be shared with a relational provider, and its SQL with them: what is no PartiQL is refused where it is used. */
    private static QueryDefinition partiql(NamedQueryModel query) {
        try {
            return new NativeDefinition(PartiqlText.of(query.text()), query.resultClass(), query.results());
        } catch (IllegalArgumentException notPartiql) {
            return new UnreadableDefinition(notPartiql, query.resultClass());
        }
    }

    private QueryDefinition text(NamedQueryModel query, QueryOptions options) {
        CompiledQuery compiled = services.compiler().compile(query.text());
        StatementDefinition definition = StatementDefinition.text(compiled, query.resultClass());
        if (query.resultClass() != null || compiled.bound() instanceof BoundStatement.Select) {
            compiled.shape(query.resultClass());
        }
        AccessLimit own = options.access();
        services.compiler().check(compiled, own == null ? services.access() : own, options.index());
        return definition;
    }
}
