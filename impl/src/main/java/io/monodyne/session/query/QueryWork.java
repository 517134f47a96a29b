package io.monodyne.session.query;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PersistenceContext;
import io.monodyne.context.Tenancy;
import io.monodyne.context.UnitOfWork;
import io.monodyne.load.EntityLoader;
import io.monodyne.load.ReadMode;
import io.monodyne.metamodel.EntityModel;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An entity manager as its queries see it. Session-lived. */
public interface QueryWork {

    /** @throws IllegalStateException where it is closed */
    void requireOpen();

    /** Does something that marks the transaction for rollback where it fails. */
    <T> @Nullable T guarded(Supplier<@Nullable T> operation);

    /** Whether a transaction is active. */
    boolean transacted();

    PersistenceContext context();

    EntityLoader loader();

    /** What was flushed and not sent. */
    UnitOfWork unit();

    Tenancy tenancy();

    FlushModeType flushMode();

    void flush();

    /**
     * How is read where these hints are given.
     *
     * @throws IllegalArgumentException where one has no value that it can have
     */
    ReadMode readMode(Map<String, Object> hints);

    /** @throws jakarta.persistence.PersistenceException where entities of that type can't be locked so */
    void requireLockable(EntityModel entity, LockModeType mode);

    void lock(ManagedEntity entity, LockModeType mode);

    /** Empties the second-level cache: something was written behind its back. */
    void forgetCached();
}
