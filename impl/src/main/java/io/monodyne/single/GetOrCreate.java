package io.monodyne.single;

import io.monodyne.UniqueViolationException;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingEntity;
import io.monodyne.context.Status;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.operation.GetOrCreateOperation;
import io.monodyne.operation.GetOrCreated;
import io.monodyne.operation.Operation;
import jakarta.persistence.EntityExistsException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * {@link io.monodyne.SingleTable#getOrCreate}: looks, and stores only where nothing is there; who comes second is refused by DynamoDB and looks
 * again. So one creates, whatever the number of those who try.
 */
final class GetOrCreate<E> implements GetOrCreateOperation<E> {

    private static final int MOST_ATTEMPTS = 8;

    private final SingleContext single;
    private final E entity;
    private final EntityModel model;
    private List<String> unique = List.of();

    GetOrCreate(SingleContext single, E entity) {
        this.single = single;
        this.entity = entity;
        this.model = single.entity(entity.getClass());
    }

    @Override
    public GetOrCreateOperation<E> by(String... uniqueAttributes) {
        unique = List.of(uniqueAttributes);
        UniqueGet.constraint(model, unique); // throws where there is none
        return this;
    }

    @Override
    public GetOrCreated<E> run() {
        return operation().run();
    }

    @Override
    public CompletionStage<GetOrCreated<E>> runAsync() {
        return single.async(this::operation);
    }

    private Operation<GetOrCreated<E>> operation() {
        List<String> attributes = unique;
        return single.operation(() -> getOrCreate(attributes));
    }

    @SuppressWarnings("unchecked")
    private GetOrCreated<E> getOrCreate(List<String> attributes) {
        single.tenancy().keyOf(model, entity); // throws where it is of another tenant
        EntityExistsException last = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Object> found = single.works().read(work -> find(work, attributes, attributes.isEmpty()));
            if (found.isPresent()) {
                return new GetOrCreated<>((E) found.get(), false);
            }
            if (last != null && !byIdentity(last, attributes)) {
                throw last;
            }
            requireNotHeld();
            try {
                return created(attributes);
            } catch (EntityExistsException e) {
                last = e;
            }
        }
        throw last == null || attributes.isEmpty() ? SingleProblems.keepsChanging(model.name()) : last;
    }

    /** Whether it was refused for what it is looked up by, and not for an id or another unique value that belongs to someone else. */
    private static boolean byIdentity(EntityExistsException refused, List<String> attributes) {
        return refused instanceof UniqueViolationException unique
                ? Set.copyOf(unique.attributeNames()).equals(Set.copyOf(attributes))
                : attributes.isEmpty();
    }

    private void requireNotHeld() {
        EntityKey key = single.tenancy().keyOf(model, entity);
        if (key != null) {
            single.requireNotHeld(model, key);
        }
    }

    private Optional<Object> find(SingleWork work, List<String> attributes, boolean byId) {
        if (byId) {
            EntityKey key = single.tenancy().keyOf(model, entity);
            ManagedEntity managed =
                    key == null ? null : work.loader().find(model.root(), key, SingleContext.mode(work, true));
            return managed == null
                    ? Optional.empty()
                    : Optional.of(stored(work, managed).instance());
        }
        @Nullable Map<String, Object> values = UniqueGet.valuesOf(model, attributes, entity);
        if (values == null) {
            throw SingleProblems.noUniqueValue(model.name(), attributes);
        }
        return new UniqueGet(single, model, values).find(work);
    }

    private ManagedEntity stored(SingleWork work, ManagedEntity managed) {
        PendingEntity pending = work.unit().find(managed.key());
        if (managed.status() == Status.NEW || pending != null && pending.base() == null) {
            throw SingleProblems.held(model.name());
        }
        if (!managed.model().isA(model)) {
            throw SingleProblems.otherType(model.name());
        }
        return managed;
    }

    @SuppressWarnings("unchecked")
    private GetOrCreated<E> created(List<String> attributes) {
        single.works().apart(work -> {
            try {
                work.persist(entity);
                return work.commit(Set.of());
            } catch (RuntimeException | Error e) {
                work.rollback();
                throw e;
            }
        });
        if (!single.works().ofEntityManager()) {
            return new GetOrCreated<>(entity, true);
        }
        Optional<Object> managed = single.works().read(work -> find(work, attributes, true));
        return new GetOrCreated<>((E) managed.orElse(entity), true);
    }
}
