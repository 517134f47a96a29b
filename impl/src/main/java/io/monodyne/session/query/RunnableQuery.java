package io.monodyne.session.query;

import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
    abstract Iterator<X> find(int most);

    /** Does what it says; answers how many it has changed. */
    abstract int update();

    private List<X> found(String method, int most) {
        work().requireOpen();
        List<X> found = work().guarded(() -> {
            List<X> all = new ArrayList<>();
            begun(method, most).forEachRemaining(all::add);
            return all;
        });
        return Objects.requireNonNull(found);
    }

    private Iterator<X> begun(String method, int most) {
        if (!select()) {
            throw QueryProblems.notSelect(method);
        }
        flush();
        return find(Math.min(most, options().most()));
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

    /** Results are read in portions, as the stream is consumed; who lets them go in between can read any number of them. */
    @Override
    public Stream<X> getResultStream() {
        work().requireOpen();
        Iterator<X> results = Objects.requireNonNull(work().guarded(() -> begun("getResultStream", Integer.MAX_VALUE)));
        Iterator<X> guarded = new GuardedResults<>(work(), results);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(guarded, Spliterator.ORDERED), false);
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
