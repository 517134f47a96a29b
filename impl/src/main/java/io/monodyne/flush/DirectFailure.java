package io.monodyne.flush;

import io.monodyne.dynamo.Item;
import io.monodyne.dynamo.Rejection;
import io.monodyne.dynamo.WriteRejected;
import io.monodyne.metamodel.EntityKey;
import io.monodyne.metamodel.EntityModel;
import jakarta.persistence.PersistenceException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What the failed condition of a write by key means: told by what is stored. Factory-lived. */
final class DirectFailure {

    private final BiFunction<EntityModel, Item, Object> detached;

    /** @param detached makes an entity of what is stored, for an exception to show */
    DirectFailure(BiFunction<EntityModel, Item, Object> detached) {
        this.detached = detached;
    }

    /** What the rejection of one write means, which need not be by key. */
    PersistenceException of(PlannedWrite write, Rejection rejection, WriteRejected rejected) {
        return write.role() instanceof WriteRole.Direct role && rejection.code() == Rejection.Code.CONDITION_FAILED
                ? of(role, rejection.old(), rejected)
                : CommitFailure.of(write, rejection, rejected);
    }

    private PersistenceException of(WriteRole.Direct role, @Nullable Item old, WriteRejected rejected) {
        EntityModel model = role.write().model();
        if (old == null) {
            return DirectProblems.absent(model.name(), rejected);
        }
        if (!DirectConditions.of(model, old)) {
            return DirectProblems.otherType(model.name());
        }
        if (DirectConditions.expired(model, old)) {
            return DirectProblems.absent(model.name(), rejected);
        }
        boolean replaced = DirectConditions.exact(role.write())
                && model.concreteType(old.get(model.typeMark().attribute())) != model;
        boolean moved = replaced
                || role.relied().entrySet().stream()
                        .anyMatch(relied ->
                                !relied.getKey().isStored(old, relied.getValue().orElse(null)));
        if (moved) {
            return DirectProblems.changed(model.name(), role.write().instance(), rejected);
        }
        if (role.write() instanceof DirectWrite.Update update) {
            for (UpdateAction action : update.actions()) {
                if (SumBounds.exceeded(action, action.path().stored().in(old))) {
                    return DirectProblems.sumOutOfBounds(model.name(), action.path(), rejected);
                }
            }
        }
        return DirectProblems.conditionFailed(
                model.name(), shown(model, role.write().key(), old), rejected);
    }

    /** The entity that is stored, detached; null where it can't be read. */
    @Nullable
    Object shown(EntityModel model, EntityKey key, Item old) {
        try {
            Object shown = detached.apply(model, old);
            return key.equals(model.keyOf(shown)) ? shown : null; // nobody sees what is of another tenant
        } catch (RuntimeException unreadable) {
            return null; // the failure itself says more than that the item can't be read
        }
    }
}
