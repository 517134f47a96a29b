package io.monodyne.dynamo;

import io.monodyne.dynamo.RetryGuard.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the version of an item tells of a write that is not recognised in it. Every writer moves the version one step, so an
 * item at the very version that the write would have left has had that step made by another writer; and an item that is
 * still at the version before has had it made by nobody. Any other version says nothing: ours may have been one of the steps
 * in between. (All of this holds unless the item was deleted and created anew in between, as versions then start again.)
 * Stateless.
 */
final class VersionEvidence {

    private VersionEvidence() {}

    static Verdict judge(ItemWrite write, String attribute, @Nullable Item old) {
        AttributeValue stored = old == null ? null : old.get(attribute);
        if (stored == null) {
            return Verdict.UNKNOWN;
        }
        boolean notOurs = same(stored, written(write, attribute)) || same(stored, expected(write, attribute));
        return notOurs ? Verdict.NOT_APPLIED : Verdict.UNKNOWN;
    }

    private static boolean same(AttributeValue stored, @Nullable AttributeValue other) {
        return other != null && SameContent.same(stored, other);
    }

    private static @Nullable AttributeValue written(ItemWrite write, String attribute) {
        if (write instanceof ItemWrite.Put put) {
            return put.item().get(attribute);
        }
        if (write instanceof ItemWrite.Update update) {
            AttributePath path = AttributePath.of(attribute);
            for (Assignment assignment : update.assignments()) {
                if (assignment instanceof Assignment.Set set && set.path().equals(path)) {
                    return set.value();
                }
            }
        }
        return null;
    }

    private static @Nullable AttributeValue expected(ItemWrite write, String attribute) {
        List<Condition> parts = write.condition() instanceof Condition.Composite composite && composite.all()
                ? composite.parts()
                : List.of(write.condition());
        AttributePath path = AttributePath.of(attribute);
        for (Condition part : parts) {
            if (part instanceof Condition.Compare compare
                    && compare.comparison() == Comparison.EQUAL
                    && compare.path().equals(path)) {
                return compare.value();
            }
        }
        return null;
    }
}
