package io.monodyne.session.query;

import org.jspecify.annotations.Nullable;

/**
 * A native query that is declared, and can't be run. Factory-lived, immutable.
 *
 * @param problem what is wrong with it
 * @param results null where it was not said
 */
record UnreadableDefinition(
        IllegalArgumentException problem, @Nullable Class<?> results) implements QueryDefinition {

    @Override
    public RunnableQuery<?> create(QueryServices services, QueryWork work, @Nullable Class<?> asked) {
        throw new IllegalArgumentException(problem.getMessage(), problem);
    }
}
