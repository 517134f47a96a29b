package io.monodyne.session;

import io.monodyne.context.PersistenceContext;
import io.monodyne.context.UnitOfWork;
import io.monodyne.load.EntityLoader;
import io.monodyne.load.ReadMode;
import io.monodyne.operation.Reported;
import io.monodyne.operation.Usage;
import io.monodyne.single.SingleWork;
import java.util.Set;

/** A session as operations beyond Jakarta Persistence see it. Session-lived. */
record SessionWork(Session session) implements SingleWork {

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
    public ReadMode readMode() {
        return session.options().readMode();
    }

    @Override
    public void persist(Object entity) {
        session.persist(session.modelOf(entity), entity);
        session.flush();
    }

    @Override
    public Object merge(Object entity) {
        Object merged = new Merge(session).merge(session.modelOf(entity), entity);
        session.flush();
        return merged;
    }

    @Override
    public Usage commit(Set<Reported> reported) {
        return session.commit(() -> {}, reported);
    }

    @Override
    public void settle() {
        session.settle();
    }

    @Override
    public void rollback() {
        session.rollback();
    }

    @Override
    public void clear() {
        session.context().clear();
    }
}
