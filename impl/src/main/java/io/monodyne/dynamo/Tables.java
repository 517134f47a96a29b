package io.monodyne.dynamo;

import java.util.List;

/** Sets tables up. Factory-lived, thread-safe. */
public interface Tables {

    /**
     * Creates the table where it is not there, and waits until it and its indexes can be used. One that is there is left as
     * it is.
     *
     * @throws DynamoFailure where it can't be created
     */
    void create(TableSpec spec);

    /**
     * Deletes the table where it is there, and waits until it is gone.
     *
     * @throws DynamoFailure where it can't be deleted
     */
    void delete(String table);

    /**
     * Deletes all items of a table, one by one.
     *
     * @throws DynamoFailure where it is not there, or items can't be deleted
     */
    void truncate(String table);

    /**
     * What a table has to have and has not: a sentence for each. What it has besides is no difference.
     *
     * @throws DynamoFailure where it can't be described
     */
    List<String> differences(TableSpec spec);
}
