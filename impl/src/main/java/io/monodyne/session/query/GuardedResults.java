package io.monodyne.session.query;

import java.util.Iterator;

/** Results that are read while an application consumes them, outside of any other call. Session-lived. */
final class GuardedResults<X> implements Iterator<X> {

    private final QueryWork work;
    private final Iterator<X> results;

    GuardedResults(QueryWork work, Iterator<X> results) {
        this.work = work;
        this.results = results;
    }

    @Override
    public boolean hasNext() {
        work.requireOpen();
        return Boolean.TRUE.equals(work.guarded(results::hasNext));
    }

    /** Null where a query finds nulls. */
    @Override
    @SuppressWarnings("NullAway") // results may be null, whatever their type says
    public X next() {
        return work.guarded(results::next);
    }
}
