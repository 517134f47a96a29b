package io.monodyne.session;

import io.monodyne.session.graph.NamedGraphs;
import io.monodyne.session.query.SessionQueries;
import jakarta.persistence.ConnectionConsumer;
import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.StoredProcedureQuery;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The part of an entity manager that makes entity graphs and queries; stored procedures are refused. */
abstract class QueryFace implements EntityManager {

    private static final String PROCEDURES = "stored procedures (DynamoDB has none)";

    /** Throws where the entity manager is closed. */
    abstract void requireOpen();

    /** Marks the transaction for rollback. */
    abstract void failed();

    /** Makes its queries. */
    abstract SessionQueries queries();

    private UnsupportedOperationException refuse() {
        requireOpen();
        failed();
        return SessionProblems.unsupported(PROCEDURES);
    }

    @Override
    public Query createQuery(String text) {
        return queries().text(text, null);
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaQuery<T> query) {
        return queries().criteria(query);
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaSelect<T> query) {
        return queries().criteria(query);
    }

    @Override
    public Query createQuery(CriteriaUpdate<?> query) {
        return queries().criteria(query);
    }

    @Override
    public Query createQuery(CriteriaDelete<?> query) {
        return queries().criteria(query);
    }

    @Override
    public <T> TypedQuery<T> createQuery(String text, Class<T> resultType) {
        return queries().text(text, resultType);
    }

    @Override
    public <T> TypedQuery<T> createQuery(TypedQueryReference<T> reference) {
        return queries().named(reference);
    }

    @Override
    public Query createNamedQuery(String name) {
        return queries().named(name, null);
    }

    @Override
    public <T> TypedQuery<T> createNamedQuery(String name, Class<T> resultType) {
        return queries().named(name, resultType);
    }

    @Override
    public Query createNativeQuery(String text) {
        return queries().partiql(text, null);
    }

    @Override
    public <T> Query createNativeQuery(String text, Class<T> resultType) {
        return queries().partiql(text, resultType);
    }

    @Override
    public Query createNativeQuery(String text, String resultMapping) {
        return queries().partiqlMapped(text, resultMapping);
    }

    @Override
    public StoredProcedureQuery createNamedStoredProcedureQuery(String name) {
        throw refuse();
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String name) {
        throw refuse();
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String name, Class<?>... resultTypes) {
        throw refuse();
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String name, String... resultMappings) {
        throw refuse();
    }

    @Override
    public CriteriaBuilder getCriteriaBuilder() {
        requireOpen();
        return getEntityManagerFactory().getCriteriaBuilder();
    }

    private <R> R ofGraphs(Function<NamedGraphs, R> work) {
        requireOpen();
        try {
            return work.apply(unwrap(MonodyneEntityManagerFactory.class).graphs());
        } catch (RuntimeException e) {
            failed();
            throw e;
        }
    }

    @Override
    public <T> EntityGraph<T> createEntityGraph(Class<T> rootType) {
        return ofGraphs(graphs -> graphs.create(rootType));
    }

    @Override
    public @Nullable EntityGraph<?> createEntityGraph(String name) {
        return ofGraphs(Function.identity()).copy(name);
    }

    @Override
    public EntityGraph<?> getEntityGraph(String name) {
        return ofGraphs(graphs -> graphs.named(name));
    }

    @Override
    public <T> List<EntityGraph<? super T>> getEntityGraphs(Class<T> entityType) {
        return ofGraphs(graphs -> graphs.of(entityType));
    }

    @Override
    public <C> void runWithConnection(ConnectionConsumer<C> action) {
        requireOpen();
        failed();
        throw SessionProblems.noConnection();
    }

    @Override
    public <C, T> T callWithConnection(ConnectionFunction<C, T> function) {
        requireOpen();
        failed();
        throw SessionProblems.noConnection();
    }
}
