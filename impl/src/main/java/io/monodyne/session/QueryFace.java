package io.monodyne.session;

import io.monodyne.session.graph.NamedGraphs;
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

/** The part of an entity manager that makes entity graphs and queries; queries are refused, with where to look instead. */
abstract class QueryFace implements EntityManager {

    private static final String QUERIES = "queries";
    private static final String PROCEDURES = "stored procedures (DynamoDB has none)";

    /** Throws where the entity manager is closed. */
    abstract void requireOpen();

    /** Marks the transaction for rollback. */
    abstract void failed();

    private UnsupportedOperationException refuse(String what) {
        requireOpen();
        failed();
        return SessionProblems.unsupported(what);
    }

    @Override
    public Query createQuery(String text) {
        throw refuse(QUERIES);
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaQuery<T> query) {
        throw refuse(QUERIES);
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaSelect<T> query) {
        throw refuse(QUERIES);
    }

    @Override
    public Query createQuery(CriteriaUpdate<?> query) {
        throw refuse(QUERIES);
    }

    @Override
    public Query createQuery(CriteriaDelete<?> query) {
        throw refuse(QUERIES);
    }

    @Override
    public <T> TypedQuery<T> createQuery(String text, Class<T> resultType) {
        throw refuse(QUERIES);
    }

    @Override
    public <T> TypedQuery<T> createQuery(TypedQueryReference<T> reference) {
        throw refuse(QUERIES);
    }

    @Override
    public Query createNamedQuery(String name) {
        throw refuse(QUERIES);
    }

    @Override
    public <T> TypedQuery<T> createNamedQuery(String name, Class<T> resultType) {
        throw refuse(QUERIES);
    }

    @Override
    public Query createNativeQuery(String text) {
        throw refuse(QUERIES);
    }

    @Override
    public <T> Query createNativeQuery(String text, Class<T> resultType) {
        throw refuse(QUERIES);
    }

    @Override
    public Query createNativeQuery(String text, String resultMapping) {
        throw refuse(QUERIES);
    }

    @Override
    public StoredProcedureQuery createNamedStoredProcedureQuery(String name) {
        throw refuse(PROCEDURES);
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String name) {
        throw refuse(PROCEDURES);
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String name, Class<?>... resultTypes) {
        throw refuse(PROCEDURES);
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String name, String... resultMappings) {
        throw refuse(PROCEDURES);
    }

    @Override
    public CriteriaBuilder getCriteriaBuilder() {
        throw refuse(QUERIES);
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
}
