package io.monodyne.session;

import io.monodyne.operation.SelectOperation;
import io.monodyne.session.query.FactoryQueries;
import io.monodyne.session.query.QueryWork;
import io.monodyne.session.query.QueryWorks;
import io.monodyne.single.Selects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where selects beyond Jakarta Persistence work.
 *
 * @param lasting that of an entity manager; null for none
 * @param fresh makes a session for one select
 */
record SelectWorks(
        FactoryQueries queries, @Nullable QueryWork lasting, Supplier<Session> fresh, Runnable open, Executor executor)
        implements QueryWorks, Selects {

    @Override
    public <E> SelectOperation<E> from(Class<E> entity) {
        return queries.from(entity, this);
    }

    @Override
    public <R> R read(Function<QueryWork, R> reading) {
        if (lasting != null) {
            return reading.apply(lasting);
        }
        Session session = fresh.get();
        ResourceTransaction none = new ResourceTransaction(session, () -> {});
        try {
            return reading.apply(new EntityManagerWork(session, none, new Guard(none), open));
        } finally {
            session.context().clear();
        }
    }

    @Override
    public boolean ofEntityManager() {
        return lasting != null;
    }

    @Override
    public void requireOpen() {
        open.run();
    }
}
