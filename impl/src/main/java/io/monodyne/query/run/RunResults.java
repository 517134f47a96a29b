package io.monodyne.query.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The results of a query, one by one: values, managed entities, or arrays of them; null where the only column is null. They are read in portions
 * when they are asked for, so that nothing is read that nobody takes. Of one thread.
 */
public final class RunResults implements Iterator<@Nullable Object> {

    private static final int PORTION = 100;

    private final Execution execution;
    private final Iterator<ResultRow> rows;
    private final Results results;
    private final @Nullable Paging paging;
    private int left;
    private int skip;
    private boolean ended;
    private Iterator<@Nullable Object> portion = List.<@Nullable Object>of().iterator();

    RunResults(Execution execution, Iterator<ResultRow> rows, Results results, @Nullable Paging paging) {
        this.execution = execution;
        this.rows = rows;
        this.results = results;
        this.paging = paging;
        this.skip = execution.options().first();
        this.left = execution.options().most();
    }

    @Override
    public boolean hasNext() {
        if (!portion.hasNext() && left > 0) {
            portion = results.of(take()).iterator();
        }
        return portion.hasNext();
    }

    private List<ResultRow> take() {
        while (skip > 0 && rows.hasNext()) {
            passed(rows.next());
            skip--;
        }
        List<ResultRow> taken = new ArrayList<>();
        int most = Math.min(PORTION, left);
        while (taken.size() < most && rows.hasNext()) {
            ResultRow row = rows.next();
            passed(row);
            taken.add(row);
        }
        ended = taken.size() < most;
        left = ended ? 0 : left - taken.size();
        return taken;
    }

    private void passed(ResultRow row) {
        if (paging != null && row.row() != null) {
            paging.passed(row.row());
        }
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return portion.next();
    }

    /** All that are left. */
    public List<@Nullable Object> list() {
        List<@Nullable Object> all = new ArrayList<>();
        forEachRemaining(all::add);
        return all;
    }

    /**
     * The cursor behind the last of the results, once all of them were taken. There may be nothing behind it; there is nothing where there were
     * fewer results than were asked for, and then it is null.
     *
     * @throws jakarta.persistence.PersistenceException where the query has no cursors
     */
    public @Nullable String cursor() {
        Paging made = paging;
        if (made == null) {
            throw RunProblems.noCursor("it was not asked for them");
        }
        return ended ? null : made.cursor();
    }

    /** What it has cost so far. */
    public RunStatistics statistics() {
        return execution.statistics();
    }
}
