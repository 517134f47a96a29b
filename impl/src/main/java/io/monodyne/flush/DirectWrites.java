package io.monodyne.flush;

import io.monodyne.context.PendingEntity;
import io.monodyne.context.UnitOfWork;
import io.monodyne.dynamo.AttributePath;
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
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.metamodel.UnitTable;
import io.monodyne.metamodel.VersionModel;
import io.monodyne.operation.Reported;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.operation.Usage;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
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
        DirectOverwrite overwrite =
                new DirectOverwrite(units.plan(unit).groups().get(0).get(0), condition);
        boolean transaction = options.retrySafety() == RetrySafety.TRANSACTION
                || condition != null && options.retrySafety() == RetrySafety.TOKEN;
        if (!transaction) {
            PlannedWrite any = overwrite.overAny();
            try {
                WriteReply reply = new WriteReply(ReturnedValues.ALL_OLD, false, reported);
                WriteAnswer answer = guarded(any, () -> dynamo.write(any.write(), reply));
                return new DirectAnswer(overwrite.isThere(answer.returned()), null, answer.usage());
            } catch (WriteRejected rejected) {
                throw refused(overwrite, any, unit, rejected);
            }
        }
        for (int sent = 0; sent < MOST_PLANS; sent++) {
            boolean replaces = sent % 2 == 0;
            PlannedWrite next = replaces ? overwrite.overOne() : overwrite.overNone();
            try {
                return new DirectAnswer(replaces, null, send(List.of(next), reported));
            } catch (WriteRejected rejected) {
                if (replaces ? !overwrite.nothingThere(rejected) : !overwrite.refusedByOwn(rejected)) {
                    throw refused(overwrite, next, unit, rejected);
                }
            }
        }
        throw DirectProblems.keepsComing(
                unit.changes().iterator().next().model().name());
    }

    private PersistenceException refused(
            DirectOverwrite overwrite, PlannedWrite sent, UnitOfWork unit, WriteRejected rejected) {
        Item old = CommitFailure.heaviest(rejected).old();
        if (old == null || !overwrite.refusedByOwn(rejected)) {
            return CommitFailure.of(List.of(sent), rejected);
        }
        EntityKey key = unit.changes().iterator().next().key();
        return DirectProblems.conditionFailed(sent.entity().name(), failure.shown(sent.entity(), key, old), rejected);
    }

    /**
     * Sends a unit of work under one more condition, on an entity of it.
     *
     * @param demanded the condition; checked also where nothing of the entity is written
     */
    public Usage commit(UnitOfWork unit, DirectWrite.Check demanded, Set<Reported> reported) {
        PlannedWrite check = planner.plan(demanded, Assumptions.NONE).main();
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
            Rejection rejection = CommitFailure.heaviest(rejected);
            PlannedWrite failed = writes.get(rejection.index());
            boolean demandFailed =
                    failed.role() instanceof WriteRole.Direct && rejection.code() == Rejection.Code.CONDITION_FAILED;
            Item old = rejection.old();
            if (demandFailed && old != null && moved(unit, demanded, old)) {
                throw FlushProblems.stale(failed, "was changed", rejected);
            }
            throw demandFailed ? failure.of(failed, rejection, rejected) : CommitFailure.of(writes, rejected);
        }
    }

    /** Whether what is stored is not what the unit of work has read: its own guard may have failed then, not what is demanded. */
    private static boolean moved(UnitOfWork unit, DirectWrite.Check demanded, Item old) {
        PendingEntity change = unit.find(demanded.key());
        Snapshot base = change == null ? null : change.base();
        return base != null
                && base.model().attributes().stream()
                        .filter(attribute -> attribute.stored() && base.loaded(attribute.ordinal()))
                        .anyMatch(attribute -> !AttributePath.of(attribute.storedName())
                                .isStored(old, base.attributeValue(attribute)));
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
        private final Map<DirectWrite, Assumptions> assumed = new IdentityHashMap<>();
        private List<DirectPlan> plans;
        private int made = 1;

        Attempt(List<DirectWrite> direct, List<UnitOfWork> saves) {
            this.direct = direct;
            saves.forEach(unit -> units.plan(unit).groups().forEach(saved::addAll));
            for (DirectWrite write : direct) {
                if (write instanceof DirectWrite.Update update && update.read() != null) {
                    assumed.put(write, assumed(update, update.read()));
                }
            }
            this.plans = planned();
        }

        private static Assumptions assumed(DirectWrite.Update update, Snapshot read) {
            Function<String, @Nullable AttributeValue> stored = name -> read.model().attributes().stream()
                    .filter(attribute -> attribute.storedName().equals(name))
                    .findFirst()
                    .map(read::attributeValue)
                    .orElse(null);
            return new Assumptions(ParentMaps.missing(update.actions(), stored), null);
        }

        private List<DirectPlan> planned() {
            return direct.stream()
                    .map(write -> planner.plan(write, assumed.getOrDefault(write, Assumptions.NONE)))
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

        /** Plans anew where nothing but assumptions was wrong; throws what the rejection means where something else was. */
        void learn(WriteRejected rejected, DirectFailure failures) {
            List<PlannedWrite> writes = writes();
            boolean learned = false;
            for (Rejection each : rejected.rejections()) {
                if (replans(writes.get(each.index()).role(), each)) {
                    learned = true;
                } else if (each.code() != Rejection.Code.CONFLICT && each.code() != Rejection.Code.THROTTLED) {
                    throw failures.of(writes.get(each.index()), each, rejected);
                }
            }
            if (!learned) {
                throw CommitFailure.of(writes, rejected);
            }
            if (made++ > MOST_PLANS) {
                throw DirectProblems.keepsMoving(direct.get(0).model().name());
            }
            plans = planned();
        }

        private boolean replans(WriteRole role, Rejection rejection) {
            Item old = rejection.old();
            if (rejection.code() != Rejection.Code.CONDITION_FAILED
                    || old == null
                    || !(role instanceof WriteRole.Direct failed)
                    || !(failed.write() instanceof DirectWrite.Update update)
                    || !DirectConditions.of(update.model(), old)) {
                return false;
            }
            VersionModel version = update.model().version();
            AttributeValue moment = version == null || version.numeric()
                    ? null
                    : old.get(version.attribute().storedName());
            Assumptions now = new Assumptions(ParentMaps.missing(update.actions(), old::get), moment);
            Assumptions before = assumed.put(update, now);
            return !now.equals(before == null ? Assumptions.NONE : before);
        }
    }
}
