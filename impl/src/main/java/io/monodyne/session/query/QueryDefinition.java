package io.monodyne.session.query;

import org.jspecify.annotations.Nullable;

/** What a query is made of, so that it can be made again for another entity manager. Factory-lived, immutable. */
interface QueryDefinition {

    /** The class of its results, found out where it was not said; null where it has none, or it can't be known. */
    @Nullable
    Class<?> results();

    /**
     * A query of an entity manager.
     *
     * @param asked the class that results are asked for as; null for that of the definition
     * @throws IllegalArgumentException where they are none of that
     */
    RunnableQuery<?> create(QueryServices services, QueryWork work, @Nullable Class<?> asked);
}
