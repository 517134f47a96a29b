package io.monodyne.single;

import io.monodyne.context.PersistenceContext;
import io.monodyne.context.UnitOfWork;
import io.monodyne.load.EntityLoader;
import io.monodyne.load.ReadMode;
import io.monodyne.operation.Reported;
import io.monodyne.operation.Usage;
import java.util.Set;

/** What an operation needs of a persistence context: that of an entity manager, or one made for it. Session-lived. */
public interface SingleWork {

    PersistenceContext context();

    EntityLoader loader();

    /** What was flushed and not sent. */
    UnitOfWork unit();

    ReadMode readMode();

    /** Persists an instance and flushes. */
    void persist(Object entity);

    /** Merges an instance and flushes; answers the managed one. */
    Object merge(Object entity);

    /** Sends what was flushed. Only of one made for the operation. */
    Usage commit(Set<Reported> reported);

    /** What was flushed has been sent by others. */
    void settle();

    /** Drops what was flushed. */
    void rollback();

    /** Lets all entities go. */
    void clear();
}
