package io.monodyne.session;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PersistenceContext;
import io.monodyne.context.Tenancy;
import io.monodyne.context.UnitOfWork;
import io.monodyne.load.EntityLoader;
import io.monodyne.load.ReadMode;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.session.query.QueryWork;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An entity manager as its queries see it. Session-lived. */
record EntityManagerWork(Session session, EntityTransaction transaction, Guard guard, Runnable open)
        implements QueryWork {

    @Override
    public void requireOpen() {
        open.run();
    }

    @Override
    public <T> @Nullable T guarded(Supplier<@Nullable T> operation) {
        return guard.callNullable(operation);
    }

    @Override
    public boolean transacted() {
        return transaction.isActive();
    }

    @Override
    public PersistenceContext context() {
        return session.context();
    }

    @Override
    public EntityLoader loader() {
        return session.loader();
    }

    @Override
    public UnitOfWork unit() {
        return session.unit();
    }

    @Override
    public Tenancy tenancy() {
        return session.tenancy();
    }

    @Override
    public FlushModeType flushMode() {
        return session.options().flushMode();
    }

    @Override
    public void flush() {
        session.flush();
    }

    @Override
    public ReadMode readMode(Map<String, Object> hints) {
        return session.options().readMode(hints);
    }

    @Override
    public void requireLockable(EntityModel entity, LockModeType mode) {
        Session.requireLockable(entity, mode);
    }

    @Override
    public void lock(ManagedEntity entity, LockModeType mode) {
        session.lock(entity, mode);
    }

    @Override
    public void forgetCached() {
        session.services().cache().evictAll();
    }
}
