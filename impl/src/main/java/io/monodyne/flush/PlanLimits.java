package io.monodyne.flush;

import io.monodyne.dynamo.ExpressionTooLarge;
import io.monodyne.dynamo.ItemWrite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What DynamoDB takes in one transaction, checked before anything is sent. */
final class PlanLimits {

    /** Actions a transaction. */
    static final int MOST_ACTIONS = 100;

    /** Bytes a transaction. */
    static final long MOST_BYTES = 4_194_304;

    private PlanLimits() {}

    static void check(WritePlan plan) {
        plan.groups().forEach(PlanLimits::check);
    }

    private static void check(List<PlannedWrite> group) {
        if (group.size() == 1) {
            return;
        }
        Map<ItemAddress, PlannedWrite> byAddress = new HashMap<>();
        for (PlannedWrite write : group) {
            ItemWrite itemWrite = write.write();
            PlannedWrite other = byAddress.put(new ItemAddress(itemWrite.table(), itemWrite.key()), write);
            if (other != null) {
                throw FlushProblems.sameItemTwice(write.entityName(), other.entityName());
            }
        }
        if (group.size() > MOST_ACTIONS) {
            throw FlushProblems.tooManyActions(group.size());
        }
        long bytes = group.stream().mapToLong(PlanLimits::payloadBytes).sum();
        if (bytes > MOST_BYTES) {
            throw FlushProblems.tooManyBytes(group.size(), bytes);
        }
    }

    private static long payloadBytes(PlannedWrite write) {
        try {
            return write.write().payloadBytes();
        } catch (ExpressionTooLarge e) {
            throw FlushProblems.expressionTooLarge(write.entityName(), e);
        }
    }
}
