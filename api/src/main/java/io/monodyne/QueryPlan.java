package io.monodyne;

import java.util.Optional;

/**
 * How a query is done, and what it has cost: {@code query.unwrap(QueryPlan.class)}. It shows its query as it is by then, with the access that
 * its hints allow. Prints as the explanation, followed by the statistics where there are some. For the thread of the query alone.
 */
public interface QueryPlan {

    /**
     * Which items are read by which keys, in which order, why so, what else was possible, and what is left to be done in memory; without values
     * of parameters.
     *
     * @throws jakarta.persistence.PersistenceException where the query would read more than is allowed; the message says what would help
     */
    String explanation();

    /** What the last run of the query has cost; empty before the first one. */
    Optional<Statistics> statistics();

    /**
     * Where the last run of the query ended, of a query with the hint {@code monodyne.query.cursor}: give that hint this text, and the query goes on
     * there. Its value is an empty text for the beginning. A text for URLs, signed and bound to the query and the values of its parameters; empty
     * where nothing is left.
     */
    Optional<String> cursor();

    /**
     * What a run has cost.
     *
     * @param requests to DynamoDB
     * @param itemsRead items that were read and paid for, those that a filter dropped included
     * @param itemsReturned items that DynamoDB returned, or counted
     * @param capacityUnits that its Queries and Scans have consumed; of runs after this object was asked for
     */
    record Statistics(long requests, long itemsRead, long itemsReturned, double capacityUnits) {}
}
