package io.monodyne.session;

import io.monodyne.SingleTable;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.Status;
import io.monodyne.load.Fetch;
import io.monodyne.load.ReadMode;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.session.graph.GraphHints;
import io.monodyne.session.query.SessionQueries;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FindOption;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockOption;
import jakarta.persistence.RefreshOption;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entity manager (Jakarta Persistence 3.2, section 3.2 and 7). Not thread-safe. */
final class MonodyneEntityManager extends QueryFace {

    private final MonodyneEntityManagerFactory factory;
    private final Session session;
    private final Guard guard;
    private final ResourceTransaction transaction;
    private final EntityManagerWork work;
    private final SessionQueries queries;
    private boolean open = true;

    MonodyneEntityManager(MonodyneEntityManagerFactory factory, Session session) {
        this.factory = factory;
        this.session = session;
        this.transaction = new ResourceTransaction(session, this::transactionEnded);
        this.guard = new Guard(transaction);
        this.work = new EntityManagerWork(session, transaction, guard, this::requireOpen);
        this.queries = factory.queries().of(work);
        session.onFailure(transaction::failed);
    }

    @Override
    SessionQueries queries() {
        return queries;
    }

    @Override
    void requireOpen() {
        if (!open) {
            throw SessionProblems.closed("entity manager");
        }
        factory.requireOpen();
    }

    @Override
    void failed() {
        transaction.failed();
    }

    private void requireTransaction(String operation) {
        if (!transaction.isActive()) {
            throw SessionProblems.transactionRequired(operation);
        }
    }

    private void transactionEnded() {
        if (!open) {
            session.context().clear();
        }
    }

