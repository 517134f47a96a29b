package io.monodyne.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads the entities of a class by what their attributes are. The key of the table, or of the index that serves the condition best, takes
 * what it can of it; DynamoDB filters by the rest. It never scans: where no key serves, the extent does, and where there is none, the query is
 * refused before anything is sent, with the index map that it lacks.
 */
public interface QueryOperation<E> extends Operation<Page<E>> {

    /** What has to be true; several conditions have to be true all. */
    QueryOperation<E> where(Condition<? super E> condition);

    /** By that index, and no other; empty for the table itself. */
    QueryOperation<E> index(String index);

    /**
     * At most that many, from 1; without it, {@link #run} reads all there are. As many are found, whatever the filter drops; one more may be read
     * to tell whether something is left. Of a sharded extent, each shard is read so far, and the rest is no page to go on with.
     */
    QueryOperation<E> limit(int limit);

    /** From behind a {@link Page#lastKey} of the same query; refused where it is of another partition. */
    QueryOperation<E> startAfter(Map<String, AttributeValue> lastKey);

    /** From the last sort key to the first. */
    QueryOperation<E> descending();

    /** Whether every acknowledged write is seen; refused for a global index, which can't. */
    QueryOperation<E> consistent(boolean consistent);

    /** What DynamoDB shall report along. */
    QueryOperation<E> reporting(Reported... reported);

    /** The entities alone. */
    Operation<List<E>> list();

    /** The one there is: {@link jakarta.persistence.NoResultException}, {@link jakarta.persistence.NonUniqueResultException}. */
    Operation<E> single();

    /** The one there is, or none; {@link jakarta.persistence.NonUniqueResultException}. */
    Operation<Optional<E>> singleOrEmpty();

    /** How many there are; no item is returned for it. */
    Operation<Long> count();

    /** As plain maps: Java values by the names of the attributes, embeddables as maps. */
    Operation<Page<Map<String, Object>>> asAttributes();

    /** As they are stored. */
    Operation<Page<Map<String, AttributeValue>>> asItems();
}
