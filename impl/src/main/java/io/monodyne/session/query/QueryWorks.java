package io.monodyne.session.query;

import java.util.concurrent.Executor;
import java.util.function.Function;

/** Gives queries an entity manager to work in: one that lasts, or one for each. Thread-safe where it is a factory's. */
public interface QueryWorks {

    /** Reads: what comes out is managed by the entity manager that lasts, or else detached. */
    <R> R read(Function<QueryWork, R> reading);

    /** Whether there is one that lasts. */
    boolean ofEntityManager();

    /** @throws IllegalStateException where what it is of was closed */
    void requireOpen();

    /** Runs what is asynchronous. */
    Executor executor();
}
