package io.monodyne.dynamo;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** What an exception of the SDK means; told by its code, never by its text. */
enum Fault {
    CONDITION_FAILED,
    /** A transaction was not done; its reasons tell why. */
    CANCELLED,
    /** Another transaction is writing the item. */
    CONFLICT,
    THROTTLED,
    /** The first attempt of the same transaction is still being done. */
    IN_PROGRESS,
    COLLECTION_TOO_LARGE,
    INVALID,
    NOT_FOUND,
    /** There is one already, or it is being made or deleted. */
    IN_USE,
    /** Something else that DynamoDB does not do. */
    REFUSED,
    /** The request never left: no credentials, for example. */
    NOT_SENT,
    /** No answer, or none that tells whether the request was done. */
    LOST;

    private static final int SERVER_ERROR = 500;

    private static final Map<String, Fault> BY_CODE = Map.ofEntries(
            Map.entry("ConditionalCheckFailedException", CONDITION_FAILED),
            Map.entry("DuplicateItemException", CONDITION_FAILED),
            Map.entry("DuplicateItem", CONDITION_FAILED),
            Map.entry("TransactionCanceledException", CANCELLED),
            Map.entry("TransactionConflictException", CONFLICT),
            Map.entry("ReplicatedWriteConflictException", CONFLICT),
            Map.entry("ProvisionedThroughputExceededException", THROTTLED),
            Map.entry("ThrottlingException", THROTTLED),
            Map.entry("RequestLimitExceeded", THROTTLED),
            Map.entry("TransactionInProgressException", IN_PROGRESS),
            Map.entry("ItemCollectionSizeLimitExceededException", COLLECTION_TOO_LARGE),
            Map.entry("ValidationException", INVALID),
            Map.entry("ValidationError", INVALID),
            Map.entry("ResourceNotFoundException", NOT_FOUND),
            Map.entry("TableNotFoundException", NOT_FOUND),
            Map.entry("ResourceInUseException", IN_USE),
            Map.entry("RequestTimeout", LOST));

    static Fault of(SdkException exception) {
        if (exception instanceof AwsServiceException service) {
            return of(service);
        }
        boolean stopped = exception instanceof ApiCallTimeoutException
                || exception instanceof ApiCallAttemptTimeoutException
                || exception instanceof AbortedException;
        return exception.numAttempts() == null && !stopped ? NOT_SENT : LOST;
    }

    private static Fault of(AwsServiceException exception) {
        String code = code(exception);
        Fault known = code == null ? null : BY_CODE.get(code);
        if (known != null) {
            return known;
        }
        if (exception.isThrottlingException()) {
            return THROTTLED;
        }
        boolean told = exception.statusCode() < SERVER_ERROR && (exception.statusCode() > 0 || code != null);
        return told ? REFUSED : LOST;
    }

    private static @Nullable String code(AwsServiceException exception) {
        return exception.awsErrorDetails() == null
                ? null
                : exception.awsErrorDetails().errorCode();
    }

    static boolean timedOut(Throwable exception) {
        return exception instanceof ApiCallTimeoutException || exception instanceof ApiCallAttemptTimeoutException;
    }

    /** How often the SDK has sent the request; a client that does not say sends once. */
    static int attempts(SdkException exception) {
        Integer attempts = exception.numAttempts();
        return attempts == null ? 1 : attempts;
    }
}
