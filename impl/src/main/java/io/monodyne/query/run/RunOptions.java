package io.monodyne.query.run;

import io.monodyne.load.Fetch;
import io.monodyne.load.ReadMode;
import io.monodyne.operation.Reported;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one execution is done. Immutable.
 *
 * @param first how many results are left out at the beginning
 * @param most how many results there are at most; {@link #ALL} for all
 * @param cursors whether it gives cursors, for which results have to be in an order that is the same each time
 * @param after a cursor that an execution of the same statement with the same parameters has given; null for the beginning
 * @param statement the text of it, by which cursors know it again
 * @param mode how it reads
 * @param fetch what is read with the entities that are selected
 * @param reported what DynamoDB is to report
 */
public record RunOptions(
        int first,
        int most,
        boolean cursors,
        @Nullable String after,
        String statement,
        ReadMode mode,
        Fetch fetch,
        Set<Reported> reported) {

    /** No limit. */
    public static final int ALL = Integer.MAX_VALUE;

    /** All results, with what is mapped. */
    public static RunOptions of(String statement, ReadMode mode) {
        return new RunOptions(0, ALL, false, null, statement, mode, Fetch.mapped(), Set.of());
    }

    /** A part of the results. */
    public RunOptions window(int from, int limit) {
        return new RunOptions(from, limit, cursors, after, statement, mode, fetch, reported);
    }

    /**
     * With cursors.
     *
     * @param cursor behind which results begin; null for the beginning
     */
    public RunOptions cursors(@Nullable String cursor) {
        return new RunOptions(first, most, true, cursor, statement, mode, fetch, reported);
    }

    /** With what an entity graph asks for. */
    public RunOptions fetch(Fetch other) {
        return new RunOptions(first, most, cursors, after, statement, mode, other, reported);
    }

    /** With what DynamoDB is to report. */
    public RunOptions reporting(Set<Reported> what) {
        return new RunOptions(first, most, cursors, after, statement, mode, fetch, what);
    }

    /** How many rows have to be found for it; 0 for all. */
    int wanted() {
        return most == ALL ? 0 : (int) Math.min((long) first + most, Integer.MAX_VALUE);
    }
}
