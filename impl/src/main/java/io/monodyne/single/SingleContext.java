package io.monodyne.single;

import io.monodyne.context.ManagedEntity;
import io.monodyne.context.Tenancy;
import io.monodyne.dynamo.Dynamo;
import io.monodyne.dynamo.Item;
import io.monodyne.flush.DirectWrites;
import io.monodyne.load.ItemReader;
import io.monodyne.load.ReadMode;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.Snapshot;
import io.monodyne.operation.EntityId;
import io.monodyne.operation.Operation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all operations of one face have in common. Lives as long as the face. */
record SingleContext(SingleServices services, Works works, Tenancy tenancy) {

    EntityModel entity(Class<?> type) {
        works.requireOpen();
        return services.model().entity(type);
    }

    Dynamo dynamo() {
        return services.dynamo();
    }

    ItemReader items() {
        return services.items();
    }

    DirectWrites writes() {
        return services.writes();
    }

    <R> Operation<R> operation(Supplier<R> work) {
        return new Sendable<>(work, works, services.executor());
    }

    /** Puts an operation together and sends it without waiting; what is wrong with it fails the stage. */
    <R> CompletionStage<R> async(Supplier<Operation<R>> operation) {
        if (works.ofEntityManager()) {
            throw SingleProblems.oneThread();
        }
        try {
            return operation.get().runAsync();
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    /** Whether operations of another face are as good as own ones: of the same unit, tenant and entity manager. */
    boolean sameAs(SingleContext other) {
        return services == other.services
                && Objects.equals(tenancy.value(), other.tenancy.value())
                && Objects.equals(works.lasting(), other.works.lasting());
    }

    /** Consistent or not as is said, else as the persistence context is set. */
    static ReadMode mode(SingleWork work, @Nullable Boolean consistent) {
        ReadMode mode = work.readMode();
        return consistent == null ? mode : new ReadMode(consistent, mode.retrieve(), mode.store());
    }

    /** The identity that an id stands for, which has to be of the own tenant. */
    EntityKey keyOfId(EntityModel entity, Object id) {
        return tenancy.keyOfId(entity, id);
    }

    /** What an item says of an entity; null where it is of none of its hierarchy. Throws where it is of another tenant. */
    @Nullable
    Snapshot read(EntityModel entity, Item item) {
        Snapshot snapshot = services.items().read(entity, item);
        if (snapshot != null) {
            tenancy.requireOwn(snapshot);
        }
        return snapshot;
    }

    /** Throws where an entity manager holds an identity that is to be written without it. */
    void requireNotHeld(EntityModel entity, EntityKey key) {
        SingleWork work = works.lasting();
        ManagedEntity held = work == null ? null : work.context().find(key);
        if (held != null || work != null && work.unit().find(key) != null) {
            throw SingleProblems.held(entity.name());
        }
    }

    /** Sends a write of one identity, of which the cache may show something else from then on, whatever is answered. */
    <R> R writing(EntityModel entity, EntityKey key, Supplier<R> write) {
        try {
            return write.get();
        } finally {
            written(entity, key);
        }
    }

    private void written(EntityModel entity, EntityKey key) {
        for (EntityModel type : entity.concreteTypes()) { // any of which may be kept, also where the class above is not
            services.cache().committed(type, key, null);
        }
    }

    static EntityId<?> id(EntityModel entity, EntityKey key) {
        return new EntityId<>(entity.type(), entity.id().idOf(key));
    }
}
