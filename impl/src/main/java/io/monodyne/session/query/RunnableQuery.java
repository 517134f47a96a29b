package io.monodyne.session.query;

import jakarta.persistence.FlushModeType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done around the run of a query (Jakarta Persistence 3.2, section 3.11). Session-lived. */
abstract class RunnableQuery<X> extends ParameterizedQuery<X> {

    RunnableQuery(QueryWork work, QueryOptions options, ParameterValues parameters) {
        super(work, options, parameters);
    }

    /** What it is made of. */
    abstract QueryDefinition definition();

    /** Whether it finds something. */
    abstract boolean select();

    /**
     * Finds results.
     *
     * @param most how many at most
     */
    abstract List<X> find(int most);

    /** Does what it says; answers how many it has changed. */
    abstract int update();

    private List<X> found(String method, int most) {
        work().requireOpen();
        List<X> found = work().guarded(() -> {
            if (!select()) {
                throw QueryProblems.notSelect(method);
            }
            flush();
            return find(Math.min(most, options().most()));
        });
        return Objects.requireNonNull(found);
    }

    /** A query sees what its transaction has changed, unless it is told not to. */
    final void flush() {
        if (work().transacted() && getFlushMode() == FlushModeType.AUTO) {
            work().flush();
        }
    }

    @Override
    public List<X> getResultList() {
        return found("getResultList", Integer.MAX_VALUE);
    }

    @Override
    public Stream<X> getResultStream() {
        return found("getResultStream", Integer.MAX_VALUE).stream();
    }

    @Override
    public X getSingleResult() {
        List<X> found = found("getSingleResult", 2);
        if (found.isEmpty()) {
            throw QueryProblems.noResult();
        }
        return found.get(single(found));
    }

    @Override
    public @Nullable X getSingleResultOrNull() {
        List<X> found = found("getSingleResultOrNull", 2);
        return found.isEmpty() ? null : found.get(single(found));
    }

    /** The place of the only one. */
    private static int single(List<?> found) {
        if (found.size() > 1) {
            throw QueryProblems.severalResults();
        }
        return 0;
    }

    @Override
    public int executeUpdate() {
        work().requireOpen();
        Integer changed = work().guarded(() -> {
            if (select()) {
                throw QueryProblems.notUpdate();
            }
            return update();
        });
        return Objects.requireNonNull(changed);
    }

    /** @throws jakarta.persistence.TransactionRequiredException outside a transaction */
    final void requireTransaction(String operation) {
        if (!work().transacted()) {
            throw QueryProblems.transactionRequired(operation);
        }
    }

    /** Does the same as another one, but for the values of parameters. */
    final void takeOver(RunnableQuery<?> other) {
        options().takeOver(other.options());
    }
}
