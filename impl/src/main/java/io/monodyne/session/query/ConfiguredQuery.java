package io.monodyne.session.query;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The options of a query (Jakarta Persistence 3.2, section 3.11). Session-lived. */
abstract class ConfiguredQuery<X> implements TypedQuery<X> {

    private final QueryWork work;
    private final QueryOptions options;

    ConfiguredQuery(QueryWork work, QueryOptions options) {
        this.work = work;
        this.options = options;
    }

    final QueryWork work() {
        return work;
    }

    final QueryOptions options() {
        return options;
    }

    /** Throws where it can't be locked. */
    abstract void requireLockable();

    /** Changes something; an exception marks the transaction for rollback. */
    final void change(Runnable setter) {
        work.requireOpen();
        work.guarded(() -> {
            setter.run();
            return null;
        });
    }

    @Override
    public TypedQuery<X> setMaxResults(int maxResult) {
        change(() -> options.most(maxResult));
        return this;
    }

    @Override
    public int getMaxResults() {
        work.requireOpen();
        return options.most();
    }

    @Override
    public TypedQuery<X> setFirstResult(int startPosition) {
        change(() -> options.first(startPosition));
        return this;
    }

    @Override
    public int getFirstResult() {
        work.requireOpen();
        return options.first();
    }

    @Override
    public TypedQuery<X> setHint(String hintName, Object value) {
        change(() -> {
            work.readMode(value == null ? Map.of() : Map.of(hintName, value)); // says what is wrong with it
            options.hint(hintName, value);
        });
        return this;
    }

    @Override
    public Map<String, Object> getHints() {
        work.requireOpen();
        return new LinkedHashMap<>(options.hints());
    }

    @Override
    public TypedQuery<X> setFlushMode(@Nullable FlushModeType flushMode) {
        change(() -> options.flushMode(flushMode));
        return this;
    }

    @Override
    public FlushModeType getFlushMode() {
        work.requireOpen();
        return Objects.requireNonNullElse(options.flushMode(), work.flushMode());
    }

    @Override
    public TypedQuery<X> setLockMode(LockModeType lockMode) {
        change(() -> {
            requireLockable();
            options.lockMode(lockMode);
        });
        return this;
    }

    @Override
    public LockModeType getLockMode() {
        work.requireOpen();
        requireLockable();
        return options.lockMode();
    }

    @Override
    public TypedQuery<X> setCacheRetrieveMode(CacheRetrieveMode cacheRetrieveMode) {
        return setHint(QueryOptions.RETRIEVE_MODE, cacheRetrieveMode);
    }

    @Override
    public TypedQuery<X> setCacheStoreMode(CacheStoreMode cacheStoreMode) {
        return setHint(QueryOptions.STORE_MODE, cacheStoreMode);
    }

    @Override
    public CacheRetrieveMode getCacheRetrieveMode() {
        work.requireOpen();
        return work.readMode(options.hints()).retrieve();
    }

    @Override
    public CacheStoreMode getCacheStoreMode() {
        work.requireOpen();
        return work.readMode(options.hints()).store();
    }

    @Override
    public TypedQuery<X> setTimeout(@Nullable Integer timeout) {
        change(() -> options.timeout(timeout));
        return this;
    }

    @Override
    public @Nullable Integer getTimeout() {
        work.requireOpen();
        return options.timeout();
    }
}
