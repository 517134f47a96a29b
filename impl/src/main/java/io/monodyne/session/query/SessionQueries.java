package io.monodyne.session.query;

import io.monodyne.metamodel.ResultMapping;
import io.monodyne.query.criteria.CriteriaStatement;
import io.monodyne.query.criteria.CriteriaStatements;
import io.monodyne.query.syntax.Statement;
import io.monodyne.session.partiql.PartiqlProblems;
import io.monodyne.session.partiql.PartiqlText;
import jakarta.persistence.Query;
import jakarta.persistence.TupleElement;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Selection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the queries of an entity manager. Session-lived. An exception marks the transaction for rollback. */
public final class SessionQueries {

    private final QueryServices services;
    private final QueryWork work;

    SessionQueries(QueryServices services, QueryWork work) {
        this.services = services;
        this.work = work;
    }

    private <Q> Q made(Supplier<Q> making) {
        work.requireOpen();
        Q query = work.guarded(making);
        if (query == null) {
            throw QueryProblems.nothingAsked();
        }
        return query;
    }

    /**
     * A query in the query language.
     *
     * @param type of its results; null for whatever it selects
     * @throws IllegalArgumentException where the text is wrong, or selects something else
     */
    public <X> TypedQuery<X> text(@Nullable String text, @Nullable Class<X> type) {
        return made(() -> StatementDefinition.text(services.compiler().compile(text), type)
                .<X>query(services, work, type));
    }

    /** A query of the Criteria API as it is now; exceptions as {@link CriteriaStatements#of(CriteriaSelect)}. */
    public <X> TypedQuery<X> criteria(CriteriaSelect<X> query) {
        return made(() -> {
            CriteriaStatement built = services.criteria().of(query);
            return built(built, selected(query)).query(services, work, built.resultType());
        });
    }

    /** As above. */
    public Query criteria(CriteriaUpdate<?> query) {
        return made(() -> built(services.criteria().of(query), List.of()).query(services, work, null));
    }

    /** As above. */
    public Query criteria(CriteriaDelete<?> query) {
        return made(() -> built(services.criteria().of(query), List.of()).query(services, work, null));
    }

    private StatementDefinition built(CriteriaStatement built, List<TupleElement<?>> elements) {
        boolean select = built.statement() instanceof Statement.Select;
        return new StatementDefinition(
                services.compiler().compile(built.statement()), select ? built.resultType() : null, built, elements);
    }

    /** The selections that are the elements of tuples. */
    private static List<TupleElement<?>> selected(CriteriaSelect<?> query) {
        Selection<?> selection = query instanceof CriteriaQuery<?> own ? own.getSelection() : null;
        if (selection == null) {
            return List.of();
        }
        return selection.isCompoundSelection()
                ? List.copyOf(selection.getCompoundSelectionItems())
                : List.of(selection);
    }

    /**
     * A query in PartiQL.
     *
     * @param type of its results; null for whatever it selects
     * @throws IllegalArgumentException where the text is wrong, or selects something else
     */
    public <X> TypedQuery<X> partiql(@Nullable String text, @Nullable Class<X> type) {
        return made(() -> new NativeDefinition(PartiqlText.of(text), type, null).<X>query(services, work, type));
    }

    /**
     * A query in PartiQL.
     *
     * @param mapping the name of the result set mapping
     * @throws IllegalArgumentException where the text is wrong, or there is no such mapping
     */
    public Query partiqlMapped(@Nullable String text, @Nullable String mapping) {
        return made(() -> {
            ResultMapping found =
                    mapping == null ? null : services.model().namedQueries().mapping(mapping);
            if (found == null) {
                throw PartiqlProblems.noMapping(mapping);
            }
            return new NativeDefinition(PartiqlText.of(text), null, found).query(services, work, null);
        });
    }

    /**
     * A query that has a name.
     *
     * @param type of its results; null for that of the query
     * @throws IllegalArgumentException where there is none, or its results are others
     */
    @SuppressWarnings("unchecked") // it was checked that the results are of the type
    public <X> TypedQuery<X> named(@Nullable String name, @Nullable Class<X> type) {
        return (TypedQuery<X>) made(() -> {
            NamedDefinitions.NamedQuery named = services.named().named(name);
            RunnableQuery<?> query = named.definition().create(services, work, type);
            query.options().takeOver(named.options());
            return query;
        });
    }

    /** A query that has a name, by a reference; exceptions as above. */
    public <X> TypedQuery<X> named(@Nullable TypedQueryReference<X> reference) {
        if (reference == null) {
            return made(() -> {
                throw QueryProblems.nothingAsked();
            });
        }
        @SuppressWarnings("unchecked") // X or something below it
        Class<X> type = (Class<X>) reference.getResultType();
        TypedQuery<X> query = named(reference.getName(), type);
        reference.getHints().forEach(query::setHint);
        return query;
    }
}
