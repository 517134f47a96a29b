package io.monodyne.session;

import io.monodyne.IndexAdvice;
import io.monodyne.IndexAdvisor;
import io.monodyne.MonodyneSettings;
import io.monodyne.SingleTable;
import io.monodyne.context.Tenancy;
import io.monodyne.session.graph.NamedGraphs;
import io.monodyne.session.query.FactoryQueries;
import io.monodyne.single.SingleTableFace;
import io.monodyne.single.SingleWork;
import io.monodyne.single.Works;
import jakarta.persistence.Cache;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.Query;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entity manager factory (Jakarta Persistence 3.2, section 7.4). Thread-safe. */
public final class MonodyneEntityManagerFactory implements EntityManagerFactory {

    private final SessionServices services;
    private final FactoryOptions options;
    private final Cache cache;
    private final PersistenceUnitUtil unitUtil;
    private final NamedGraphs graphs;
    private final FactoryQueries queries;
    private final AtomicBoolean open = new AtomicBoolean(true);

    public MonodyneEntityManagerFactory(SessionServices services, FactoryOptions options) {
        this.services = services;
        this.options = options;
        this.cache = new UnitCache(services, this::requireOpen);
        this.unitUtil = new InstanceFacts(services.model());
        this.graphs = new NamedGraphs(services.model());
        this.queries = new FactoryQueries(services.queries());
        queries.declare();
    }

    FactoryQueries queries() {
        return queries;
    }

    NamedGraphs graphs() {
        return graphs;
    }

    void requireOpen() {
        if (!open.get()) {
            throw SessionProblems.closed("entity manager factory");
        }
    }

    @Override
    public EntityManager createEntityManager() {
        return createEntityManager(Map.of());
    }

    @Override
    public EntityManager createEntityManager(@Nullable Map<?, ?> properties) {
        requireOpen();
        Map<?, ?> given = properties == null ? Map.of() : properties;
        SessionOptions session = new SessionOptions(options.consistent(), tenancy(given), given);
        return new MonodyneEntityManager(this, new Session(services, session));
    }

    /** That a property is there with no value says that the tenant was not found out, not that it is that of the unit. */
    private Tenancy tenancy(Map<?, ?> given) {
        return given.containsKey(MonodyneSettings.TENANT)
                ? Tenancy.of(services.model(), given.get(MonodyneSettings.TENANT))
                : options.tenancy();
    }

    /** Always refused: a unit is {@code RESOURCE_LOCAL}, and only JTA entity managers synchronise. */
    @Override
    public EntityManager createEntityManager(SynchronizationType synchronizationType) {
        return createEntityManager(synchronizationType, Map.of());
    }

    @Override
    public EntityManager createEntityManager(SynchronizationType synchronizationType, Map<?, ?> properties) {
        requireOpen();
        throw SessionProblems.noSynchronization();
    }

    @Override
    public CriteriaBuilder getCriteriaBuilder() {
        requireOpen();
        return queries.criteriaBuilder();
    }

    @Override
    public Metamodel getMetamodel() {
        requireOpen();
        return options.metamodel();
    }

    @Override
    public boolean isOpen() {
        return open.get();
    }

    @Override
    public void close() {
        requireOpen();
        if (!open.compareAndSet(true, false)) {
            throw SessionProblems.closed("entity manager factory");
        }
        RuntimeException failure = null;
        for (AutoCloseable closeable : options.closing()) {
            try {
                closeable.close();
            } catch (Exception e) {
                failure = e instanceof RuntimeException runtime ? runtime : new PersistenceException(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public String getName() {
        return options.name();
    }

    @Override
    public Map<String, Object> getProperties() {
        requireOpen();
        return options.properties();
    }

    @Override
    public Cache getCache() {
        requireOpen();
        return cache;
    }

    @Override
    public PersistenceUnitUtil getPersistenceUnitUtil() {
        requireOpen();
        return unitUtil;
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    @Override
    public SchemaManager getSchemaManager() {
        requireOpen();
        return options.schemaManager();
    }

    @Override
    public void addNamedQuery(String name, Query query) {
        requireOpen();
        queries.addNamed(name, query);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        requireOpen();
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        if (type == SingleTable.class) {
            return type.cast(singleTable(null, this::requireOpen));
        }
        if (type == IndexAdvisor.class) {
            IndexAdvisor advisor = this::advise;
            return type.cast(advisor);
        }
        Supplier<?> found = options.unwrappable().get(type);
        if (found == null) {
            throw SessionProblems.notUnwrappable(type);
        }
        return type.cast(found.get());
    }

    private IndexAdvice advise() {
        requireOpen();
        return queries.advise();
    }

    /**
     * @param lasting of an entity manager, in which what is read is managed; null for none
     * @param requireOpen throws where what it is of was closed
     */
    SingleTable singleTable(@Nullable EntityManagerWork lasting, Runnable requireOpen) {
        Tenancy tenancy = lasting == null ? options.tenancy() : lasting.tenancy();
        return singleTable(lasting, tenancy, requireOpen);
    }

    private SingleTable singleTable(@Nullable EntityManagerWork lasting, Tenancy tenancy, Runnable requireOpen) {
        Supplier<Session> fresh =
                () -> new Session(services, new SessionOptions(options.consistent(), tenancy, Map.of()));
        SingleWork work = lasting == null ? null : new SessionWork(lasting.session());
        return new SingleTableFace(
                services.single(),
                new Works(work, () -> new SessionWork(fresh.get()), requireOpen),
                tenancy,
                new SelectWorks(
                        queries, lasting, fresh, requireOpen, services.single().executor()),
                tenant -> singleTable(null, Tenancy.of(services.model(), tenant), requireOpen));
    }

    @Override
    public <T> void addNamedEntityGraph(String name, EntityGraph<T> graph) {
        requireOpen();
        graphs.add(name, graph);
    }

    @Override
    public <R> Map<String, TypedQueryReference<R>> getNamedQueries(Class<R> resultType) {
        requireOpen();
        return queries.named(resultType);
    }

    @Override
    public <E> Map<String, EntityGraph<? extends E>> getNamedEntityGraphs(Class<E> entityType) {
        requireOpen();
        return graphs.below(entityType);
    }

    @Override
    public void runInTransaction(Consumer<EntityManager> work) {
        callInTransaction(entityManager -> {
            work.accept(entityManager);
            return Boolean.TRUE;
        });
    }

    @Override
    public <R> R callInTransaction(Function<EntityManager, R> work) {
        EntityManager entityManager = createEntityManager();
        EntityTransaction transaction = entityManager.getTransaction();
        try {
            transaction.begin();
            R result = work.apply(entityManager);
            if (transaction.getRollbackOnly()) {
                transaction.rollback();
            } else {
                transaction.commit();
            }
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
            if (entityManager.isOpen()) {
                entityManager.close();
            }
        }
    }
}
