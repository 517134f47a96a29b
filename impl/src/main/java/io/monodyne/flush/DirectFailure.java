package io.monodyne.flush;

import io.monodyne.dynamo.Item;
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

    PersistenceException of(WriteRole.Direct role, @Nullable Item old, WriteRejected rejected) {
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
                        .anyMatch(relied -> !relied.getKey()
                                .isStored(old, relied.getValue().orElse(null)));
        return moved
                ? DirectProblems.changed(model.name(), role.write().instance(), rejected)
                : DirectProblems.conditionFailed(
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
