package io.monodyne.single;

import io.monodyne.UniqueViolationException;
import io.monodyne.context.ManagedEntity;
import io.monodyne.context.PendingEntity;
import io.monodyne.flush.DirectAnswer;
import io.monodyne.flush.DirectWrite;
import io.monodyne.metamodel.AttributeFlag;
import io.monodyne.metamodel.AttributeModel;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import io.monodyne.metamodel.JoinedAttribute;
import io.monodyne.metamodel.VersionModel;
import io.monodyne.operation.Condition;
import io.monodyne.operation.Operation;
import io.monodyne.operation.Reported;
import io.monodyne.operation.SaveOperation;
import io.monodyne.operation.Usage;
import io.monodyne.operation.Written;
import io.monodyne.readable.ReadCondition;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * {@link io.monodyne.SingleTable#save}.
 *
 * <p>Where an item may be overwritten, what was stored does not matter for most entities: one Put. For those with a version, unique values,
 * immutable attributes or associations it does, so it is read first, and changed by difference under its guards.
 */
final class EntitySave<E> implements SaveOperation<E> {

    private static final int MOST_ATTEMPTS = 8;

    private final SingleContext single;
    private final E entity;
    private final EntityModel model;
    private final List<Condition<? super E>> conditions = new ArrayList<>();
    private final Set<Reported> reported = EnumSet.noneOf(Reported.class);
    private boolean overwriting;

    EntitySave(SingleContext single, E entity) {
        this.single = single;
        this.entity = entity;
        this.model = single.entity(entity.getClass());
    }

    @Override
    public SaveOperation<E> overwriting() {
        overwriting = true;
        return this;
    }

    @Override
    public SaveOperation<E> overwritingWhen(Condition<? super E> condition) {
        conditions.add(condition);
        return overwriting();
    }

    @Override
    public SaveOperation<E> reporting(Reported... what) {
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
        ReadCondition condition = Conditions.read(model, conditions);
        Set<Reported> wanted = Set.copyOf(reported);
        return single.operation(() -> {
            requireNotHeld();
            return overwriting ? overwrite(condition, wanted) : insert(wanted);
        });
    }

    /** An entity manager that holds the identity would not see it. */
    void requireNotHeld() {
        EntityKey key = single.tenancy().keyOf(model, entity);
        if (key != null) {
            single.requireNotHeld(model, key);
        }
    }

    /** Nor would it see what is stored with it. */
    private void requireNoneHeld(SingleWork work) {
        work.unit().changes().forEach(change -> single.requireNotHeld(change.model(), change.key()));
    }

    private Written<E> insert(Set<Reported> wanted) {
        return store(work -> stored(false, work.commit(wanted)));
    }

    private static <E> Written<E> stored(boolean existed, Usage usage) {
        return new Written<>(existed, Optional.empty(), Map.of(), usage);
    }

    @FunctionalInterface
    private interface Sending<E> {
        Written<E> send(SingleWork work);
    }

    private Written<E> store(Sending<E> sending) {
        return single.works().apart(work -> {
            try {
                work.persist(entity);
                requireNoneHeld(work);
                return sending.send(work);
            } catch (RuntimeException | Error e) {
                work.rollback();
                throw e;
            }
        });
    }

    private Written<E> overwrite(@Nullable ReadCondition condition, Set<Reported> wanted) {
        if (replaceable()) {
            return store(work -> {
                PendingEntity put = work.unit().changes().iterator().next();
                DirectAnswer answer = single.writing(
                        model,
                        put.key(),
                        () -> single.writes()
                                .overwrite(work.unit(), condition == null ? null : condition.condition(), wanted));
                work.settle();
                return stored(answer.existed(), answer.usage());
            });
        }
        VersionModel version = version();
        Object given = givenVersion();
        boolean unsaved = version == null || version.unsaved(given);
        for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                return replace(condition, wanted);
            } catch (UniqueViolationException e) {
                throw e; // with another entity, whatever is at this key
            } catch (EntityExistsException | OptimisticLockException e) {
                if (!unsaved) {
                    throw e;
                }
                giveVersion(given);
            } catch (RuntimeException e) {
                giveVersion(given);
                throw e;
            }
        }
        throw SingleProblems.keepsChanging(model.name());
    }

    private @Nullable VersionModel version() {
        return model.version();
    }

    private @Nullable Object givenVersion() {
        VersionModel version = version();
        return version == null ? null : version.attribute().accessor().get(entity);
    }

    private void giveVersion(@Nullable Object value) {
        VersionModel version = version();
        if (version != null) {
            version.attribute().accessor().set(entity, value);
        }
    }

    /** Whether nothing depends on what is overwritten. */
    private boolean replaceable() {
        return model.alone()
                && model.version() == null
                && model.rules().uniques().isEmpty()
                && model.unassociated()
                && model.attributes().stream().noneMatch(attribute -> attribute.is(AttributeFlag.IMMUTABLE));
    }

    private Written<E> replace(@Nullable ReadCondition condition, Set<Reported> wanted) {
        return single.works().apart(work -> {
            EntityKey key = single.tenancy().keyOf(model, entity);
            if (key == null
                    || work.loader().find(model.root(), key, work.readMode().fresh()) == null) {
                return insert(wanted);
            }
            takeVersion(work, key);
            try {
                Object merged = work.merge(entity);
                requireNoneHeld(work);
                Usage usage = condition == null
                        ? work.commit(wanted)
                        : single.writes()
                                .commit(work.unit(), new DirectWrite.Check(model, key, entity, condition), wanted);
                if (condition != null) {
                    work.settle();
                }
                giveBack(merged);
                return stored(true, usage);
            } catch (RuntimeException | Error e) {
                work.rollback();
                throw e;
            }
        });
    }

    /** A new instance takes over the version of what it overwrites; one that was read has to have it. */
    private void takeVersion(SingleWork work, EntityKey key) {
        VersionModel version = version();
        ManagedEntity stored = work.context().find(key);
        if (version != null && stored != null && version.unsaved(givenVersion())) {
            giveVersion(versionOf(stored.instance()));
        }
    }

    /** What was computed for the managed one. */
    private void giveBack(Object merged) {
        giveVersion(versionOf(merged));
        for (AttributeModel attribute : model.attributes()) {
            if (attribute instanceof JoinedAttribute) {
                attribute.accessor().set(entity, attribute.accessor().get(merged));
            }
        }
    }

    private @Nullable Object versionOf(Object instance) {
        VersionModel version = version();
        return version == null ? null : version.attribute().accessor().get(instance);
    }

    /** What is saved as a part of a transaction: persisted in a context of its own, which the caller ends. */
    SingleWork begin() {
        if (overwriting) {
            throw SingleProblems.notInTransaction("a save that overwrites");
        }
        requireNotHeld();
        SingleWork work = single.works().open();
        try {
            work.persist(entity);
            requireNoneHeld(work);
            return work;
        } catch (RuntimeException | Error e) {
            work.rollback();
            throw e;
        }
    }

    SingleContext single() {
        return single;
    }
}
