package io.monodyne.operation;

import java.util.concurrent.CompletionStage;

/**
 * Something that DynamoDB is asked for: put together first, checked and sent when it is run. It may be run again, and is sent again
 * then. Not thread-safe while it is put together.
 *
 * @param <R> what it answers
 */
public interface Operation<R> {

    /**
     * Sends it and waits for the answer.
     *
     * @throws IllegalArgumentException where it can't be meant so: a wrong attribute, a value that does not fit; nothing was sent
     * @throws jakarta.persistence.PersistenceException where it is refused or fails; see each operation
     */
    R run();

    /**
     * Sends it and does not wait. The stage fails with what {@link #run} throws.
     *
     * @throws IllegalStateException where it would work on the persistence context of an entity manager, which belongs to one thread
     */
    CompletionStage<R> runAsync();
}
