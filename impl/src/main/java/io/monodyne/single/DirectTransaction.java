package io.monodyne.single;

import io.monodyne.flush.DirectWrite;
import io.monodyne.operation.Condition;
import io.monodyne.operation.DeleteOperation;
import io.monodyne.operation.Operation;
import io.monodyne.operation.Reported;
import io.monodyne.operation.SaveOperation;
import io.monodyne.operation.TransactionOperation;
import io.monodyne.operation.UpdateOperation;
import io.monodyne.operation.Usage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** {@link io.monodyne.SingleTable#transaction}. */
final class DirectTransaction implements TransactionOperation {

    private final SingleContext single;
    private final List<DirectWrite> checks = new ArrayList<>();
    private final List<EntitySave<?>> saves = new ArrayList<>();
    private final List<DirectUpdate<?>> updates = new ArrayList<>();
    private final List<DirectDelete<?>> deletes = new ArrayList<>();
    private final Set<Reported> reported = EnumSet.noneOf(Reported.class);

    DirectTransaction(SingleContext single) {
        this.single = single;
    }

    @Override
    public <E> TransactionOperation check(Class<E> entity, Object id, Condition<? super E> condition) {
        KeyTarget<E> target = KeyTarget.of(single, entity, id);
        checks.add(new DirectWrite.Check(
                target.entity(),
                target.key(),
                target.instance(),
                Conditions.<E>read(target.entity(), List.of(condition))));
        return this;
    }

    @Override
    public TransactionOperation save(SaveOperation<?> save) {
        if (!(save instanceof EntitySave<?> own) || !single.goesWith(own.single())) {
            throw SingleProblems.foreignOperation();
        }
        saves.add(own);
        return this;
    }

    @Override
    public TransactionOperation update(UpdateOperation<?> update) {
        if (!(update instanceof DirectUpdate<?> own) || !single.goesWith(own.single())) {
            throw SingleProblems.foreignOperation();
        }
        if (own.returns()) {
            throw SingleProblems.notInTransaction("an update that returns values");
        }
        updates.add(own);
        return this;
    }

    @Override
    public TransactionOperation delete(DeleteOperation<?> delete) {
        if (!(delete instanceof DirectDelete<?> own) || !single.goesWith(own.single())) {
            throw SingleProblems.foreignOperation();
        }
        if (own.returns()) {
            throw SingleProblems.notInTransaction("a delete that returns values");
        }
        deletes.add(own);
        return this;
    }

    @Override
    public TransactionOperation reporting(Reported... what) {
        reported.addAll(Arrays.asList(what));
        return this;
    }

    @Override
    public Usage run() {
        return operation().run();
    }

    @Override
    public CompletionStage<Usage> runAsync() {
        return operation().runAsync();
    }

    private Operation<Usage> operation() {
        if (checks.isEmpty() && saves.isEmpty() && updates.isEmpty() && deletes.isEmpty()) {
            throw SingleProblems.nothingAsked("transaction()");
        }
        List<DirectWrite> writes = new ArrayList<>(checks);
        updates.forEach(update -> writes.add(update.write()));
        deletes.forEach(delete -> writes.add(delete.write()));
        List<EntitySave<?>> saved = List.copyOf(saves);
        List<DirectUpdate<?>> updated = List.copyOf(updates);
        Set<Reported> wanted = Set.copyOf(reported);
        return single.operation(() -> {
            Supplier<Usage> sending = () -> send(writes, saved, wanted);
            for (DirectWrite write : writes) {
                Supplier<Usage> next = sending;
                sending = () -> single.writing(write.model(), write.key(), next);
            }
            Usage usage = sending.get();
            updated.forEach(update -> update.target().settle(null));
            return usage;
        });
    }

    private Usage send(List<DirectWrite> writes, List<EntitySave<?>> saved, Set<Reported> wanted) {
        List<SingleWork> works = new ArrayList<>();
        try {
            saved.forEach(save -> works.add(save.begin()));
            Usage usage = single.writes()
                    .transact(writes, works.stream().map(SingleWork::unit).toList(), wanted);
            works.forEach(SingleWork::settle);
            return usage;
        } catch (RuntimeException | Error e) {
            works.forEach(SingleWork::rollback);
            throw e;
        } finally {
            works.forEach(SingleWork::clear);
        }
    }
}
