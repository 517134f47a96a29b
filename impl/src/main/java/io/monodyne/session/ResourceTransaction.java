package io.monodyne.session;

import io.monodyne.CommitOutcomeUnknownException;
import io.monodyne.PartialCommitException;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.RollbackException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of one entity manager (Jakarta Persistence 3.2, section 7.5). Nothing of it is sent before it commits, so a
 * rollback sends nothing.
 */
final class ResourceTransaction implements EntityTransaction {

    private final Session session;
    private boolean active;
    private boolean rollbackOnly;
    private boolean committing;
    private long begunNanos;
    private @Nullable Integer timeout;
    private final Runnable ended;

    /** @param ended called after each end of a transaction */
    ResourceTransaction(Session session, Runnable ended) {
        this.session = session;
        this.ended = ended;
    }

    @Override
    public void begin() {
        if (active) {
            throw SessionProblems.transactionActive();
        }
        active = true;
        rollbackOnly = false;
        begunNanos = System.nanoTime();
    }

    @Override
    public void commit() {
        requireActive();
        requireNotCommitting();
        if (rollbackOnly) {
            end(session::rollback);
            throw SessionProblems.markedForRollback();
        }
        try {
            requireInTime();
            committing = true;
            session.commit(this::requireNotMarked);
            end(() -> {});
        } catch (CommitOutcomeUnknownException | PartialCommitException e) {
            end(session::forget);
            throw e;
        } catch (RollbackException e) {
            end(session::rollback);
            throw e;
        } catch (RuntimeException e) {
            end(session::rollback);
            throw SessionProblems.commitFailed(e);
        } catch (Error e) {
            end(session::rollback);
            throw e;
        }
    }

    /** A callback of the flush may have marked it. */
    private void requireNotMarked() {
        if (rollbackOnly) {
            throw SessionProblems.markedForRollback();
        }
    }

    private void requireNotCommitting() {
        if (committing || session.flushing()) {
            throw SessionProblems.committing();
        }
    }

    private void requireInTime() {
        if (timeout != null && timeout > 0) {
            Duration taken = Duration.ofNanos(System.nanoTime() - begunNanos);
            if (taken.compareTo(Duration.ofSeconds(timeout)) > 0) {
                throw SessionProblems.timedOut(timeout);
            }
        }
    }

    @Override
    public void rollback() {
        requireActive();
        requireNotCommitting();
        end(session::rollback);
    }

    private void end(Runnable with) {
        active = false;
        committing = false;
        rollbackOnly = false;
        try {
            with.run();
        } finally {
            ended.run();
        }
    }

    @Override
    public void setRollbackOnly() {
        requireActive();
        rollbackOnly = true;
    }

    /** Marks the transaction, if one is active: an exception has made its context untrustworthy. */
    void failed() {
        rollbackOnly = active;
    }

    @Override
    public boolean getRollbackOnly() {
        requireActive();
        return rollbackOnly;
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public void setTimeout(@Nullable Integer seconds) {
        timeout = seconds;
    }

    @Override
    public @Nullable Integer getTimeout() {
        return timeout;
    }

    private void requireActive() {
        if (!active) {
            throw SessionProblems.noTransaction();
        }
    }
}
