package io.monodyne.flush;

import io.monodyne.context.UnitOfWork;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Comparison;
import io.monodyne.dynamo.Condition;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.DynamoFailure;
import io.monodyne.dynamo.ExpressionTooLarge;
import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.ItemWrite;
import io.monodyne.dynamo.OutcomeUnknown;
import io.monodyne.dynamo.Rejection;
import io.monodyne.dynamo.WriteAnswer;
import io.monodyne.dynamo.WriteRejected;
import io.monodyne.dynamo.WriteReply;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.TypeMark;
import io.monodyne.metamodel.UnitTable;
import io.monodyne.operation.Reported;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.operation.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Sends writes that are planned by key. Factory-lived, thread-safe.
 *
 * <p>A write that may be done twice goes as a plain request. One that may not (it adds, or depends on a condition, or the entity has a version)
 * goes as a transaction of one, which DynamoDB knows again by its token: twice the price, and never done twice or misjudged, whatever became
 * of its answers. One that has to return values can't, and is sent once alone.
 */
public final class DirectWrites {

    /** How often a plan is made anew, as others add or remove the maps that it reaches into. */
    private static final int MOST_PLANS = 8;

    private final Dynamo dynamo;
    private final DirectPlanner planner;
    private final WritePlanner units;
    private final WriteOptions options;
    private final DirectFailure failure;

    /** @param detached makes an entity of an item, for exceptions to show */
    public DirectWrites(
            Dynamo dynamo, UnitTable table, WriteOptions options, BiFunction<EntityModel, Item, Object> detached) {
        this.dynamo = dynamo;
        this.planner = new DirectPlanner(dynamo::layout, table);
        this.units = new WritePlanner(dynamo, table, Atomicity.TRANSACTION);
        this.options = options;
        this.failure = new DirectFailure(detached);
    }

    /**
     * Sends one write.
     *
     * @param returned of the item; NONE where it need not be, though it may
     * @throws jakarta.persistence.PersistenceException as {@link io.monodyne.SingleTable} names them
     */
    public DirectAnswer write(DirectWrite write, ReturnedValues returned, Set<Reported> reported) {
        Attempt attempt = new Attempt(List.of(write), List.of());
        while (true) {
            DirectPlan plan = attempt.plans().get(0);
            if (returned != ReturnedValues.NONE && !plan.sentinels().isEmpty()) {
                throw DirectProblems.noValuesReturned(write.model().name());
            }
            try {
                if (returned == ReturnedValues.NONE && needsTransaction(plan)) {
                    return new DirectAnswer(true, null, send(attempt.writes(), reported));
                }
                return sendPlain(plan, returned, reported);
            } catch (WriteRejected rejected) {
                if (write instanceof DirectWrite.Delete delete && nothingThere(delete, rejected)) {
                    return new DirectAnswer(false, null, Usage.UNKNOWN);
                }
                attempt.learn(rejected, failure);
            }
        }
    }

    private boolean needsTransaction(DirectPlan plan) {
        return switch (options.retrySafety()) {
            case TRANSACTION -> true;
            case TOKEN -> !plan.sentinels().isEmpty() || !plan.repeatable();
            case NONE -> !plan.sentinels().isEmpty();
        };
    }

    /** Where a removal demands nothing, it has nothing to do where nothing is. */
    private static boolean nothingThere(DirectWrite.Delete delete, WriteRejected rejected) {
        Rejection rejection = CommitFailure.heaviest(rejected);
        Item old = rejection.old();
        return delete.condition() == null
                && rejection.code() == Rejection.Code.CONDITION_FAILED
                && (old == null || DirectConditions.expired(delete.model(), old));
    }

