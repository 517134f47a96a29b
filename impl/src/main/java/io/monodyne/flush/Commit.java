package io.monodyne.flush;

import io.monodyne.CommitOutcomeUnknownException;
import io.monodyne.context.UnitOfWork;
import io.monodyne.dynamo.Assignment;
import io.monodyne.dynamo.AttributePath;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.DynamoFailure;
import io.monodyne.dynamo.ExpressionTooLarge;
import io.monodyne.dynamo.ItemWrite;
import io.monodyne.dynamo.OutcomeUnknown;
import io.monodyne.dynamo.RetryGuard;
import io.monodyne.dynamo.WriteRejected;
import io.monodyne.dynamo.WriteReply;
import io.monodyne.metamodel.UnitTable;
import io.monodyne.metamodel.VersionModel;
import io.monodyne.operation.Reported;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.operation.Usage;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Plans a unit of work and sends the plan. Factory-lived, thread-safe.
 *
 * <p>One write goes as a plain request, several as one transaction with a client request token of our own. A single write
 * whose answer is lost is sent again by the SDK and may then fail on its own first attempt: a versioned update carries a
 * small random token by which it recognises itself.
 */
public final class Commit {

    private final Dynamo dynamo;
    private final WritePlanner planner;
    private final WriteOptions options;
    private final Executor executor;

    /** @param executor runs the groups of a unit of work that is not atomic */
    public Commit(Dynamo dynamo, UnitTable table, WriteOptions options, Executor executor) {
        this.dynamo = dynamo;
        this.planner = new WritePlanner(dynamo, table, options.atomicity());
        this.options = options;
        this.executor = executor;
    }

    /**
     * Writes the unit of work.
     *
     * @throws PersistenceException as the specification names them; {@link io.monodyne.CommitOutcomeUnknownException} where
     *     what became of it can't be known, after any other nothing was written (with atomicity by item: nothing of the
     *     entities whose exceptions are reported)
     */
    public void commit(UnitOfWork unit) {
        commit(unit, Set.of());
    }

    /** As {@link #commit(UnitOfWork)}, with what DynamoDB is to report; several requests of one unit of work report nothing. */
    public Usage commit(UnitOfWork unit, Set<Reported> reported) {
        if (unit.isEmpty()) {
            return Usage.UNKNOWN;
        }
        List<List<PlannedWrite>> groups = planner.plan(unit).groups();
        if (groups.size() == 1) {
            return send(groups.get(0), reported);
        }
        sendAll(groups);
        return Usage.UNKNOWN;
    }

    private void sendAll(List<List<PlannedWrite>> groups) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (List<PlannedWrite> group : groups) {
            sent.add(CompletableFuture.runAsync(() -> send(group, Set.of()), executor));
        }
        List<RuntimeException> failures = new ArrayList<>();
        for (CompletableFuture<Void> one : sent) {
            try {
                one.join();
            } catch (CompletionException e) {
                failures.add(e.getCause() instanceof RuntimeException cause ? cause : new PersistenceException(e));
            }
        }
        if (!failures.isEmpty()) {
            throw failed(groups.size(), failures);
        }
    }

    /** An outcome that is not known says the most; then, that something is stored. */
    private static RuntimeException failed(int groups, List<RuntimeException> failures) {
        RuntimeException first = failures.get(0);
        for (RuntimeException failure : failures) {
            if (failure instanceof CommitOutcomeUnknownException && !(first instanceof CommitOutcomeUnknownException)) {
                first = failure;
            }
        }
        if (!(first instanceof CommitOutcomeUnknownException) && failures.size() < groups) {
            return FlushProblems.partial(groups, failures);
        }
        for (RuntimeException failure : failures) {
            if (failure != first) {
                first.addSuppressed(failure);
            }
        }
        return first;
    }

    private Usage send(List<PlannedWrite> group, Set<Reported> reported) {
        try {
            PlannedWrite first = group.get(0);
            boolean plain = group.size() == 1
                    && !(first.write() instanceof ItemWrite.Check)
                    && options.retrySafety() != RetrySafety.TRANSACTION;
            if (plain) {
                WriteReply reply = new WriteReply(ReturnedValues.NONE, false, reported);
                return dynamo.write(guarded(first), reply).usage();
            }
            List<ItemWrite> writes = group.stream().map(PlannedWrite::write).toList();
            return dynamo.writeAll(writes, UUID.randomUUID().toString(), reported);
        } catch (ExpressionTooLarge e) {
            throw FlushProblems.expressionTooLarge(group.get(0).entityName(), e);
        } catch (WriteRejected e) {
            throw CommitFailure.of(group, e);
        } catch (OutcomeUnknown e) {
            throw FlushProblems.outcomeUnknown(e);
        } catch (DynamoFailure e) {
            throw FlushProblems.failed(e);
        }
    }

    private ItemWrite guarded(PlannedWrite planned) {
        ItemWrite write = planned.write();
        if (options.retrySafety() == RetrySafety.NONE) {
            return write.guardedBy(RetryGuard.none());
        }
        VersionModel version = planned.entity().version();
        if (version == null || !(write instanceof ItemWrite.Update update)) {
            return write;
        }
        AttributeValue token = WriteToken.next();
        List<Assignment> assignments = new ArrayList<>(update.assignments());
        assignments.add(Assignment.set(AttributePath.of(WriteToken.ATTRIBUTE), token));
        return new ItemWrite.Update(
                update.table(),
                update.key(),
                assignments,
                update.condition(),
                RetryGuard.token(
                        WriteToken.ATTRIBUTE, token, version.attribute().storedName()));
    }
}
