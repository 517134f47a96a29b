package io.monodyne.single;

import io.monodyne.flush.DirectAnswer;
import io.monodyne.flush.DirectWrite;
import io.monodyne.operation.Condition;
import io.monodyne.operation.DeleteOperation;
import io.monodyne.operation.Operation;
import io.monodyne.operation.Reported;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.operation.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** {@link io.monodyne.SingleTable#delete}. */
final class DirectDelete<E> implements DeleteOperation<E> {

    private final SingleContext single;
    private final KeyTarget<E> target;
    private final List<Condition<? super E>> conditions = new ArrayList<>();
    private final Set<Reported> reported = EnumSet.noneOf(Reported.class);
    private ReturnedValues returned = ReturnedValues.NONE;

    DirectDelete(SingleContext single, KeyTarget<E> target) {
        this.single = single;
        this.target = target;
    }

    @Override
    public DeleteOperation<E> when(Condition<? super E> condition) {
        conditions.add(condition);
        return this;
    }

    @Override
    public DeleteOperation<E> returningOld() {
        returned = ReturnedValues.ALL_OLD;
        return this;
    }

    @Override
    public DeleteOperation<E> reporting(Reported... what) {
        reported.addAll(Arrays.asList(what));
        return this;
    }

    @Override
    public Written<E> run() {
        return operation().run();
    }

    @Override
    public CompletionStage<Written<E>> runAsync() {
        return single.async(this::operation);
    }

    private Operation<Written<E>> operation() {
        DirectWrite.Delete planned = write();
        ReturnedValues values = returned;
        Set<Reported> wanted = Set.copyOf(reported);
        return single.operation(() -> {
            target.requireReady();
            DirectAnswer answer = single.writing(
                    planned.model(), planned.key(), () -> single.writes().write(planned, values, wanted));
            return Answers.written(single, target.type(), target.entity(), answer, values);
        });
    }

    /** What it comes to. */
    DirectWrite.Delete write() {
        target.requireReady();
        return new DirectWrite.Delete(
                target.entity(), target.key(), target.instance(), Conditions.read(target.entity(), conditions));
    }

    /** Whether it is to return values, which a transaction can't. */
    boolean returns() {
        return returned != ReturnedValues.NONE;
    }

    SingleContext single() {
        return single;
    }
}
