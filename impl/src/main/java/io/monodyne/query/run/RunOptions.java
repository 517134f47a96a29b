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
 * @param after a cursor that an execution of the same statement with the same parameters has given; null for the beginning
 * @param statement the text of it, by which cursors know it again
 * @param mode how it reads
 * @param fetch what is read with the entities that are selected
 * @param reported what DynamoDB is to report
 */
public record RunOptions(
        int first,
        int most,
        @Nullable String after,
        String statement,
        ReadMode mode,
        Fetch fetch,
        Set<Reported> reported) {

    /** No limit. */
    public static final int ALL = Integer.MAX_VALUE;

    /** All results, with what is mapped. */
    public static RunOptions of(String statement, ReadMode mode) {
        return new RunOptions(0, ALL, null, statement, mode, Fetch.mapped(), Set.of());
    }

    /** A part of the results. */
    public RunOptions window(int from, int limit) {
        return new RunOptions(from, limit, after, statement, mode, fetch, reported);
    }

    /** The results behind a cursor. */
    public RunOptions after(@Nullable String cursor) {
        return new RunOptions(first, most, cursor, statement, mode, fetch, reported);
    }

    /** With what an entity graph asks for. */
    public RunOptions fetch(Fetch other) {
        return new RunOptions(first, most, after, statement, mode, other, reported);
    }

    /** How many rows have to be found for it; 0 for all. */
    long wanted() {
        return most == ALL ? 0 : (long) first + most;
    }
}
