package io.monodyne.dynamo;

import io.monodyne.key.ItemKey;
import io.monodyne.operation.Reported;
import io.monodyne.operation.Usage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the other rooms can ask of DynamoDB. Factory-lived, thread-safe. */
public interface Dynamo extends AutoCloseable {

    /**
     * One item, by one GetItem.
     *
     * @return null where there is none
     * @throws DynamoFailure where it can't be read
     * @throws io.monodyne.ThroughputExceededException where it was throttled until all retries were used up
     */
    @Nullable
    Item get(ItemGet get);

    /**
     * Many items of one table, by a BatchGetItem for each hundred; keys that DynamoDB leaves unprocessed are asked for again.
     * The reads are no snapshot: between two of them others may write.
     *
     * @return by key, in the order asked for; keys without an item are left out
     * @throws DynamoFailure where they can't be read
     * @throws io.monodyne.ThroughputExceededException where keys stayed unprocessed until all retries were used up
     */
    Map<ItemKey, Item> getAll(ItemGetAll getAll);

    /**
     * One page of a query. A page can be empty, and yet not be the last: its limit counts items before they are filtered.
     *
     * @throws DynamoFailure where it can't be read
     * @throws ExpressionTooLarge before anything is sent
     * @throws io.monodyne.ThroughputExceededException where it was throttled until all retries were used up
     */
    default ItemPage query(ItemQuery query) {
        return query(query, Set.of());
    }

    /** As {@link #query(ItemQuery)}, with what DynamoDB is to report. */
    ItemPage query(ItemQuery query, Set<Reported> reported);

    /**
     * One page of a scan. A page can be empty, and yet not be the last: its limit counts items before they are filtered.
     *
     * @throws DynamoFailure where it can't be read
     * @throws ExpressionTooLarge before anything is sent
     * @throws io.monodyne.ThroughputExceededException where it was throttled until all retries were used up
     */
    default ItemPage scan(ItemScan scan) {
        return scan(scan, Set.of());
    }

    /** As {@link #scan(ItemScan)}, with what DynamoDB is to report. */
    ItemPage scan(ItemScan scan, Set<Reported> reported);

    /**
     * One statement in PartiQL, or a page of what it reads. A page can be empty, and yet not be the last. A statement that writes is sent
     * once, unless it certainly was not done.
     *
     * @throws DynamoFailure where it can't be read, or could not be asked for
     * @throws io.monodyne.ThroughputExceededException where a statement that reads was throttled until all retries were used up
     * @throws WriteRejected with one rejection, of index 0; nothing was written. A condition that failed is also a key that is there (INSERT)
     *     or is not (UPDATE)
     * @throws OutcomeUnknown where it may have been written, or not
     */
    default StatementPage statement(ItemStatement statement) {
        return statement(statement, Set.of());
    }

    /** As {@link #statement(ItemStatement)}, with what DynamoDB is to report. */
    StatementPage statement(ItemStatement statement, Set<Reported> reported);

    /**
     * One write, by one request. Where its answer was lost and it was sent again, its {@link RetryGuard} says what a failed
     * condition means.
     *
     * @throws WriteRejected with one rejection, of index 0; nothing was written
     * @throws OutcomeUnknown where it may have been written, or not
     * @throws DynamoFailure where it could not be asked for; nothing was written
     * @throws ExpressionTooLarge before anything is sent
     */
    default void write(ItemWrite write) {
        write(write, WriteReply.NOTHING);
    }

    /**
     * As {@link #write(ItemWrite)}, with what DynamoDB is to answer.
     *
     * @throws WriteRejected with one rejection, of index 0; nothing was written
     * @throws OutcomeUnknown where it may have been written, or not
     * @throws DynamoFailure where it could not be asked for; nothing was written
     * @throws ExpressionTooLarge before anything is sent
     */
    WriteAnswer write(ItemWrite write, WriteReply reply);

    /**
     * Writes that are done all or not at all, by one TransactWriteItems, also if it is only one.
     *
     * @param writes 1 to 100, each of another item
     * @param clientRequestToken by which DynamoDB knows the request again; 1 to 36 characters, of these writes only
     * @throws WriteRejected with the reasons; nothing was written
     * @throws OutcomeUnknown where all may have been written, or nothing
     * @throws DynamoFailure where it could not be asked for; nothing was written
     * @throws ExpressionTooLarge before anything is sent
     */
    default void writeAll(List<ItemWrite> writes, String clientRequestToken) {
        writeAll(writes, clientRequestToken, Set.of());
    }

    /** As {@link #writeAll(List, String)}, with what DynamoDB is to report. */
    Usage writeAll(List<ItemWrite> writes, String clientRequestToken, Set<Reported> reported);

    /**
     * Items as they are at one moment, by one TransactGetItems.
     *
     * @param gets 1 to 100, each of another item; all are read consistently
     * @return in the order asked for; null where there is none
     * @throws DynamoFailure where they can't be read
     * @throws io.monodyne.ThroughputExceededException where it was throttled, or others were writing, until all retries were used up
     */
    List<@Nullable Item> getTogether(List<ItemGet> gets);

    /**
     * Adds to a number of an item; where the item or the number is not there, to zero. A lost answer is asked for again, so
     * that the number may grow by more than the amount: good for handing out numbers, not for counting.
     *
     * @return the new number
     * @throws DynamoFailure where it can't be known
     * @throws io.monodyne.ThroughputExceededException where it was throttled until all retries were used up
     */
    long add(String table, ItemKey key, String attribute, long amount);

    /**
     * The names of the key attributes of a table and its indexes; asked of the table once, if at all.
     *
     * @throws DynamoFailure where the table is not there, or has no keys of text
     */
    TableLayout layout(String table);

    /** Setting up tables. */
    Tables tables();

    /** Forgets what is cached. The client is closed by whoever made it. */
    @Override
    void close();
}
