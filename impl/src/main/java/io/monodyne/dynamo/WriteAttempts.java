package io.monodyne.dynamo;

import io.monodyne.dynamo.Connection.Call;
import io.monodyne.dynamo.RetryGuard.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * Sends one write until it is known whether it was done. Lives for one write.
 *
 * <p>The SDK repeats a request whose answer is lost, and so do we. An attempt whose answer is lost may have been done, so
 * from then on an answer that says "not done" tells only of the last attempt: a failed condition may fail on what we have
 * written ourselves. What it means is for the {@link Judgement} to say; any other refusal after a lost answer leaves the
 * outcome unknown. Attempts that the SDK made within one call are taken for lost, as it does not say how they went; only
 * where it was throttled to the end, they are taken for throttled, too.
 */
final class WriteAttempts {

    private final Connection connection;
    private final Sending sending;
    private final Judgement judgement;
    private final long started = System.nanoTime();
    private int sent;
    private boolean lost;
    private boolean ambiguous;

    WriteAttempts(Connection connection, Sending sending, Judgement judgement) {
        this.connection = connection;
        this.sending = sending;
        this.judgement = judgement;
    }

    /**
     * @return the answer; null where that was lost, and the write was found to be done
     * @throws WriteRejected where it was not done
     * @throws OutcomeUnknown where it can't be known
     * @throws DynamoFailure where it could not be asked for
     */
    <T extends DynamoDbResponse> @Nullable T run(Call<T> call) {
        boolean done = false;
        while (!done) {
            sent++;
            DynamoDbClient client = connection.client();
            try {
                T answer = call.send(client);
                connection.log().tell(sending, sent, started, answer, null);
                return answer;
            } catch (SdkException e) {
                done = wasDone(e);
            } catch (RuntimeException e) { // of a client that was given to us: before the request, or after its answer
                connection.log().tell(sending, sent, started, null, e);
                throw DynamoProblems.outcomeUnknown(sending, e);
            }
        }
        return null;
    }

    private boolean wasDone(SdkException exception) {
        Fault fault = Fault.of(exception);
        lost |= fault == Fault.LOST || fault == Fault.IN_PROGRESS;
        ambiguous |= lost || Fault.attempts(exception) > 1;
        if (goesOn(fault, exception)) {
            return false;
        }
        RuntimeException failure = fault == Fault.CONDITION_FAILED || fault == Fault.CANCELLED
                ? judged(exception)
                : failure(fault, exception);
        connection.log().tell(sending, sent, started, null, failure == null ? null : exception);
        if (failure == null) {
            return true;
        }
        throw failure;
    }

    /** Whether it is sent again; the pause has passed then. */
    private boolean goesOn(Fault fault, SdkException exception) {
        return switch (fault) {
            case CONFLICT, THROTTLED -> pause();
            case CANCELLED -> judgement.onlyInTheWay(exception) && pause();
            case LOST -> judgement.mayBeRepeated() && pause();
            case IN_PROGRESS -> connection.backoff().longPause(sent, started);
            default -> false;
        };
    }

    private boolean pause() {
        return connection.backoff().pause(sent, started);
    }

    /** Null where it was done after all. */
    private @Nullable RuntimeException judged(SdkException exception) {
        Verdict verdict = judgement.verdict(exception, ambiguous);
        return switch (verdict) {
            case APPLIED -> null;
            case NOT_APPLIED -> DynamoProblems.rejected(sending, judgement.rejections(exception), exception);
            case UNKNOWN -> DynamoProblems.outcomeUnknown(sending, exception);
        };
    }

    private RuntimeException failure(Fault fault, SdkException exception) {
        return switch (fault) {
            // The request is what it was before, so it was never done.
            case INVALID -> rejected(Rejection.Code.INVALID, exception);
            case COLLECTION_TOO_LARGE -> unlessLost(Rejection.Code.COLLECTION_TOO_LARGE, exception);
            case CONFLICT -> unlessLost(Rejection.Code.CONFLICT, exception);
            case THROTTLED -> unlessLost(Rejection.Code.THROTTLED, exception);
            default ->
                ambiguous
                        ? DynamoProblems.outcomeUnknown(sending, exception)
                        : DynamoProblems.failed(sending, fault, exception);
        };
    }

    private RuntimeException unlessLost(Rejection.Code code, SdkException exception) {
        return (code == Rejection.Code.THROTTLED ? lost : ambiguous)
                ? DynamoProblems.outcomeUnknown(sending, exception)
                : rejected(code, exception);
    }

    private WriteRejected rejected(Rejection.Code code, SdkException exception) {
        return DynamoProblems.rejected(sending, List.of(new Rejection(0, code, null)), exception);
    }
}
