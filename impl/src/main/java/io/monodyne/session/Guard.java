package io.monodyne.session;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.QueryTimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Marks the transaction for rollback when an operation fails (Jakarta Persistence 3.2, section 3.12): with every exception but
 * the four that say nothing about the context, wrong arguments among them.
 */
final class Guard {

    private final ResourceTransaction transaction;

    Guard(ResourceTransaction transaction) {
        this.transaction = transaction;
    }

    void run(Runnable operation) {
        callNullable(() -> {
            operation.run();
            return null;
        });
    }

    <T> T call(Supplier<T> operation) {
        try {
            return operation.get();
        } catch (RuntimeException | Error e) {
            mark(e);
            throw e;
        }
    }

    <T> @Nullable T callNullable(Supplier<@Nullable T> operation) {
        try {
            return operation.get();
        } catch (RuntimeException | Error e) {
            mark(e);
            throw e;
        }
    }

    private void mark(Throwable e) {
        boolean harmless = e instanceof NoResultException
                || e instanceof NonUniqueResultException
                || e instanceof LockTimeoutException
                || e instanceof QueryTimeoutException;
        if (!harmless) {
            transaction.failed();
        }
    }
}
