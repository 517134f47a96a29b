package io.monodyne.flush;

import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.Rejection;
import io.monodyne.dynamo.WriteRejected;
import jakarta.persistence.PersistenceException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a rejected plan means to the application: each reason is traced back to the write it is about, and so to its entity.
 * Where several failed, a condition says more than a conflict, and the first of the plan is reported.
 */
final class CommitFailure {

    private CommitFailure() {}

    static PersistenceException of(List<PlannedWrite> group, WriteRejected rejected) {
        Rejection rejection = heaviest(rejected);
        return of(group.get(rejection.index()), rejection, rejected);
    }

    /** What the rejection of one write means. */
    static PersistenceException of(PlannedWrite write, Rejection rejection, WriteRejected rejected) {
        return switch (rejection.code()) {
            case CONDITION_FAILED -> conditionFailed(write, rejection.old(), rejected);
            case CONFLICT -> FlushProblems.conflict(write, rejected);
            case THROTTLED -> FlushProblems.throttled(rejected);
            case COLLECTION_TOO_LARGE -> FlushProblems.collectionTooLarge(write, rejected);
            case INVALID, OTHER -> FlushProblems.invalid(write, rejected);
        };
    }

    /** The reason that is reported. */
    static Rejection heaviest(WriteRejected rejected) {
        return rejected.rejections().stream()
                .min(Comparator.comparing(CommitFailure::weight).thenComparing(Rejection::index))
                .orElseThrow(() -> rejected);
    }

    private static int weight(Rejection rejection) {
        return switch (rejection.code()) {
            case INVALID -> 0;
            case CONDITION_FAILED -> 1;
            case COLLECTION_TOO_LARGE -> 2;
            case CONFLICT -> 3;
            case THROTTLED -> 4;
            case OTHER -> 5;
        };
    }

    private static PersistenceException conditionFailed(
            PlannedWrite write, @Nullable Item old, WriteRejected rejected) {
        if (write.role() instanceof WriteRole.Demanded demanded) {
            return Demands.stale(demanded.read(), old)
                    ? conditionFailed(write.as(demanded.role()), old, rejected)
                    : DirectProblems.conditionFailed(write.entityName(), null, rejected);
        }
        if (write.role() instanceof WriteRole.Insert) {
            return FlushProblems.exists(write.entityName(), old != null && ofOtherType(write, old), rejected);
        }
        if (write.role() instanceof WriteRole.Overwrite) {
            return DirectProblems.otherType(write.entityName());
        }
        if (write.role() instanceof WriteRole.Claim claim) {
            return FlushProblems.unique(write, claim.unique().attributeNames(), rejected);
        }
        if (write.role() instanceof WriteRole.Link link) {
            return FlushProblems.linkKeyTaken(write, link.link().name(), rejected);
        }
        if (old == null) {
            return FlushProblems.stale(write, "was deleted", rejected);
        }
        String what = ofOtherType(write, old) ? "was replaced by an item of another type" : "was changed";
        return FlushProblems.stale(write, what, rejected);
    }

    private static boolean ofOtherType(PlannedWrite write, Item old) {
        AttributeValue mark = old.get(write.entity().typeMark().attribute());
        return write.entity().root().concreteType(mark) == null;
    }
}
