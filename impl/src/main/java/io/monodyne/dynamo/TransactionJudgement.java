package io.monodyne.dynamo;

import io.monodyne.dynamo.RetryGuard.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * A transaction is known again by its token: had it been done, DynamoDB would have said so and not cancelled it. So it may be
 * sent again as often as we like, and a cancelled one was not done.
 */
record TransactionJudgement() implements Judgement {

    private static final String NO_REASON = "None";
    private static final Map<String, Rejection.Code> CODES = Map.of(
            "ConditionalCheckFailed", Rejection.Code.CONDITION_FAILED,
            "TransactionConflict", Rejection.Code.CONFLICT,
            "ThrottlingError", Rejection.Code.THROTTLED,
            "ProvisionedThroughputExceeded", Rejection.Code.THROTTLED,
            "ItemCollectionSizeLimitExceeded", Rejection.Code.COLLECTION_TOO_LARGE,
            "ValidationError", Rejection.Code.INVALID);
    private static final Set<Rejection.Code> IN_THE_WAY = Set.of(Rejection.Code.CONFLICT, Rejection.Code.THROTTLED);

    @Override
    public boolean mayBeRepeated() {
        return true;
    }

    @Override
    public Verdict verdict(SdkException notDone, boolean ambiguous) {
        return Verdict.NOT_APPLIED;
    }

    @Override
    public List<Rejection> rejections(SdkException notDone) {
        List<Rejection> rejections = new ArrayList<>();
        if (notDone instanceof TransactionCanceledException cancelled) {
            List<CancellationReason> reasons = cancelled.cancellationReasons();
            for (int i = 0; i < reasons.size(); i++) {
                CancellationReason reason = reasons.get(i);
                if (reason.code() != null && !reason.code().equals(NO_REASON)) {
                    rejections.add(rejection(i, reason));
                }
            }
        }
        return rejections.isEmpty() ? List.of(new Rejection(0, Rejection.Code.OTHER, null)) : rejections;
    }

    private static Rejection rejection(int index, CancellationReason reason) {
        Rejection.Code code = CODES.getOrDefault(reason.code(), Rejection.Code.OTHER);
        return new Rejection(index, code, reason.hasItem() ? Item.of(reason.item()) : null);
    }

    @Override
    public boolean onlyInTheWay(SdkException notDone) {
        return rejections(notDone).stream().allMatch(rejection -> IN_THE_WAY.contains(rejection.code()));
    }
}