    /** What is returned by an update that may be done twice is asked for in any case, as it costs nothing. */
    private DirectAnswer sendPlain(DirectPlan plan, ReturnedValues returned, Set<Reported> reported) {
        ItemWrite write = plan.main().write();
        boolean update = write instanceof ItemWrite.Update;
        ReturnedValues asked = returned == ReturnedValues.NONE && update ? ReturnedValues.ALL_NEW : returned;
        boolean old = asked == ReturnedValues.ALL_OLD || asked == ReturnedValues.UPDATED_OLD;
        boolean once = old || !plan.repeatable() && options.retrySafety() != RetrySafety.NONE;
        WriteAnswer answer = guarded(plan.main(), () -> dynamo.write(write, new WriteReply(asked, once, reported)));
        return new DirectAnswer(true, answer.returned(), answer.usage());
    }

    /**
     * Sends writes that are done all or not at all.
     *
     * @param saves units of work that hold what is to be stored
     */
    public Usage transact(List<DirectWrite> writes, List<UnitOfWork> saves, Set<Reported> reported) {
        Attempt attempt = new Attempt(writes, saves);
        while (true) {
            try {
                return send(attempt.writes(), reported);
            } catch (WriteRejected rejected) {
                attempt.learn(rejected, failure);
            }
        }
    }

    /**
     * Stores what a unit of work has as new, also over an item of the same entity.
     *
     * @param unit holds one entity, without unique values
     * @param condition what has to be true of an item that is overwritten; null for nothing
     * @return where an answer was lost and the write repeated, the first one counts as what existed
     */
    public DirectAnswer overwrite(UnitOfWork unit, @Nullable Condition condition, Set<Reported> reported) {
        PlannedWrite planned = units.plan(unit).groups().get(0).get(0);
        ItemWrite.Put put = (ItemWrite.Put) planned.write();
        List<Condition> replaceable = new ArrayList<>();
        if (condition != null) {
            replaceable.add(condition);
        }
        TypeMark mark = planned.entity().typeMark();
        AttributeValue value = Objects.requireNonNull(mark.value(), "an abstract entity has no items");
        replaceable.add(Condition.compare(AttributePath.of(mark.attribute()), Comparison.EQUAL, value));
        Condition free = Condition.or(List.of(put.condition(), Condition.and(replaceable)));
        ItemWrite write = new ItemWrite.Put(put.table(), put.key(), put.item(), free, put.retry());
        PlannedWrite overwriting =
                new PlannedWrite(write, planned.entity(), planned.instance(), new WriteRole.Overwrite());
        try {
            WriteReply reply = new WriteReply(ReturnedValues.ALL_OLD, false, reported);
            WriteAnswer answer = guarded(overwriting, () -> dynamo.write(write, reply));
            Item before = answer.returned();
            boolean existed = before != null && !DirectConditions.expired(planned.entity(), before);
            return new DirectAnswer(existed, null, answer.usage());
        } catch (WriteRejected rejected) {
            Item old = CommitFailure.heaviest(rejected).old();
            if (old != null && DirectConditions.of(planned.entity(), old)) {
                throw DirectProblems.conditionFailed(
                        planned.entity().name(),
                        failure.shown(
                                planned.entity(),
                                unit.changes().iterator().next().key(),
                                old),
                        rejected);
            }
            throw CommitFailure.of(List.of(overwriting), rejected);
        }
    }

    /**
     * Sends a unit of work under one more condition, on an entity of it.
     *
     * @param demanded the condition; checked also where nothing of the entity is written
     */
    public Usage commit(UnitOfWork unit, DirectWrite.Check demanded, Set<Reported> reported) {
        PlannedWrite check = planner.plan(demanded, Set.of()).main();
        List<PlannedWrite> writes = new ArrayList<>();
        units.plan(unit).groups().forEach(writes::addAll);
        boolean written = false;
        for (int i = 0; i < writes.size(); i++) {
            PlannedWrite write = writes.get(i);
            if (write.write().key().equals(check.write().key())) {
                Condition both = Condition.and(
                        List.of(check.write().condition(), write.write().condition()));
                writes.set(
                        i, new PlannedWrite(write.write().under(both), write.entity(), write.instance(), check.role()));
                written = true;
            }
        }
        if (!written) {
            writes.add(0, check);
        }
        try {
            return send(writes, reported);
        } catch (WriteRejected rejected) {
            PlannedWrite failed = writes.get(CommitFailure.heaviest(rejected).index());
            throw failed.role() instanceof WriteRole.Direct role
                            && CommitFailure.heaviest(rejected).code() == Rejection.Code.CONDITION_FAILED
                    ? failure.of(role, CommitFailure.heaviest(rejected).old(), rejected)
                    : CommitFailure.of(writes, rejected);
        }
    }

