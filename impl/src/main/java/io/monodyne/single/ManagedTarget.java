package io.monodyne.single;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingEntity;
import io.monodyne.context.Status;
import io.monodyne.context.UnitOfWork;
import io.monodyne.dynamo.Item;
import io.monodyne.flush.Flush;
import io.monodyne.load.Fetch;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.operation.Condition;
import io.monodyne.readable.ConditionReader;
import io.monodyne.readable.ReadCondition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entity that an entity manager manages, without changes of its own. */
record ManagedTarget<E>(SingleContext single, Class<E> type, ManagedEntity managed, SingleWork work)
        implements UpdateTarget<E> {

    /** @throws IllegalArgumentException where it is not managed */
    @SuppressWarnings("unchecked")
    static <E> ManagedTarget<E> of(SingleContext single, SingleWork work, E entity) {
        EntityModel model = single.entity(entity.getClass());
        ManagedEntity managed = work.context().find(entity);
        if (managed == null || managed.status() == Status.REMOVED) {
            throw SingleProblems.notManaged(model.name());
        }
        if (managed.status() == Status.REFERENCE) {
            work.loader().load(managed, work.readMode());
        }
        return new ManagedTarget<>(single, (Class<E>) managed.model().type(), managed, work);
    }

    /** Demands something of what is stored when the transaction commits. */
    void require(Condition<? super E> condition) {
        Snapshot read = managed.snapshot();
        PendingEntity pending = work.unit().find(managed.key());
        Snapshot stored = pending == null ? read : pending.base();
        if (managed.status() == Status.NEW || stored == null) {
            throw SingleProblems.notStored(entity().name());
        }
        ReadCondition demanded = ConditionReader.read(entity(), condition);
        work.unit().demand(new UnitOfWork.Demand(entity(), key(), instance(), stored, demanded));
    }

    @Override
    public EntityModel entity() {
        return managed.model();
    }

    @Override
    public EntityKey key() {
        return managed.key();
    }

    @Override
    public Object instance() {
        return managed.instance();
    }

    @Override
    public Snapshot read() {
        return Objects.requireNonNull(managed.snapshot(), "a managed entity without a snapshot");
    }

    @Override
    public void requireReady() {
        boolean managedStill = work.context().find(managed.key()) == managed;
        if (!managedStill) {
            throw SingleProblems.notManaged(entity().name());
        }
        boolean stored = managed.status() == Status.MANAGED && work.unit().find(managed.key()) == null;
        if (!stored || Flush.changed(managed)) {
            throw SingleProblems.unsaved(entity().name());
        }
    }

    @Override
    public void settle(@Nullable Item stored) {
        Snapshot snapshot = stored == null ? null : single.read(entity(), stored);
        if (snapshot == null || snapshot.model() != managed.model()) {
            work.loader().refresh(managed, List.of(), work.readMode().fresh(), Fetch.mapped());
        } else {
            work.loader().refill(managed, snapshot, work.readMode().fresh());
        }
    }
}
