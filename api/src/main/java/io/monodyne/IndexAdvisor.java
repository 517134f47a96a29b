package io.monodyne;

/**
 * Proposes index maps for the queries of a unit: {@code entityManagerFactory.unwrap(IndexAdvisor.class)}. It knows the queries that have a name,
 * and those in the query language, of the Criteria API and of {@link SingleTable#from} that were run or explained since the factory was
 * created, also those that were refused for what they would have read. So at the end of a test suite it knows the queries of the application.
 * Native queries are not planned, and not among them. Thread-safe; sends nothing.
 */
public interface IndexAdvisor {

    /**
     * What is missing for all these queries to be {@code keyed}, whatever access is allowed to them: as few index maps as can be found.
     *
     * @throws IllegalStateException where the factory is closed
     */
    IndexAdvice advise();
}
