package io.monodyne.flush;

import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemWrite;
import io.monodyne.dynamo.Rejection;
import io.monodyne.dynamo.WriteRejected;
import io.monodyne.metamodel.TypeMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Puts the item of an entity over what is stored at its key, if that is of the same entity. Lives for one save.
 *
 * <p>A put that may replace anything of its entity, or nothing, is done by one request, which may be repeated, and whose answer tells what was
 * there. One that may not be repeated is a transaction, whose answer tells nothing: so it is sent as the one that replaces, and where there
 * is nothing to replace, as the one that stores.
 */
final class DirectOverwrite {

    private final PlannedWrite planned;
    private final ItemWrite.Put put;
    private final Condition same;

    /**
     * @param planned puts the item of a new entity
     * @param demanded what has to be true of an item that is overwritten; null for nothing
     */
    DirectOverwrite(PlannedWrite planned, @Nullable Condition demanded) {
        this.planned = planned;
        this.put = (ItemWrite.Put) planned.write();
        TypeMark mark = planned.entity().typeMark();
        AttributeValue value = Objects.requireNonNull(mark.value(), "an abstract entity has no items");
        List<Condition> replaceable = new ArrayList<>();
        if (demanded != null) {
            replaceable.add(demanded);
        }
        replaceable.add(Condition.compare(AttributePath.of(mark.attribute()), Comparison.EQUAL, value));
        this.same = Condition.and(replaceable);
    }

    /** Over an item of the entity, or none. */
    PlannedWrite overAny() {
        return under(Condition.or(List.of(put.condition(), same)));
    }

    /** Over an item of the entity. */
    PlannedWrite overOne() {
        return under(same);
    }

    /** Where there is none. */
    PlannedWrite overNone() {
        return under(put.condition());
    }

    private PlannedWrite under(Condition condition) {
        ItemWrite write = new ItemWrite.Put(put.table(), put.key(), put.item(), condition, put.retry());
        return new PlannedWrite(write, planned.entity(), planned.instance(), new WriteRole.Overwrite());
    }

    /** Whether there is an item that counts. */
    boolean isThere(@Nullable Item old) {
        return old != null && !DirectConditions.expired(planned.entity(), old);
    }

    /** Whether it failed on the item, which is of the entity: there may be none, or what was demanded of it is not true. */
    boolean refusedByOwn(WriteRejected rejected) {
        Item old = CommitFailure.heaviest(rejected).old();
        return old != null && DirectConditions.of(planned.entity(), old);
    }

    /** Whether it failed as there is nothing to replace. */
    boolean nothingThere(WriteRejected rejected) {
        Rejection rejection = CommitFailure.heaviest(rejected);
        return rejection.code() == Rejection.Code.CONDITION_FAILED && !isThere(rejection.old());
    }
}
