package io.monodyne.session;

import io.monodyne.ReadConsistency;
import io.monodyne.load.Fetch;
import io.monodyne.load.ReadMode;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The options of one find, refresh or lock. An option that is none of ours and none of the specification's is refused where it
 * can't be ignored without changing the answer; timeouts and lock scopes are hints.
 */
record ReadRequest(ReadMode mode, LockModeType lock, Fetch fetch) {

    /** Without an entity graph. */
    ReadRequest(ReadMode mode, LockModeType lock) {
        this(mode, lock, Fetch.mapped());
    }

    /** The same by an entity graph; as it is mapped where there is none. */
    ReadRequest with(@Nullable Fetch graph) {
        return graph == null ? this : new ReadRequest(mode, lock, graph);
    }

    static ReadRequest of(ReadMode standard, Object... options) {
        ReadMode mode = standard;
        LockModeType lock = null;
        for (Object option : options) {
            if (option instanceof LockModeType lockMode) {
                if (lock != null && lock != lockMode) {
                    throw SessionProblems.otherOption(option);
                }
                lock = lockMode;
            } else {
                mode = with(mode, option);
            }
        }
        return new ReadRequest(mode, lock == null ? LockModeType.NONE : lock);
    }

    private static ReadMode with(ReadMode mode, Object option) {
        if (option instanceof ReadConsistency consistency) {
            return SessionOptions.withConsistency(mode, consistency);
        }
        if (option instanceof CacheRetrieveMode retrieve) {
            return SessionOptions.withRetrieve(mode, retrieve);
        }
        if (option instanceof CacheStoreMode store) {
            return SessionOptions.withStore(mode, store);
        }
        if (option instanceof Timeout || option instanceof PessimisticLockScope) {
            return mode;
        }
        throw SessionProblems.otherOption(option);
    }
}
