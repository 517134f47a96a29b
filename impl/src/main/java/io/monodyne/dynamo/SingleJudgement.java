package io.monodyne.dynamo;

import io.monodyne.dynamo.RetryGuard.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A single write has no memory in DynamoDB: its guard tells, by what is stored now, whether it was done. */
record SingleJudgement(ItemWrite write) implements Judgement {

    @Override
    public boolean mayBeRepeated() {
        return !(write.retry() instanceof RetryGuard.None);
    }

    @Override
    public Verdict verdict(SdkException notDone, boolean ambiguous) {
        return ambiguous ? write.retry().judge(write, old(notDone)) : Verdict.NOT_APPLIED;
    }

    @Override
    public List<Rejection> rejections(SdkException notDone) {
        return List.of(new Rejection(0, Rejection.Code.CONDITION_FAILED, old(notDone)));
    }

    @Override
    public boolean onlyInTheWay(SdkException notDone) {
        return false;
    }

    private static @Nullable Item old(SdkException notDone) {
        return notDone instanceof ConditionalCheckFailedException failed && failed.hasItem()
                ? Item.of(failed.item())
                : null;
    }
}
