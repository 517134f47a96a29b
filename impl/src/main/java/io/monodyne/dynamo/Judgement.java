package io.monodyne.dynamo;

import io.monodyne.dynamo.RetryGuard.Verdict;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;

/** What an answer that says "not done" means; it differs for a single write and a transaction. */
sealed interface Judgement permits SingleJudgement, TransactionJudgement, StatementJudgement {

    /** Whether the same request may be sent again, although an earlier one of it may have been done. */
    boolean mayBeRepeated();

    /**
     * Whether the request was done after all.
     *
     * @param ambiguous whether an earlier attempt may have been done
     */
    Verdict verdict(SdkException notDone, boolean ambiguous);

    /** Why it was not done. */
    List<Rejection> rejections(SdkException notDone);

    /** Whether all that is wrong is that others were in the way. */
    boolean onlyInTheWay(SdkException notDone);
}