    @Override
    public void persist(Object entity) {
        requireOpen();
        guard.run(() -> session.persist(session.modelOf(entity), entity));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T merge(T entity) {
        requireOpen();
        return (T) guard.call(() -> new Merge(session).merge(session.modelOf(entity), entity));
    }

    @Override
    public void remove(Object entity) {
        requireOpen();
        guard.run(() -> session.remove(session.modelOf(entity), entity));
    }

    @Override
    public <T> @Nullable T find(Class<T> type, Object id) {
        return find(type, id, ReadRequest.of(session.options().readMode()));
    }

    @Override
    public <T> @Nullable T find(Class<T> type, Object id, @Nullable Map<String, Object> hints) {
        return find(type, id, LockModeType.NONE, hints);
    }

    @Override
    public <T> @Nullable T find(Class<T> type, Object id, LockModeType lockMode) {
        return find(type, id, lockMode, Map.of());
    }

    @Override
    public <T> @Nullable T find(Class<T> type, Object id, LockModeType lockMode, @Nullable Map<String, Object> hints) {
        Map<String, Object> given = hints == null ? Map.of() : hints;
        ReadRequest request = new ReadRequest(session.options().readMode(given), lockMode);
        return find(type, id, request, entity -> GraphHints.fetch(entity, given));
    }

    @Override
    public <T> @Nullable T find(Class<T> type, Object id, FindOption... options) {
        return find(type, id, ReadRequest.of(session.options().readMode(), (Object[]) options));
    }

    @Override
    public <T> @Nullable T find(EntityGraph<T> graph, Object id, FindOption... options) {
        return find(
                GraphHints.rootOf(graph),
                id,
                ReadRequest.of(session.options().readMode(), (Object[]) options),
                entity -> GraphHints.load(entity, graph));
    }

    private <T> @Nullable T find(Class<T> type, Object id, ReadRequest request) {
        return find(type, id, request, entity -> null);
    }

    private <T> @Nullable T find(
            Class<T> type, Object id, ReadRequest request, Function<EntityModel, @Nullable Fetch> graph) {
        requireOpen();
        if (request.lock() != LockModeType.NONE) {
            requireTransaction("find with a lock");
        }
        return type.cast(guard.callNullable(() -> {
            EntityModel entity = session.services().model().entity(type);
            return instance(type, id, request.with(graph.apply(entity)));
        }));
    }

    private @Nullable Object instance(Class<?> type, Object id, ReadRequest request) {
        EntityModel model = session.services().model().entity(type);
        EntityKey key = session.tenancy().keyOfId(model, id);
        Session.requireLockable(model, request.lock());
        boolean locked = request.lock() != LockModeType.NONE;
        ReadMode mode = locked ? request.mode().fresh() : request.mode();
        ManagedEntity found = session.loader().find(model, key, mode, request.fetch());
        if (found == null) {
            return null;
        }
        session.lock(found, request.lock());
        return found.instance();
    }

    @Override
    public <T> T getReference(Class<T> type, Object id) {
        requireOpen();
        return type.cast(guard.call(
                () -> session.loader().reference(session.services().model().entity(type), id)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getReference(T entity) {
        requireOpen();
        return (T) guard.call(() -> session.reference(entity));
    }

    @Override
    public void flush() {
        requireOpen();
        requireTransaction("flush");
        guard.run(session::flush);
    }

    @Override
    public void setFlushMode(FlushModeType flushMode) {
        requireOpen();
        session.options().flushMode(flushMode);
    }

    @Override
    public FlushModeType getFlushMode() {
        requireOpen();
        return session.options().flushMode();
    }

    @Override
    public void lock(Object entity, LockModeType lockMode) {
        lock(entity, lockMode, Map.of());
    }

    @Override
    public void lock(Object entity, LockModeType lockMode, @Nullable Map<String, Object> hints) {
        requireOpen();
        requireTransaction("lock");
        guard.run(() -> session.lock(session.managed(entity, "lock"), lockMode));
    }

    @Override
    public void lock(Object entity, LockModeType lockMode, LockOption... options) {
        ReadRequest.of(session.options().readMode(), (Object[]) options);
        lock(entity, lockMode, Map.of());
    }

    @Override
    public void refresh(Object entity) {
        refresh(entity, ReadRequest.of(session.options().readMode()));
    }

    @Override
    public void refresh(Object entity, @Nullable Map<String, Object> hints) {
        refresh(entity, LockModeType.NONE, hints);
    }

    @Override
    public void refresh(Object entity, LockModeType lockMode) {
        refresh(entity, lockMode, Map.of());
    }

    @Override
    public void refresh(Object entity, LockModeType lockMode, @Nullable Map<String, Object> hints) {
        Map<String, Object> given = hints == null ? Map.of() : hints;
        ReadRequest request = new ReadRequest(session.options().readMode(given), lockMode);
        refresh(entity, request, model -> GraphHints.fetch(model, given));
    }

    @Override
    public void refresh(Object entity, RefreshOption... options) {
        refresh(entity, ReadRequest.of(session.options().readMode(), (Object[]) options));
    }

    private void refresh(Object entity, ReadRequest request) {
        refresh(entity, request, model -> null);
    }

    private void refresh(Object entity, ReadRequest asked, Function<EntityModel, @Nullable Fetch> graph) {
        requireOpen();
        if (asked.lock() != LockModeType.NONE) {
            requireTransaction("refresh with a lock");
        }
        guard.run(() -> {
            ManagedEntity managed = session.managed(entity, "refresh");
            ReadRequest request = asked.with(graph.apply(managed.model()));
            Session.requireLockable(managed.model(), request.lock());
            session.refresh(managed, request.mode(), request.fetch());
            session.lock(managed, request.lock());
        });
    }

    @Override
    public void clear() {
        requireOpen();
        session.context().clear();
    }

    @Override
    public void detach(Object entity) {
        requireOpen();
        guard.run(() -> {
            session.modelOf(entity);
            ManagedEntity managed = session.context().find(entity);
            if (managed != null) {
                session.detach(managed);
            }
        });
    }

    @Override
    public boolean contains(Object entity) {
        requireOpen();
        return guard.call(() -> {
            session.modelOf(entity);
            ManagedEntity managed = session.context().find(entity);
            return managed != null && managed.status() != Status.REMOVED;
        });
    }

    @Override
    public LockModeType getLockMode(Object entity) {
        requireOpen();
        requireTransaction("getLockMode");
        return guard.call(() -> session.managed(entity, "getLockMode").lockMode());
    }

    @Override
    public void setCacheRetrieveMode(CacheRetrieveMode mode) {
        requireOpen();
        session.options().retrieve(mode);
    }

    @Override
    public void setCacheStoreMode(CacheStoreMode mode) {
        requireOpen();
        session.options().store(mode);
    }

    @Override
    public CacheRetrieveMode getCacheRetrieveMode() {
        requireOpen();
        return session.options().readMode().retrieve();
    }

    @Override
    public CacheStoreMode getCacheStoreMode() {
        requireOpen();
        return session.options().readMode().store();
    }

    @Override
    public void setProperty(String name, Object value) {
        requireOpen();
        session.options().set(name, value);
    }

    @Override
    public Map<String, Object> getProperties() {
        return session.options().properties();
    }

    @Override
    public void joinTransaction() {
        requireOpen();
        if (!transaction.isActive()) {
            throw SessionProblems.jta();
        }
    }

    @Override
    public boolean isJoinedToTransaction() {
        requireOpen();
        return transaction.isActive();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        requireOpen();
        if (type == SingleTable.class) {
            return type.cast(factory.singleTable(work, this::requireOpen));
        }
        return type.isInstance(this) ? type.cast(this) : factory.unwrap(type);
    }

    @Override
    public Object getDelegate() {
        requireOpen();
        return this;
    }

    @Override
    public void close() {
        requireOpen();
        open = false;
        if (!transaction.isActive()) {
            session.context().clear();
        }
    }

    @Override
    public boolean isOpen() {
        return open && factory.isOpen();
    }

    @Override
    public EntityTransaction getTransaction() {
        return transaction;
    }

    @Override
    public EntityManagerFactory getEntityManagerFactory() {
        requireOpen();
        return factory;
    }

    @Override
    public Metamodel getMetamodel() {
        requireOpen();
        return factory.getMetamodel();
    }
}
