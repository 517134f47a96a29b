package io.monodyne.session.query;

import org.jspecify.annotations.Nullable;

/** What a query is made of, so that it can be made again for another entity manager. Factory-lived, immutable. */
interface QueryDefinition {

    /** The class of its results; null where it was not said. */
    @Nullable
    Class<?> resultType();

    /**
     * A query of an entity manager.
     *
     * @param asked the class that results are asked for as; null for that of the definition
     * @throws IllegalArgumentException where they are none of that
     */
    RunnableQuery<?> create(QueryServices services, QueryWork work, @Nullable Class<?> asked);
}
