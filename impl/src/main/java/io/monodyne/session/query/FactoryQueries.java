package io.monodyne.session.query;

import io.monodyne.IndexAdvice;
import io.monodyne.operation.SelectOperation;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an entity manager factory can do with queries. Factory-lived, thread-safe. */
public final class FactoryQueries {

    private final QueryServices services;

    public FactoryQueries(QueryServices services) {
        this.services = services;
    }

    /**
     * Takes in the queries that are declared in the unit.
     *
     * @throws PersistenceException saying what is wrong with which
     */
    public void declare() {
        new DeclaredQueries(services).declare();
    }

    /** The queries of an entity manager. */
    public SessionQueries of(QueryWork work) {
        return new SessionQueries(services, work);
    }

    /** A select about one entity. */
    public <E> SelectOperation<E> from(Class<E> entity, QueryWorks works) {
        works.requireOpen();
        return new EntitySelect<>(services, works, entity);
    }

    /** What is missing for the queries that have a name, and for those that were run, to be keyed. */
    public IndexAdvice advise() {
        return services.compiler().advise(services.named().statements());
    }

    public CriteriaBuilder criteriaBuilder() {
        return services.criteria().builder();
    }

    /** @throws IllegalArgumentException where the query is none of this provider, or there is no name */
    public void addNamed(@Nullable String name, @Nullable Query query) {
        if (name == null || !(query instanceof RunnableQuery<?> own)) {
            throw QueryProblems.foreignQuery();
        }
        services.named().add(name, own.definition(), own.options());
    }

    public <R> Map<String, TypedQueryReference<R>> named(Class<R> resultType) {
        return services.named().of(resultType);
    }
}
