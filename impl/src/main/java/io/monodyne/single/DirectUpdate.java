package io.monodyne.single;

import io.monodyne.flush.ActionKind;
import io.monodyne.flush.DirectAnswer;
import io.monodyne.flush.DirectWrite;
import io.monodyne.flush.UpdateAction;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.Condition;
import io.monodyne.operation.Operation;
import io.monodyne.operation.Reported;
import io.monodyne.operation.ReturnedValues;
import io.monodyne.operation.UpdateOperation;
import io.monodyne.operation.ValuePath;
import io.monodyne.operation.Written;
import io.monodyne.readable.Part;
import io.monodyne.readable.PathReader;
import io.monodyne.readable.StoredPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** {@link io.monodyne.SingleTable#update}. */
final class DirectUpdate<E> implements UpdateOperation<E> {

    private final SingleContext single;
    private final UpdateTarget<E> target;
    private final List<UpdateAction> actions = new ArrayList<>();
    private final List<Condition<? super E>> conditions = new ArrayList<>();
    private final Set<Reported> reported = EnumSet.noneOf(Reported.class);
    private ReturnedValues returned = ReturnedValues.NONE;

    DirectUpdate(SingleContext single, UpdateTarget<E> target) {
        this.single = single;
        this.target = target;
    }

    private EntityModel entity() {
        return target.entity();
    }

    private StoredPath path(ValuePath<? super E, ?> path) {
        return PathReader.read(entity(), path);
    }

    private UpdateOperation<E> action(ActionKind kind, StoredPath path, AttributeValue value) {
        actions.add(new UpdateAction(kind, path, value));
        return this;
    }

    @Override
    public <V> UpdateOperation<E> set(ValuePath<? super E, V> path, @Nullable V value) {
        StoredPath read = path(path);
        AttributeValue stored = read.encode(value);
        if (stored == null) {
            actions.add(UpdateAction.remove(read));
            return this;
        }
        return action(ActionKind.SET, read, stored);
    }

    @Override
    public <V> UpdateOperation<E> setIfAbsent(ValuePath<? super E, V> path, V value) {
        StoredPath read = path(path);
        return action(ActionKind.SET_IF_ABSENT, read, read.encodePresent(value));
    }

    @Override
    public UpdateOperation<E> remove(ValuePath<? super E, ?> path) {
        actions.add(UpdateAction.remove(path(path)));
        return this;
    }

    @Override
    public UpdateOperation<E> add(ValuePath<? super E, ?> path, Number amount) {
        StoredPath read = path(path);
        return action(ActionKind.INCREASE, read, read.encodePresent(amount));
    }

    @Override
    public UpdateOperation<E> append(ValuePath<? super E, ?> list, List<?> elements) {
        StoredPath read = path(list);
        return action(ActionKind.APPEND, read, AttributeValue.fromL(Part.elements(read, some(read, elements))));
    }

    @Override
    public UpdateOperation<E> prepend(ValuePath<? super E, ?> list, List<?> elements) {
        StoredPath read = path(list);
        return action(ActionKind.PREPEND, read, AttributeValue.fromL(Part.elements(read, some(read, elements))));
    }

    @Override
    public UpdateOperation<E> addElements(ValuePath<? super E, ?> set, Collection<?> elements) {
        StoredPath read = path(set);
        return action(ActionKind.ADD_ELEMENTS, read, elements(read, elements));
    }

    @Override
    public UpdateOperation<E> deleteElements(ValuePath<? super E, ?> set, Collection<?> elements) {
        StoredPath read = path(set);
        return action(ActionKind.DELETE_ELEMENTS, read, elements(read, elements));
    }

    private static AttributeValue elements(StoredPath path, Collection<?> elements) {
        return path.encodePresent(Part.distinct(path, some(path, elements)));
    }

    private static Collection<?> some(StoredPath path, Collection<?> elements) {
        if (elements.isEmpty()) {
            throw SingleProblems.noElements(path.name());
        }
        return elements;
    }

    @Override
    public UpdateOperation<E> when(Condition<? super E> condition) {
        conditions.add(condition);
        return this;
    }

    @Override
    public UpdateOperation<E> returning(ReturnedValues values) {
        returned = values;
        return this;
    }

    @Override
    public UpdateOperation<E> reporting(Reported... what) {
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
        DirectWrite.Update planned = write();
        ReturnedValues values = returned;
        Set<Reported> wanted = new HashSet<>(reported);
        return single.operation(() -> {
            target.requireReady();
            DirectAnswer answer = single.writing(
                    planned.model(), planned.key(), () -> single.writes().write(planned, values, wanted));
            target.settle(values == ReturnedValues.NONE || values == ReturnedValues.ALL_NEW ? answer.returned() : null);
            return Answers.written(single, target.type(), entity(), answer, values);
        });
    }

    /** What it comes to. */
    DirectWrite.Update write() {
        target.requireReady();
        return new DirectWrite.Update(
                entity(),
                target.key(),
                target.instance(),
                target.read(),
                actions,
                Conditions.read(entity(), conditions));
    }

    /** Whether it is to return values, which a transaction can't. */
    boolean returns() {
        return returned != ReturnedValues.NONE;
    }

    UpdateTarget<E> target() {
        return target;
    }

    SingleContext single() {
        return single;
    }
}
