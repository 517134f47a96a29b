package io.monodyne.dynamo;

import io.monodyne.dynamo.RetryGuard.Verdict;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;

/** What a write in PartiQL does is not known here, so it is sent once, and a lost answer stays unknown. */
record StatementJudgement() implements Judgement {

    @Override
    public boolean mayBeRepeated() {
        return false;
    }

    @Override
    public Verdict verdict(SdkException notDone, boolean ambiguous) {
        return ambiguous ? Verdict.UNKNOWN : Verdict.NOT_APPLIED;
    }

    @Override
    public List<Rejection> rejections(SdkException notDone) {
        return List.of(new Rejection(0, Rejection.Code.CONDITION_FAILED, null));
    }

    @Override
    public boolean onlyInTheWay(SdkException notDone) {
        return false;
    }
}