    private Usage send(List<PlannedWrite> writes, Set<Reported> reported) {
        PlanLimits.check(new WritePlan(List.of(writes)));
        List<ItemWrite> items = writes.stream().map(PlannedWrite::write).toList();
        return guarded(
                writes.get(0), () -> dynamo.writeAll(items, UUID.randomUUID().toString(), reported));
    }

    @FunctionalInterface
    private interface Sent<T> {
        T send();
    }

    private static <T> T guarded(PlannedWrite first, Sent<T> sent) {
        try {
            return sent.send();
        } catch (ExpressionTooLarge e) {
            throw FlushProblems.expressionTooLarge(first.entityName(), e);
        } catch (OutcomeUnknown e) {
            throw FlushProblems.outcomeUnknown(e);
        } catch (DynamoFailure e) {
            throw FlushProblems.failed(e);
        }
    }

    /** The plans of several writes, made anew with what a rejection shows. */
    private final class Attempt {

        private final List<DirectWrite> direct;
        private final List<PlannedWrite> saved = new ArrayList<>();
        private final Map<DirectWrite, Set<AttributePath>> missing = new HashMap<>();
        private List<DirectPlan> plans;
        private int made = 1;

        Attempt(List<DirectWrite> direct, List<UnitOfWork> saves) {
            this.direct = direct;
            saves.forEach(unit -> units.plan(unit).groups().forEach(saved::addAll));
            for (DirectWrite write : direct) {
                if (write instanceof DirectWrite.Update update && update.read() != null) {
                    var read = update.read();
                    missing.put(
                            write,
                            ParentMaps.missing(
                                    update.actions(),
                                    name -> read.model().attributes().stream()
                                            .filter(attribute ->
                                                    attribute.storedName().equals(name))
                                            .findFirst()
                                            .map(read::attributeValue)
                                            .orElse(null)));
                }
            }
            this.plans = planned();
        }

        private List<DirectPlan> planned() {
            return direct.stream()
                    .map(write -> planner.plan(write, missing.getOrDefault(write, Set.of())))
                    .toList();
        }

        List<DirectPlan> plans() {
            return plans;
        }

        List<PlannedWrite> writes() {
            List<PlannedWrite> writes = new ArrayList<>();
            plans.forEach(plan -> writes.addAll(plan.writes()));
            writes.addAll(saved);
            return writes;
        }

        /** Plans anew where an assumption about maps was wrong; throws what the rejection means where none was. */
        void learn(WriteRejected rejected, DirectFailure failures) {
            List<PlannedWrite> writes = writes();
            Rejection rejection = CommitFailure.heaviest(rejected);
            WriteRole role = writes.get(rejection.index()).role();
            if (rejection.code() != Rejection.Code.CONDITION_FAILED || !(role instanceof WriteRole.Direct failed)) {
                throw CommitFailure.of(writes, rejected);
            }
            Item old = rejection.old();
            if (old == null || !replans(failed.write(), old)) {
                throw failures.of(failed, old, rejected);
            }
            if (made++ > MOST_PLANS) {
                throw DirectProblems.keepsMoving(failed.write().model().name());
            }
            plans = planned();
        }

        private boolean replans(DirectWrite write, Item old) {
            if (!(write instanceof DirectWrite.Update update) || !DirectConditions.of(write.model(), old)) {
                return false;
            }
            Set<AttributePath> now = ParentMaps.missing(update.actions(), old::get);
            @Nullable Set<AttributePath> assumed = missing.put(write, now);
            return !now.equals(assumed == null ? Set.of() : assumed);
        }
    }
}
