package io.monodyne.dynamo;

import io.monodyne.ThroughputExceededException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can go wrong between us and DynamoDB. Messages of the SDK may quote values, so they stay in the causes.
 */
final class DynamoProblems {

    private DynamoProblems() {}

    static PersistenceException failed(Sending sending, Fault fault, RuntimeException cause) {
        return switch (fault) {
            case NOT_FOUND -> noTable(sending.table(), cause);
            case THROTTLED -> throttled(sending, cause);
            case LOST -> noAnswer(sending, cause);
            case NOT_SENT -> notSent(sending, cause);
            case INVALID -> invalid(sending, cause);
            default ->
                new DynamoFailure(
                        "MD-DYNAMO-05: DynamoDB refuses a " + sending.operation() + " of table " + sending.table()
                                + ": " + fault(cause)
                                + ". Look at the credentials and what they allow; its own words are in the cause.",
                        cause,
                        false);
        };
    }

    private static DynamoFailure invalid(Sending sending, RuntimeException cause) {
        if (sending.operation().equals("ExecuteStatement")) {
            return new DynamoFailure(
                    "MD-DYNAMO-22: DynamoDB does not take a statement in PartiQL about table " + sending.table()
                            + "; its own words are in the cause. Put names in double quotes and texts in single ones,"
                            + " and see what DynamoDB has of the language.",
                    cause,
                    false);
        }
        return new DynamoFailure(
                "MD-DYNAMO-06: DynamoDB calls a " + sending.operation() + " of table " + sending.table()
                        + " invalid; its own words are in the cause. Are the keys and indexes of the table as the"
                        + " mapping and the settings say? Validate them (schema-generation action validate).",
                cause,
                false);
    }

    private static String fault(RuntimeException cause) {
        return cause.getClass().getSimpleName();
    }

    static DynamoFailure noTable(String table, @Nullable Throwable cause) {
        return new DynamoFailure(
                "MD-DYNAMO-01: there is no table " + table
                        + " (or not the index that was asked for) in this region of this"
                        + " account. Create it: jakarta.persistence.schema-generation.database.action=create, or"
                        + " entityManagerFactory.getSchemaManager().create(true); or name the one that is there"
                        + " (monodyne.table).",
                cause,
                false);
    }

    static ThroughputExceededException throttled(Sending sending, Throwable cause) {
        return new ThroughputExceededException(
                "MD-DYNAMO-02: DynamoDB throttled a " + sending.operation() + " of table " + sending.table()
                        + " until all retries were used up. Repeat the work later, or give the table more capacity.",
                cause);
    }

    static ThroughputExceededException unprocessed(Sending sending, int left) {
        return throttled(sending, new IllegalStateException(left + " items were left unprocessed"));
    }

    static DynamoFailure noAnswer(Sending sending, RuntimeException cause) {
        return new DynamoFailure(
                "MD-DYNAMO-03: DynamoDB did not answer a " + sending.operation() + " of table " + sending.table()
                        + " in time, or not with what can be read. Look at the endpoint and the network, or allow more"
                        + " time (monodyne.request.timeout).",
                cause,
                Fault.timedOut(cause));
    }

    static DynamoFailure notSent(Sending sending, RuntimeException cause) {
        return new DynamoFailure(
                "MD-DYNAMO-04: a " + sending.operation() + " of table " + sending.table()
                        + " could not be sent; the cause says why. Look at the credentials and the endpoint.",
                cause,
                false);
    }

    static DynamoFailure noIndex(String table, String index) {
        return new DynamoFailure(
                "MD-DYNAMO-07: table " + table + " has no index " + index
                        + ". Create it, map another one, or let the names"
                        + " be taken from the settings (monodyne.table.names=generic).",
                null,
                false);
    }

    static DynamoFailure keysNotUsable(String table) {
        return new DynamoFailure(
                "MD-DYNAMO-08: table " + table + " has not one partition key and one sort key, both of type S."
                        + " Use another table (monodyne.table).",
                null,
                false);
    }

    static ExpressionTooLarge expressionTooLong(int bytes, int limit) {
        return new ExpressionTooLarge("MD-DYNAMO-09: an expression of one request would have " + bytes
                + " bytes; DynamoDB takes at most " + limit + ".");
    }

    static ExpressionTooLarge tooManyOperators(int operators, int limit) {
        return new ExpressionTooLarge("MD-DYNAMO-10: an expression of one request would have " + operators
                + " operators; DynamoDB takes at most " + limit + ".");
    }

    static WriteRejected rejected(Sending sending, List<Rejection> rejections, Throwable cause) {
        return new WriteRejected(
                "MD-DYNAMO-11: DynamoDB rejected a " + sending.operation() + " of table " + sending.table()
                        + ", and nothing was written: " + rejections + ". Repeat the work with what is stored now.",
                rejections,
                cause);
    }

    static OutcomeUnknown outcomeUnknown(Sending sending, Throwable cause) {
        return new OutcomeUnknown(
                "MD-DYNAMO-12: there was no answer that tells whether a " + sending.operation() + " of table "
                        + sending.table()
                        + " was done, and it can't be known. Read what is stored before repeating it.",
                cause);
    }

    static DynamoFailure notInTime(String table, String what) {
        return new DynamoFailure(
                "MD-DYNAMO-13: table " + table + " is not " + what
                        + " after ten minutes. Look at it in the console, and begin again when it is.",
                null,
                false);
    }

    static DynamoFailure interrupted(String table) {
        return new DynamoFailure(
                "MD-DYNAMO-14: the thread was interrupted while it waited for table " + table + ". Begin again.",
                null,
                false);
    }

    static DynamoFailure indexNotGeneric(String index, KeySchema keys) {
        return new DynamoFailure(
                "MD-DYNAMO-20: index " + index + " has the key " + keys
                        + ", and a computed key needs one partition key and one sort key, both of type S. Map another"
                        + " index; or, where these are attributes of the entity, name them (@IndexMap"
                        + " partitionAttributes, sortAttributes).",
                null,
                false);
    }

    static DynamoFailure otherKeys(String index, KeySchema keys, String asked) {
        return new DynamoFailure(
                "MD-DYNAMO-21: index " + index + " has the key " + keys + ", and is asked by " + asked
                        + ". A query names"
                        + " all attributes of the partition key, and those of the sort key from the first on. Make the"
                        + " index as the mapping says; schema-generation action validate shows all differences.",
                null,
                false);
    }
}
