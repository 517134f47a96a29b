package io.monodyne.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds the entities of a class as a query in the query language does, by whatever keys serve it best, and with what DynamoDB has on top: pages
 * by cursors, consistency, items as they are stored. Conditions and orders may go along references. What an entity manager has not flushed to
 * DynamoDB is among the results, as it is in all its queries; of a factory, results are detached. May be run again.
 *
 * <p>How far it may go where no key serves is {@code monodyne.query.access}, or {@link #access}: a query that would read more is refused before
 * anything is sent.
 */
public interface SelectOperation<E> extends Operation<List<E>> {

    /** What has to be true; several conditions have to be true all. */
    SelectOperation<E> where(Condition<? super E> condition);

    /** The smallest first, null before all values; after what was ordered by before. */
    SelectOperation<E> orderBy(ValuePath<? super E, ?> path);

    /** The greatest first, null after all values; after what was ordered by before. */
    SelectOperation<E> orderByDescending(ValuePath<? super E, ?> path);

    /** Reads an association with the entities. */
    SelectOperation<E> fetch(ValuePath<? super E, ?> association);

    /** At most that many, from 1. */
    SelectOperation<E> limit(int limit);

    /** From behind a {@link Results#cursor} of the same query with the same values; an {@code IllegalArgumentException} for any other. */
    SelectOperation<E> after(String cursor);

    /** Whether every acknowledged write is seen where that is possible; global indexes are read as they are. */
    SelectOperation<E> consistent(boolean consistent);

    /**
     * By that index, and no other; empty for the table itself. Who names an index means what is in it: entities without a value of an attribute
     * that its keys are computed from are no results. Refused when it is run where the class has no map of the index
     * ({@link IllegalArgumentException}), or where no condition gives its partition key
     * ({@link jakarta.persistence.PersistenceException}).
     */
    SelectOperation<E> index(String name);

    /** How far it may go: {@code keyed}, {@code extent} or {@code scan}, as {@code monodyne.query.access}. */
    SelectOperation<E> access(String limit);

    /** The entities. */
    Operation<List<E>> list();

    /** The one there is: {@link jakarta.persistence.NoResultException}, {@link jakarta.persistence.NonUniqueResultException}. */
    Operation<E> single();

    /** The one there is, or none; {@link jakarta.persistence.NonUniqueResultException}. */
    Operation<Optional<E>> singleOrEmpty();

    /** The entities, as a stream of what was read. */
    Operation<Stream<E>> stream();

    /** The entities and where to go on. */
    Operation<Results<E>> page();

    /** How many there are, whatever the limit. */
    Operation<Long> count();

    /** Their items as they are stored: read once more, by a BatchGetItem for each hundred. */
    Operation<List<Map<String, AttributeValue>>> items();

    /**
     * How it is done, and why so, without values.
     *
     * @throws jakarta.persistence.PersistenceException where it would read more than is allowed; the message says what would help
     */
    String explain();
}
